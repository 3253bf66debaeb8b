# import: many records of one kind from a file, all or none of them.
load helper

# The file of the name, of these lines.
file() {
  printf '%s\n' "${@:2}" >"$1"
}

# The clients of the register as "number family,given".
clients() {
  kortisto list --format csv --sort number | tr -d '\r' | tail -n +2 | cut -d , -f 1-3
}

two_people() {
  file clients.csv family_name,given_names,birth_date,phones \
    Koivu,Onni,16.5.2010,'040 123 4567' Mäkelä,Eino,1951-12-06,
}

@test "line 8: clients from CSV, with their numbers" {
  a_register
  two_people
  gives 0 import clients clients.csv
  prints <<'END'
client: 2 added, numbers 1 to 2
END
  [ -z "$stderr" ]
  gives 0 show 2 --json
  [ "$(jq -r '[.family_name, .birth_date] | join(" ")' <<<"$output")" = 'Mäkelä 1951-12-06' ]
}

@test "line 8: a spreadsheet's file: semicolons, its own names of columns, Windows-1252, quoted newlines" {
  a_register
  printf 'Nro;Sukunimi;Etunimet;Puhelin\r\n7;M\xe4kel\xe4;"Eino";"040 123 4567\n09 765 432"\r\n' >c.csv
  gives 18 import clients c.csv
  [[ "$stderr" == *'c.csv:1:1: the first line has no column name'* ]]
  local map=(--map Sukunimi=family_name --map Etunimet=given_names --map Puhelin=phones --map Nro=)
  gives 18 import clients c.csv "${map[@]}"
  says <<'END'
kortisto: error: c.csv:2:4: this is not UTF-8
kortisto: hint: use --encoding windows-1252
END
  gives 0 import clients c.csv "${map[@]}" --encoding windows-1252
  gives 0 show 1 --json
  [ "$(jq -c '[.family_name, .given_names, .phones]' <<<"$output")" = \
    '["Mäkelä","Eino",["+358401234567","+3589765432"]]' ]
}

@test "line 8: from standard input, a pipe and a file on standard input; standard input is read for one thing" {
  a_register
  two_people
  local way
  for way in - /dev/stdin; do
    gives 0 import clients "$way" --dry-run --json < <(cat clients.csv)
    [ "$(jq .added <<<"$output")" = 2 ]
    gives 0 import clients "$way" --dry-run --json <clients.csv
    [ "$(jq .added <<<"$output")" = 2 ]
  done
  gives 0 import clients <(cat clients.csv) --json
  [ "$(jq -c '[.schema, .dry_run, .read, .added, .left_out, .warnings, .first, .last]' <<<"$output")" = \
    '["kortisto.import-clients/1",false,2,2,0,0,1,2]' ]
  refuses 2 import clients - --passphrase-file - <passphrase
  gives 14 import clients nowhere.csv
  gives 14 import clients .
}

@test "line 8: each wrong row is named with its place, its field and the reason, and nothing changes" {
  one_client
  file clients.csv family_name,given_names,birth_date,identity_code,emails \
    Koivu,Onni,16.5.2010,, '"Mäkelä' '",Eino,30.2.1951,,' \
    ,Nimetön,1990-01-01,, Malli,Maija,1/2/1990,131052-308U,nobody Koivu,Onni
  refuses 18 import clients clients.csv
  says <<'END'
kortisto: error: clients.csv:4:8: birth_date: there is no such day in the calendar
kortisto: error: clients.csv:5:1: family_name: the value is missing
kortisto: error: clients.csv:6:13: birth_date: the day can be read in two ways: write it as 31.1.1990 or 1990-01-31
kortisto: error: clients.csv:6:22: identity_code: the check character is wrong, check it for typing errors
kortisto: error: clients.csv:6:34: emails: not an e-mail address
kortisto: error: clients.csv:7:1: the row has 2 cells, the first line 5
kortisto: error: nothing was imported: 4 records are wrong
END
}

@test "line 8: of many wrong rows the first are named, and how many there are more" {
  one_client
  { echo family_name,birth_date; for ((i = 0; i < 140; i++)); do echo 'Koivu,2990-01-01'; done; } >c.csv
  refuses 18 import clients c.csv
  [ "${#stderr_lines[@]}" = 22 ]
  [ "${stderr_lines[19]}" = 'kortisto: error: c.csv:21:7: birth_date: the day of birth is in the future' ]
  [ "${stderr_lines[20]}" = 'kortisto: and 120 more records that are wrong' ]
  [ "${stderr_lines[21]}" = 'kortisto: error: nothing was imported: 140 records are wrong' ]
}

