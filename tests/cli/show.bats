load helper

@test "a client is shown with the guardians" {
  three_clients
  gives 0 show 2
  # The clientship began on the day of the test.
  output=$(sed '/^Clientship began/d' <<<"$output")
  prints <<'END'
2  Leo Elias Nieminen
=====================

Family name             Nieminen
Given names             Leo Elias
Personal identity code  030316A927C
Street address          Kuvitteellinenkatu 5
Postcode                33990
Town                    Tampere
Language of service     fi
Home municipality       Tampere
Rules that apply        social care (703/2023)

Guardian or representative 1
----------------------------

Family name        Nieminen
Given names        Sanna Kaarina
Role               guardian
Street address     Kuvitteellinenkatu 5
Postcode           33990
Town               Tampere
Telephone numbers  +358507654321
E-mail addresses   sanna@nieminen.example

Guardian or representative 2
----------------------------

Family name                Lindström
Given names                Åke
Role                       guardian
Street address             Toinentie 8
Postcode                   20990
Town                       Turku
Telephone numbers          +358449876543
Non-disclosure for safety  yes
END
}

@test "a client as JSON has every field, and what belongs to the client" {
  a_register
  gives 0 add-client --family-name Koe --clientship-from 2026-01-02
  gives 0 show 1 --json
  local kinds='to_entries | .[(map(.key) | index("guardians")):]'
  jq -e "$kinds | length > 3 and all(.value == [])" <<<"$output"
  output=$(jq "to_entries - ($kinds) | from_entries" <<<"$output")
  prints <<'END'
{
  "schema": "kortisto.show/1",
  "number": 1,
  "family_name": "Koe",
  "given_names": "",
  "call_name": "",
  "identity_code": "",
  "birth_date": "",
  "street": "",
  "postcode": "",
  "city": "",
  "country": "",
  "other_addresses": [],
  "phones": [],
  "emails": [],
  "language": "fi",
  "home_municipality": "",
  "safety_prohibition": false,
  "regime": "social_care",
  "lives_with": [],
  "clientship_from": "2026-01-02",
  "clientship_to": "",
  "clientship_end_ground": "",
  "died_on": ""
}
END
}

@test "a client is named by number or by any part of the name that only one has" {
  three_clients
  gives 0 show korhonen
  [ "${lines[0]}" = '1  Aino Maria Korhonen' ]
  gives 0 show 'ნინო'
  [ "${lines[0]}" = '3  ნინო ბერიძე' ]
}

@test "no such client, or several: no name is told" {
  three_clients
  gives 15 show 99
  says <<'END'
kortisto: error: there is no client 99
END
  gives 15 show Virtanen
  says <<'END'
kortisto: error: no client’s name matches
END
  gives 18 show ne
  [ -z "$output" ]
  says <<'END'
kortisto: error: the given name matches 2 clients (no. 1, 2): give the number, or more of the name
END
  gives 18 show ne --lang fi
  says <<'END'
kortisto: virhe: annettu nimi sopii 2 asiakkaaseen (nro 1, 2): anna numero tai enemmän nimeä
END
}

@test "a client is named by any given name with the family name, however they are written" {
  three_clients
  gives 0 add-client --given-names 'Anna‑Liisa' --family-name 'O’Brien'
  gives 0 add-client --given-names 'Ayşe' --family-name 'Yıldız'
  gives 0 add-client --given-names 'Anna' --family-name 'Väisänen'
  local name
  for name in 'Maria Korhonen' 'korhonen, maria' $'\tKorhonen\n Maria \r\n' 'KORHONEN AINO' ' 1'; do
    gives 0 show "$name"
    [ "${lines[0]}" = '1  Aino Maria Korhonen' ]
  done
  for name in "o'brien" OBrien 'Anna Liisa' "anna-liisa o´brien" "O’BRIEN, LIISA"; do
    gives 0 show "$name"
    [ "${lines[0]}" = '4  Anna‑Liisa O’Brien' ]
  done
  for name in YILDIZ yildiz 'Ayse Yildiz' 'YILDIZ AYŞE'; do
    gives 0 show "$name"
    [ "${lines[0]}" = '5  Ayşe Yıldız' ]
  done
  gives 0 show 'vaisanen anna'
  [ "${lines[0]}" = '6  Anna Väisänen' ]
}

@test "every command finds a CLIENT in the same way" {
  a_practice
  three_clients
  gives 0 add-client --given-names 'Anna' --family-name 'Väisänen'
  one_case 'vaisanen, anna'
  gives 0 plan add vaisanen --service Perhetyö
  local command
  for command in 'case list' 'plan list' 'plan show' 'guardian list' export; do
    gives 0 $command $'VAISANEN,\tanna\n'
  done
  gives 0 edit 'Anna Vaisanen' --city Oulu
  gives 0 rectify 'väisänen ' --city Turku --was Oulu --reason 'Väärin kirjattu'
}

@test "showing is recorded before it is shown" {
  a_practice
  three_clients
  gives 0 show 1
  gives 0 export 1 --format json
  grep -q '"action": "client.show"' <<<"$output"
}
