# rectify and guardian rectify: the register was wrong.
load helper

mistake() {
  cat >mistake.toml <<'END'
street = "Koivukuja 11"

[was]
street = "Koivukuja 1"

[change]
reason = "Luettu väärin"
requested_by = "Asiakas"

[source]
origin = "Väestötietojärjestelmän ote"
received = 2026-02-01
END
}

@test "what was, what is right, why, at whose request and from whom" {
  one_client
  a_practice
  mistake
  gives 0 rectify 1 --from mistake.toml
  prints <<'END'
client 1: 1 field changed
END
  # The old value is marked, not lost.
  gives 0 export 1 --format json
  jq '.. | objects | select(.kind? == "rectified") |
      {field, old, new, reason, requested_by}' <<<"$output" >change
  diff - change <<'END'
{
  "field": "street",
  "old": "Koivukuja 1",
  "new": "Koivukuja 11",
  "reason": "Luettu väärin",
  "requested_by": "Asiakas"
}
END
  gives 0 export 1
  [[ "$output" == *'Wrong data (rectified)'*'Koivukuja 1 '*'Koivukuja 11'* ]]
}

@test "one field on the command line: a text, a list, a flag" {
  one_client
  gives 0 rectify 1 --street 'Koivukuja 11' --was 'Koivukuja 1' --reason virhe
  gives 0 rectify 1 --phone '040 123 4568' --was '+358 40 123 4567' --reason virhe
  gives 0 rectify 1 --safety-prohibition --was no --reason virhe
  gives 0 rectify 1 --clear safety-prohibition --was yes --reason virhe
  gives 0 rectify 1 --city Espoo --was '' --reason unohtui
  gives 0 rectify 1 --given-names Kaisu --was Kaisa --reason virhe --json
  prints <<'END'
{
  "schema": "kortisto.rectify/1",
  "record": "client",
  "number": 1,
  "fields": [
    "given_names"
  ]
}
END
  gives 0 show 1 --json
  [ "$(jq -c '[.street, .phones, .safety_prohibition, .given_names, .city]' <<<"$output")" = \
    '["Koivukuja 11",["+358401234568"],false,"Kaisu","Espoo"]' ]
}

@test "a guardian is put right" {
  three_clients
  gives 0 guardian rectify 2 1 --city Turku --was Tampere --reason virhe --json
  [ "$(jq -r .schema <<<"$output")" = kortisto.guardian-rectify/1 ]
  refuses 15 guardian rectify 1 1 --city Turku --was Tampere --reason virhe
}

@test "the register does not say what it is said to" {
  one_client
  mistake
  sed -i 's/"Koivukuja 1"/"Koivukuja 2"/' mistake.toml
  refuses 18 rectify 1 --from mistake.toml
  says <<'END'
kortisto: error: street address: that is not what the register says
END
  refuses 18 rectify 1 --street 'Koivukuja 11' --was 'Koivukuja 2' --reason virhe
  refuses 18 rectify 1 --safety-prohibition --was yes --reason virhe
  refuses 18 rectify 1 --safety-prohibition --was true --reason virhe
  says <<'END'
kortisto: error: --was: non-disclosure for safety: the value must be one of: yes, no
END
}

@test "what is right is the same" {
  one_client
  refuses 18 rectify 1 --street 'Koivukuja 1' --was 'Koivukuja 1' --reason virhe
  says <<'END'
kortisto: error: street address: what is right is what was wrong
END
}

@test "half of a pair, or no reason" {
  one_client
  mistake
  sed '/^\[was\]/,/^$/d' mistake.toml >no-was.toml
  refuses 18 rectify 1 --from no-was.toml
  says <<'END'
kortisto: error: street address: give both what the register says and what is right
END
  sed '1d' mistake.toml >no-right.toml
  refuses 18 rectify 1 --from no-right.toml
  sed '/^reason/d' mistake.toml >no-reason.toml
  refuses 18 rectify 1 --from no-reason.toml
  says <<'END'
kortisto: error: reason: the value is missing
END
  refuses 18 rectify 1 --street x --reason virhe
  refuses 2 rectify 1 --was x --reason virhe
  refuses 2 rectify 1 --street x --city y --was x --reason virhe
  refuses 2 rectify 1 --street x --was x --was y --reason virhe
}

@test "why, when and from whom is of a field, and changes nothing alone" {
  one_client
  local command
  for command in 'rectify 1 --reason x' 'edit 1 --reason x' 'edit 1 --source Koulu' \
    'edit 1 --valid-from 2026-01-01'; do
    # shellcheck disable=SC2086 # a command is several words
    refuses 2 $command
    says <<END
kortisto: error: only the reason, the day or the source of a change is given: give a field that it is of, too
kortisto: hint: see kortisto ${command%% *} --help
END
  done
}

@test "an unknown field of what was is named with its place" {
  one_client
  mistake
  sed -i '4s/street/streed/' mistake.toml
  refuses 18 rectify 1 --from mistake.toml
  says <<'END'
kortisto: error: mistake.toml:4:1: unknown field streed
kortisto: hint: did you mean street?
END
}