@test "line 8: what is wrong with the file as a whole" {
  one_client
  : >empty.csv
  file header.csv family_name,given_names
  file unclosed.csv family_name,city 'Koivu,"Oulu' 'Mäkelä,Espoo'
  printf 'family_name\nKoivu\0\n' >nul.csv
  file utf8.csv family_name Koivu
  iconv -t UTF-16 utf8.csv >utf16.csv
  file unknown.csv family_name,phone Koivu,1
  file twice.csv family_name,city,city Koivu,Oulu,Oulu
  file nobody.csv given_names,city Onni,Oulu
  local name line
  while IFS=: read -r name line; do
    refuses 18 import clients "$name.csv"
    [ "${stderr_lines[0]}" = "kortisto: error: $name.csv:$line" ]
  done <<'END'
empty:1:1: the file is empty
unclosed:2:7: the quotation mark that begins the cell is never closed
nul:2:6: there is a zero byte in the file, so it is no text
utf16:1:1: the file is UTF-16: save it as UTF-8
unknown:1:13: there is no field for these columns: phone
twice:1:18: two columns give the same field: city
nobody:1:1: the file lacks the column family_name, which is required
END
  gives 0 import clients header.csv
  prints <<'END'
client: nothing was added
END
}

@test "line 8: what is wrong with the options" {
  one_client
  two_people
  refuses 2 import clients clients.csv --map Sukunimi
  refuses 2 import clients clients.csv --map Sukunimi=familyname
  [[ "$stderr" == *'did you mean family_name?'* ]]
  refuses 2 import clients clients.csv --map A=city --map A=street
  refuses 18 import clients clients.csv --map Sukunimi=family_name
  [[ "$stderr" == *'the file has no column Sukunimi'* ]]
  refuses 18 import clients clients.csv --delimiter tab
  refuses 2 import clients clients.csv --delimiter ';'
  refuses 2 import clients clients.csv --encoding latin1
  refuses 2 import clients
  refuses 2 import
  refuses 2 import client clients.csv
  [[ "$stderr" == *'import clients'* ]]
  refuses 18 import clients clients.csv --source-received 2100-01-01
}

@test "line 8: --dry-run says what would be, with the status of the real run, and leaves no trace" {
  one_client
  file c.csv family_name,identity_code Koivu,010190-900P Malli,
  refuses_nothing() {
    cp "$REGISTER" untouched
    gives "$@"
    cmp untouched "$REGISTER"
  }
  refuses_nothing 3 import clients c.csv --dry-run
  prints <<'END'
what                                                                                                       number
---------------------------------------------------------------------------------------------------------  ------
records in the file                                                                                        2
would be added                                                                                             2
warning: personal identity code: the individual number is from 900 to 999, so the code is a temporary one  1
END
  [[ "$stderr" == *'warning: c.csv:2:7: identity_code: '* ]]
  refuses_nothing 3 import clients c.csv --dry-run --json
  [ "$(jq -c '[.dry_run, .read, .added, .warnings, .first]' <<<"$output")" = '[true,2,2,1,null]' ]
  file c.csv family_name,birth_date Koivu,2990-01-01 Koivisto, Malli,1990-01-01
  refuses_nothing 18 import clients c.csv --dry-run
  [ "${lines[4]}" = 'wrong                1' ]
  refuses_nothing 18 import clients c.csv --dry-run --json
  [ "$(jq -c '[.read, .added, .wrong, .undecided]' <<<"$output")" = '[3,2,1,0]' ]
  file c.csv family_name,given_names,birth_date Koivisto,Kaisa,29.2.1980 Malli,,1990-01-01
  refuses_nothing 4 import clients c.csv --dry-run
  [ "${lines[4]}" = 'would be asked about as duplicates  1' ]
  refuses_nothing 0 import clients c.csv --dry-run --skip-duplicates
  [ "${lines[4]}" = 'would be left out as duplicates  1' ]
  a_practice
  gives 0 export 1 --json
  [ "$(jq -r '[.log[].action] | join(" ")' <<<"$output")" = 'client.add client.export' ]
}

