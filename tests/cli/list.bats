load helper

@test "list is a table, without personal identity codes" {
  three_clients
  gives 0 list
  prints <<'END'
no.  family name  given names  name used  date of birth  home municipality  non-disclosure for safety
---  -----------  -----------  ---------  -------------  -----------------  -------------------------
1    Korhonen     Aino Maria   Aino       14 May 1986    Helsinki
2    Nieminen     Leo Elias               3 March 2016   Tampere
3    ბერიძე       ნინო         Nino       22 July 1979   Oulu
END
}

@test "list in Finnish and Swedish" {
  three_clients
  gives 0 --lang fi list
  [ "${lines[0]}" = 'nro  sukunimi  etunimet    kutsumanimi  syntymäaika  kotikunta  turvakielto' ]
  [[ "${lines[2]}" == *'14.5.1986'* ]]
  gives 0 list --lang sv
  [[ "${lines[0]}" == 'nr '*'efternamn'* ]]
}

@test "the language comes from the configuration, else from the locale" {
  a_register
  LC_ALL=sv_SE.UTF-8 gives 0 list
  [[ "${lines[0]}" == 'nr '* ]]
  LC_ALL='' LC_MESSAGES=fi_FI.UTF-8 LANG=sv_SE.UTF-8 gives 0 list
  [[ "${lines[0]}" == 'nro '* ]]
  sed -i '1i language = "fi"' config/kortisto/config.toml
  LC_ALL=sv_SE.UTF-8 gives 0 list
  [[ "${lines[0]}" == 'nro '* ]]
  LC_ALL=sv_SE.UTF-8 gives 0 --lang en list
  [[ "${lines[0]}" == 'no. '* ]]
}

@test "the order is the language's alphabet" {
  a_register
  local name
  for name in Öberg Zetterberg Åberg Ahola Äijälä; do
    gives 0 add-client --family-name "$name"
  done
  gives 0 list --lang fi --format tsv
  [ "$(cut -f 2 <<<"$output" | tr '\n' ' ')" = 'family_name Ahola Zetterberg Åberg Äijälä Öberg ' ]
  gives 0 list --lang en --format tsv
  [ "$(cut -f 2 <<<"$output" | tr '\n' ' ')" = 'family_name Åberg Ahola Äijälä Öberg Zetterberg ' ]
}

# Client 1 came of age yesterday, 2 is a minor tomorrow still, 3 has ended, of 4 nothing is known.
some_clients() {
  a_register
  gives 0 add-client --family-name Åberg --given-names Leo --birth-date 2008-03-01 \
    --clientship-from 2024-01-01 --home-municipality Turku
  gives 0 add-client --family-name Wirtanen --given-names Ida --birth-date 2008-03-04 \
    --clientship-from 2024-01-01
  gives 0 add-client --family-name Öberg --given-names Aino --birth-date 1980-03-01 \
    --clientship-from 2024-01-01 --clientship-to 2026-02-01 --clientship-end-ground muutto \
    --home-municipality Espoo
  gives 0 add-client --family-name Virtanen --given-names Ukko --clientship-from 2024-01-01
}

# Whom the command lists, by number.
lists_numbers() {
  local expected=$1
  shift
  lists "$@"
  [ "$(tail -n +2 <<<"$output" | cut -d , -f 1 | tr '\n' ' ')" = "$expected" ]
}

@test "a list of present clients, of former ones, of minors" {
  some_clients
  lists_numbers '4 2 1 ' list --active --as-of 2026-03-02 --lang fi
  lists_numbers '3 ' list --ended
  lists_numbers '2 ' list --minor --as-of 2026-03-02
  lists_numbers '' list --minor --as-of 2026-03-04
  lists_numbers '2 1 ' list --minor --active --as-of 2026-02-28 --lang fi
  lists_numbers '' list --minor --ended
  lists_numbers '1 2 3 4 ' list --active --as-of 2026-01-31 --sort number
  gives 0 list --ended --json
  [ "$(jq -c '[.schema, [.clients[].number]]' <<<"$output")" = '["kortisto.list/1",[3]]' ]
  gives 2 list --active --ended
  says <<'END'
kortisto: error: --active and --ended contradict each other
END
  gives 2 find x --ended --active
}

