# find: whose telephone number, name, e-mail address or code it is.
load helper

@test "by a part of the client's name, or of the guardian's" {
  three_clients
  gives 0 find korho
  prints <<'END'
no.  family name  given names  date of birth  home municipality  non-disclosure for safety  found in
---  -----------  -----------  -------------  -----------------  -------------------------  --------
1    Korhonen     Aino Maria   14 May 1986    Helsinki                                      client
END
  gives 0 find lindström --format tsv
  [ "${lines[1]}" = $'2\tNieminen\tLeo Elias\t2016-03-03\tTampere\t\tguardian' ]
  gives 0 find 'ბერი' --format tsv
  [ "${lines[1]}" = $'3\tბერიძე\tნინო\t1979-07-22\tOulu\t\tclient' ]
}

@test "by a number, an address or a code, from standard input or a file" {
  three_clients
  local text
  for text in '040 123 4567' '+358 (0)40-1234567' AINO.KORHONEN@ 140586-914R; do
    gives 0 find --from - --json <<<"$text"
    [ "$(jq -c '[.schema, [.clients[].number]]' <<<"$output")" = '["kortisto.find/1",[1]]' ]
  done
  printf '050 765 4321\r\n' >number.txt
  gives 0 find --from number.txt --json
  [ "$(jq -c '[.clients[] | [.number, .found_in]]' <<<"$output")" = '[[2,"guardian"]]' ]
}

@test "by any given name with the family name, however they are written" {
  three_clients
  gives 0 add-client --given-names 'Anna‑Liisa' --family-name 'O’Brien'
  gives 0 add-client --given-names 'Ayşe' --family-name 'Yıldız'
  local text
  for text in 'Maria Korhonen' 'korhonen, maria' $'\tKorhonen,\n Maria \r\n'; do
    lists find --from - <<<"$text"
    [ "$(tail -n +2 <<<"$output" | cut -d , -f 1)" = 1 ]
  done
  for text in "o'brien" 'obrien anna liisa' 'ANNA-LIISA O´BRIEN'; do
    lists find "$text"
    [ "$(tail -n +2 <<<"$output" | cut -d , -f 1)" = 4 ]
  done
  for text in YILDIZ yildiz 'ayse yildiz'; do
    lists find "$text"
    [ "$(tail -n +2 <<<"$output" | cut -d , -f 1)" = 5 ]
  done
  lists find lindstrom
  [ "$(tail -n +2 <<<"$output" | cut -d , -f 1,7)" = 2,guardian ]
}

@test "by a telephone number in the middle of a remark" {
  a_register
  gives 0 add-client --family-name Koivu --phone '040 765 1111 (koti)' \
    --phone 'puh. 050 765 2222, iltaisin'
  local text
  for text in '040 765 1111' '+358 40 765 1111' 040-7651111 0407651111 '00358 (0)50 765 2222' \
    'puh. +358 50 765 2222, iltaisin' '765 2222'; do
    gives 0 find --from - --json <<<"$text"
    [ "$(jq -c '[.clients[].number]' <<<"$output")" = '[1]' ]
  done
  gives 15 find '040 765 1112'
}

@test "the best hits come first" {
  a_register
  local name
  for name in Koivula Koivu-Mäki Koivu Köivu; do
    gives 0 add-client --family-name "$name" --given-names Anna
  done
  gives 0 find 'anna koivu' --json
  [ "$(jq -c '[.clients[].number]' <<<"$output")" = '[3,4,2,1]' ]
}

@test "nobody, and too little to look for" {
  three_clients
  refuses 15 find nobody
  says <<'END'
kortisto: error: nobody is found
END
  refuses 18 find a
  says <<'END'
kortisto: error: give at least two characters
END
  refuses 2 find ''
  refuses 18 find --from - <<<$'\xff\xfe'
  refuses 14 find --from nowhere.txt
}

@test "what to look for is given once" {
  three_clients
  refuses 2 find
  refuses 2 find aino --from - <<<aino
  refuses 2 find aino maria
}

@test "who was found is recorded" {
  a_practice
  three_clients
  gives 0 find korhonen
  gives 0 export 1 --format json
  grep -q '"action": "client.find"' <<<"$output"
  gives 0 export 3 --format json
  ! grep -q '"action": "client.find"' <<<"$output" || false
}