@test "line 8: the source is the file, or whom the options name; the log has a row for each record" {
  a_practice
  a_register
  two_people
  gives 0 import clients clients.csv --purpose service --reason 'Vanha järjestelmä' \
    --valid-from 2020-01-01
  gives 0 export 1 --json
  [ "$(jq -c '[.sources[0].origin, .history[0].valid_from, .history[0].reason]' <<<"$output")" = \
    '["imported from the file clients.csv","2020-01-01","Vanha järjestelmä"]' ]
  [ "$(jq -c '.log[0] | [.action, .fields, .purpose]' <<<"$output")" = \
    '["client.add",["family_name","given_names","birth_date","phones","language","regime","clientship_from"],"service"]' ]
  file c.csv family_name Malli
  gives 0 import clients c.csv --source 'Esimerkkilän hyvinvointialue' --source-received 2026-01-02
  gives 0 export 3 --json
  [ "$(jq -c '.sources[0] | [.origin, .received]' <<<"$output")" = \
    '["Esimerkkilän hyvinvointialue","2026-01-02"]' ]
}

@test "line 8: an import is taken back by one undo" {
  one_client
  two_people
  gives 0 import clients clients.csv
  gives 0 undo --yes
  prints <<'END'
undone: client 3
undone: client 2
END
  [ "$(clients)" = 1,Koivisto,Kaisa ]
}

duplicates() {
  file clients.csv family_name,given_names,birth_date Koivu,Onni,16.5.2010 KOIVISTO,kaisa,29.2.1980 \
    Koivu,Onni,2010-05-16 Malli,Maija, Koivu,Onni,2011-05-16
}

@test "line 8: without anybody to ask, duplicates are named and nothing is imported" {
  one_client
  duplicates
  refuses 4 import clients clients.csv
  says <<'END'
kortisto: clients.csv:3: the same person as client 1
kortisto: clients.csv:4: the same person as on line 2
kortisto: error: nothing was imported: 2 people are in the register already, or in the file twice
kortisto: hint: use --skip-duplicates
END
  gives 0 import clients clients.csv --skip-duplicates
  prints <<'END'
client: 3 added, numbers 2 to 4
2 duplicates were left out
END
  [ "$(clients)" = $'1,Koivisto,Kaisa\n2,Koivu,Onni\n3,Malli,Maija\n4,Koivu,Onni' ]
  gives 0 import clients clients.csv --skip-duplicates
  [ "${lines[0]}" = 'client: nothing was added' ]
}

@test "line 8: at a terminal each duplicate is asked about, by a name and a line" {
  one_client
  duplicates
  run -0 "$ON_TERMINAL" 'clients.csv:3: kaisa KOIVISTO, 29 February 1980: the same person as client 1' y \
    'clients.csv:4: Onni Koivu, 16 May 2010: the same person as on line 2' n -- \
    "$KORTISTO" import clients clients.csv
  [[ "$output" == *'add all the same (y/n/all/none)'* ]]
  [[ "$output" == *$'client: 4 added, numbers 2 to 5\n1 duplicate was left out'* ]]
  [ "$(clients)" = $'1,Koivisto,Kaisa\n2,Koivu,Onni\n3,KOIVISTO,kaisa\n4,Malli,Maija\n5,Koivu,Onni' ]
}

@test "line 8: one answer goes for all the rest, also for a pipe, and ^D imports nothing" {
  one_client
  duplicates
  run -4 "$ON_TERMINAL" 'add all the same' ^D -- "$KORTISTO" import clients clients.csv
  run -0 "$ON_TERMINAL" 'add all the same' none -- "$KORTISTO" import clients clients.csv
  [[ "$output" == *'2 duplicates were left out'* ]]
  gives 0 undo --yes
  run -0 "$ON_TERMINAL" 'add all the same' all -- \
    sh -c 'cat clients.csv | "$0" import clients -' "$KORTISTO"
  [[ "$output" == *'client: 5 added, numbers 5 to 9'* ]]
}

# Imports clients.csv on a terminal, and answers no to each question, the first one when the file go
# is there. What was shown is in the file shown.
answers_when_told() {
  rm -f asked go
  /usr/bin/python3 -c '
import os, pty, sys, time
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
shown = b""
while True:
    try:
        text = os.read(terminal, 65536)
    except OSError:
        break
    shown += text
    if b"/none): " in text:
        open("asked", "w").close()
        while not os.path.exists("go"):
            time.sleep(0.05)
        os.write(terminal, b"n\n")
print(shown.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))' \
    "$KORTISTO" import clients clients.csv >shown 3>&- &
  ASKING=$!
  while [ ! -e asked ]; do sleep 0.05; done
}

