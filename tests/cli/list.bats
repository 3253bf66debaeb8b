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