@test "a list of those whose plan is due, and of those without a plan" {
  some_clients
  one_case
  gives 0 plan add 1 --service Perhetyö --follow-up 2027-05-10 --guardian-contact x \
    --as-of 2026-03-02
  lists_numbers '1 ' list --due-within 9 --as-of 2027-05-01
  lists_numbers '' list --due-within 8 --as-of 2027-05-01
  lists_numbers '1 ' list --due-within 0 --as-of 2027-06-01
  lists_numbers '1 ' find leo --due-within 9 --as-of 2027-05-01
  gives 15 find leo --due-within 8 --as-of 2027-05-01
  lists_numbers '1 2 3 4 ' list --without plan --sort number
  gives 0 plan edit 1 --agreed-on 2026-03-02 --as-of 2026-03-02
  lists_numbers '2 3 4 ' list --without plan --sort number
  lists_numbers '2 4 ' list --without plan --active --sort number
  lists_numbers '1 2 3 4 ' list --without plan --sort number --as-of 2026-03-01
  local wrong
  for wrong in '--due-within -1' '--due-within x' '--due-within 1.5' '--due-within' \
    '--due-within 99999' '--without case' '--without' '--sort age' '--sort family-name' '--sort'; do
    refuses 2 list $wrong
  done
}

@test "a list is sorted by a field, as the language has it" {
  some_clients
  lists_numbers '4 2 1 3 ' list --lang fi
  lists_numbers '4 2 1 3 ' list --lang sv
  lists_numbers '1 3 4 2 ' list --lang en
  lists_numbers '4 2 1 3 ' list --sort family_name --lang sv
  lists_numbers '3 2 1 4 ' list --sort given_names
  lists_numbers '3 1 2 4 ' list --sort birth_date
  lists_numbers '3 1 4 2 ' list --sort home_municipality --lang fi
  lists_numbers '1 2 3 4 ' list --sort number
  gives 0 list --sort given_names --json
  [ "$(jq -c '[.clients[].given_names]' <<<"$output")" = '["Aino","Ida","Leo","Ukko"]' ]
  gives 0 find berg --sort family_name --lang fi --json
  [ "$(jq -c '[.clients[].family_name]' <<<"$output")" = '["Åberg","Öberg"]' ]
  gives 0 find berg --sort given_names --json
  [ "$(jq -c '[.clients[].number]' <<<"$output")" = '[3,1]' ]
  gives 15 find berg --minor --as-of 2026-03-02
  gives 0 find berg --active --json
  [ "$(jq -c '[.clients[].number]' <<<"$output")" = '[1]' ]
}

@test "CSV on a terminal has no sign for the end of its lines" {
  a_register
  gives 0 add-client --family-name Koe --birth-date 2001-02-03
  run -0 "$ON_TERMINAL" -- "$KORTISTO" list --format csv
  prints <<'END'
number,family_name,given_names,call_name,birth_date,home_municipality,safety_prohibition
1,Koe,,,2001-02-03,,
END
  gives 0 list --format csv
  [ "$(grep -c $'\r$' <<<"$output")" = 2 ]
}

@test "list as CSV, TSV and JSON" {
  a_register
  gives 0 add-client --family-name 'Koe, "K"' --given-names Ä --birth-date 2001-02-03
  gives 0 list --format csv
  output=$(tr -d '\r' <<<"$output")
  prints <<'END'
number,family_name,given_names,call_name,birth_date,home_municipality,safety_prohibition
1,"Koe, ""K""",Ä,,2001-02-03,,
END
  gives 0 list --format tsv
  [ "${lines[1]}" = $'1\tKoe, "K"\tÄ\t\t2001-02-03\t\t' ]
  gives 0 list --format json
  local json=$output
  gives 0 --json list
  [ "$output" = "$json" ]
  prints <<'END'
{
  "schema": "kortisto.list/1",
  "clients": [
    {
      "number": 1,
      "family_name": "Koe, \"K\"",
      "given_names": "Ä",
      "call_name": "",
      "birth_date": "2001-02-03",
      "home_municipality": "",
      "safety_prohibition": false
    }
  ]
}
END
}

@test "a table fits the terminal and loses nothing" {
  three_clients
  run -0 "$ON_TERMINAL" --columns 60 -- "$KORTISTO" list
  local line
  for line in "${lines[@]}"; do [ "${#line}" -le 60 ]; done
  [ "$(tr -d ' \n' <<<"$output" | grep -c 'Helsinki')" = 1 ]
}

@test "no list without a register" {
  gives 10 list
  says <<END
kortisto: error: there is no register $REGISTER
kortisto: hint: kortisto init makes a new one
END
}