@test "line 8: while it asks, others can use the register, and whom they add is asked about too" {
  one_client
  duplicates
  answers_when_told
  gives 0 add-client --given-names Maija --family-name Malli
  touch go
  wait "$ASKING"
  grep -q 'clients.csv:5: Maija Malli: the same person as client 2' shown
  grep -q '3 duplicates were left out' shown
  [ "$(clients)" = $'1,Koivisto,Kaisa\n2,Malli,Maija\n3,Koivu,Onni\n4,Koivu,Onni' ]
}

@test "line 8: a file that changes while it asks is not imported" {
  one_client
  duplicates
  answers_when_told
  echo Laine,Oona, >>clients.csv
  touch go
  local ended=0
  wait "$ASKING" || ended=$?
  [ "$ended" = 14 ]
  grep -q 'the file clients.csv changed while it was read' shown
  [ "$(clients)" = 1,Koivisto,Kaisa ]
}

@test "line 8: clients from vCards; what no field is for is told, and the same cards twice are duplicates" {
  a_register
  cat >cards.vcf <<'END'
BEGIN:VCARD
VERSION:3.0
N:Virtanen;Aino;Maria;;
FN:Aino Virtanen
item1.TEL;type=CELL:+358 40 123
 4567
BDAY:1990-01-01
ORG:Esimerkki Oy
PHOTO;ENCODING=b;TYPE=JPEG:AAAA
END:VCARD
BEGIN:VCARD
VERSION:4.0
N:Koivu;Onni;;;
BDAY:--0516
END:VCARD
END
  gives 3 import clients cards.vcf
  prints <<'END'
client: 2 added, numbers 1 to 2
END
  says <<'END'
kortisto: warning: cards.vcf:14:1: the date of birth was left out, because it is not a whole date
kortisto: there is no field for these, which were left out: ORG 1, PHOTO 1
END
  gives 0 show 1 --json
  [ "$(jq -c '[.given_names, .phones, .birth_date]' <<<"$output")" = \
    '["Aino Maria",["+358401234567"],"1990-01-01"]' ]
  gives 4 import clients cards.vcf
  refuses 18 import clients cards.vcf --map A=city
  sed -i 's/3.0/2.1/' cards.vcf
  refuses 18 import clients cards.vcf
  [[ "$stderr" == *'cards.vcf:2:1: only vCard 3.0 and 4.0 are read'* ]]
}

@test "line 8: the example files" {
  a_register
  gives 0 import clients "$EXAMPLES/clients.csv"
  gives 0 show 2 --json
  [ "$(jq -r .street <<<"$output")" = 'Björkvägen 2, bostad "B"' ]
  gives 3 import clients "$EXAMPLES/clients.vcf"
  [[ "$stderr" == *'clients.vcf:17:1: the date of birth was left out'*'left out: NOTE 1'* ]]
  gives 0 show 3 --json
  [ "$(jq -c '[.given_names, .street, .country, .phones, .birth_date]' <<<"$output")" = \
    '["Venla Kaarina","Koivukuja 3","",["+358407654321"],"1988-05-01"]' ]
}

agreements() {
  file agreements.csv \
    "$1;parties;service;agreed_matters;price;price_basis;vat;billing_terms;due_days;valid_from" \
    "$2;\"Esimerkkipalvelu Koivu
Kaisa Koivisto\";Perhetyö;\"Joka viikko

Kaksi kertaa kuussa\";75,50 €;hour;exempt_social_care;Viivästyskorko;14;10.1.2026"
}

@test "line 8: agreements, whose client is named by number, by code, or by name and birth" {
  three_clients
  run -0 kortisto case add 1 --task families --service Perhetyö --controller practice \
    --responsible 'Kaisa Koivu' --county 'Esimerkkilän hyvinvointialue' --opened 2026-01-02
  local column value
  while IFS='|' read -r column value; do
    agreements "$column" "$value"
    gives 0 import agreements agreements.csv
  done <<'END'
client|1
identity_code|140586-914R
name;birth_date|Aino Korhonen;14.5.1986
client;identity_code|1;140586-914r
END
  gives 0 agreement show 1 4 --json
  [ "$(jq -c '[.client, .case, .price, .agreed_matters, .parties[1], .version]' <<<"$output")" = \
    '[1,1,"75.50","Joka viikko\n\nKaksi kertaa kuussa","Kaisa Koivisto",1]' ]
}

