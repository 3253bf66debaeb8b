# edit and guardian edit: the world changed.
load helper

@test "a move is edited, valid from its day" {
  one_client
  cat >moved.toml <<'END'
street = "Mäntytie 2"
postcode = "33990"
city = "Tampere"

[change]
valid_from = 2026-02-01
reason = "Muutto"
requested_by = "Asiakas"

[source]
origin = "Asiakas, puhelimessa"
END
  gives 0 edit 1 --from moved.toml
  prints <<'END'
client 1: 3 fields changed
END
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Mäntytie 2' ]
}

@test "field by field: a list is given anew, a field is cleared" {
  one_client
  gives 0 edit 1 --phone '050 765 4321' --phone '09 555 1234' --clear street --clear given-names
  prints <<'END'
client 1: 3 fields changed
END
  gives 0 show 1 --json
  [ "$(jq -c '[.phones, .street, .given_names]' <<<"$output")" = \
    '[["+358507654321","+35895551234"],"",""]' ]
}

@test "a cleared choice is the usual one" {
  one_client
  gives 0 edit 1 --regime other
  gives 0 edit 1 --clear regime
  prints <<'END'
client 1: 1 field changed
END
  gives 0 show 1 --json
  [ "$(jq -r .regime <<<"$output")" = social_care ]
}

@test "what the register says already is no change, and writes nothing" {
  one_client
  cp "$REGISTER" untouched
  gives 0 edit 1 --street 'Koivukuja 1' --clear emails
  prints <<'END'
client 1: nothing changed
END
  cmp untouched "$REGISTER"
}

@test "an edit as JSON" {
  one_client
  gives 0 edit 1 --street 'Mäntytie 2' --given-names Kaisu --json
  prints <<'END'
{
  "schema": "kortisto.edit/1",
  "record": "client",
  "number": 1,
  "fields": [
    "given_names",
    "street"
  ]
}
END
}

@test "a guardian: the client's only one, or by number" {
  three_clients
  gives 0 guardian add 1 --family-name Malli
  gives 0 guardian edit 1 --phone '040 765 4321'
  prints <<'END'
guardian or representative 3: 1 field changed
END
  refuses 18 guardian edit 2 --phone '040 765 4321'
  says <<'END'
kortisto: error: guardian or representative: client 2 has several, give the number
END
  gives 0 guardian edit 2 2 --phone '040 765 4321' --json
  [ "$(jq -r .schema <<<"$output")" = kortisto.guardian-edit/1 ]
}

@test "a record of another client, of nobody, and no number" {
  three_clients
  refuses 15 guardian edit 1 --street x
  says <<'END'
kortisto: error: guardian or representative: client 1 has none
END
  refuses 15 guardian edit 1 2 --street x
  says <<'END'
kortisto: error: guardian or representative 2: not one of client 1
END
  refuses 15 guardian edit 2 99 --street x
  refuses 15 guardian edit 2 aunt --street x
  refuses 15 edit 99 --street x
}

@test "an identity code that another client has is warned of" {
  three_clients
  gives 3 edit 3 --from - <<<$'identity_code = "140586-914R"\nbirth_date = 1986-05-14'
  [[ "$stderr" == *'client 1 has the same'* ]]
}

@test "a rule that refuses" {
  one_client
  refuses 18 edit 1 --clear family-name
  says <<'END'
kortisto: error: family name: the value is missing
END
  refuses 18 edit 1 --street x --valid-from 2999-01-01
  says <<'END'
kortisto: error: in force since: the day is in the future
END
}

@test "fields are named by their keys or options, and the nearest is told" {
  one_client
  refuses 2 edit 1 --clear streed
  says <<'END'
kortisto: error: there is no field that --clear names
kortisto: hint: did you mean street?
END
  refuses 2 edit 1 --text streed=note
  refuses 2 edit 1 --text street
  says <<'END'
kortisto: error: the option --text needs a value
END
  refuses 2 edit 1 --clear street --street x
  refuses 2 edit 1 --clear street --clear street
  refuses 14 edit 1 --text street=nowhere
}

@test "a text comes from standard input, once" {
  one_client
  gives 0 edit 1 --text street=- <<<'Mäntytie 2'
  refuses 18 edit 1 --text street=- <<<$'a\x01b'
  refuses 2 edit 1 --text street=- --text city=- <<<'Mäntytie 2'
  gives 0 show 1 --json
  [ "$(jq -r .street <<<"$output")" = 'Mäntytie 2' ]
}

@test "fields are given in one way" {
  one_client
  for words in '--from x.toml --edit' '--edit --street x' '--from x.toml --clear street' \
    '--edit --clear street' '--edit --text street=x' '--edit --reason x' ''; do
    # shellcheck disable=SC2086 # words
    refuses 2 edit 1 $words
  done
}