@test "line 8: an agreement of nobody, of somebody else, or without a case, is named by its row" {
  three_clients
  agreements client 9
  refuses 18 import agreements agreements.csv
  says <<'END'
kortisto: error: agreements.csv:2:1: there is no client 9
kortisto: error: nothing was imported: 1 record is wrong
END
  agreements 'client;identity_code' '2;140586-914R'
  refuses 18 import agreements agreements.csv
  [[ "$stderr" == *'agreements.csv:2:1: the record means different clients'* ]]
  agreements client 1
  refuses 18 import agreements agreements.csv
  [[ "$stderr" == *'agreements.csv:2:1: '* ]]
  agreements name 'Aino Korhonen'
  refuses 18 import agreements agreements.csv
  [[ "$stderr" == *'agreements.csv:1:1: no column says whose'* ]]
  refuses 2 import agreements agreements.csv --skip-duplicates
}

@test "line 8: visits from a calendar, each at its own moment and booked on what is in force" {
  one_client
  one_case
  an_agreement
  signed
  file visits.csv 'client;Päivä;Alkaa;Kesto;Huom' '1;2.11.2026;14:30;60;' '1;9.11.2026;9:00;90;'
  local map=(--map Päivä=day --map Alkaa=start --map Kesto=minutes --map Huom=)
  gives 0 import visits visits.csv "${map[@]}"
  prints <<'END'
visit: 2 added, numbers 1 to 2
END
  gives 0 visit list 1 --format csv
  [ "$(cut -d , -f 1-4 <<<"${lines[1]}")" = '1,2026-11-02,14:30,60' ]

  # What a person would not enter is no column, and no row means this moment.
  file billed.csv client,day,start,minutes,invoice 1,2026-11-03,10:00,60,4
  refuses 18 import visits billed.csv
  [[ "$stderr" == *'billed.csv:1:26: '* ]]
  file now.csv client,minutes 1,60
  refuses 18 import visits now.csv
  [[ "$stderr" == *'now.csv:1:1: '*day* ]]
  file wrong.csv client,day,start,minutes 1,2026-11-31,10:00,60 1,2026-11-03,25:00,60 \
    1,2026-11-03,10:00,NaN 9,2026-11-03,10:00,60
  refuses 18 import visits wrong.csv
  for place in 2:3 3:14 4:20 5:1; do [[ "$stderr" == *"wrong.csv:$place: "* ]]; done
  gives 0 visit list 1 --format csv
  [ "${#lines[@]}" = 3 ]
}

# ended_by_term PROCESS
ended_by_term() {
  local ended=0
  wait "$1" || ended=$?
  [ "$ended" = 143 ]
}

@test "line 8: a slow pipe holds nobody up, and a signal ends its import" {
  one_client
  mkfifo slow
  { echo family_name; exec sleep 60; } >slow 3>&- &
  local writer=$!
  "$KORTISTO" import clients slow 3>&- &
  local importer=$!
  sleep 0.3
  gives 0 list
  cp "$REGISTER" untouched
  kill "$importer"
  ended_by_term "$importer"
  kill "$writer"
  cmp untouched "$REGISTER"
}

@test "line 8: a signal ends an import that is under way, and leaves the register as it was" {
  one_client
  { echo family_name,given_names; seq -f 'Koivu,%.0f' 100000; } >many.csv
  cp "$REGISTER" untouched
  "$KORTISTO" import clients many.csv 3>&- &
  local importer=$!
  sleep 1
  kill "$importer"
  ended_by_term "$importer"
  gives 0 list --format csv
  [ "${#lines[@]}" = 2 ]
}

@test "line 8: a progress bar on a terminal, after a second" {
  one_client
  { echo family_name,given_names; seq -f 'Koivu,%.0f' 80000; } >many.csv
  run -0 "$ON_TERMINAL" -- "$KORTISTO" import clients many.csv
  [[ "$output" =~ 'kortisto: reading the file… ['[#-]{20}'] '[0-9]+' %' ]]
  # Nothing of it stays.
  [[ "$output" == *$'\r\e[Kclient: 80,000 added'* ]]
  run -0 "$ON_TERMINAL" -- "$KORTISTO" import clients many.csv --quiet --skip-duplicates
  [[ "$output" != *reading* ]]
}
