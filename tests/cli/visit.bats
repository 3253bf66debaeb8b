# visit: add, edit, list, rectify, remove, show.
load helper

# A client with a signed agreement, on which visits are booked.
a_payer() {
  one_client
  one_case
  an_agreement
  signed
}

@test "line 2: the length is enough for a visit that has just ended" {
  a_payer
  at 2026-04-10 gives 0 visit add 1 --minutes 60
  prints <<'TEXT'
visit 1 added to client 1
TEXT
  gives 0 visit list 1 --json
  [ "$(jq -c '.visits[0] | [.day, .start, .minutes, .agreement]' <<<"$output")" = \
    '["2026-04-10","09:00",60,1]' ]
}

@test "line 2: a visit that began yesterday is of yesterday" {
  a_payer
  at 2026-04-10 gives 0 visit add 1 --minutes 660
  gives 0 visit show 1 1 --json
  [ "$(jq -r '"\(.day) \(.start)"' <<<"$output")" = '2026-04-09 23:00' ]
}

@test "line 2: in the night when clocks are put forward a visit began by the clock of then" {
  a_payer
  # 04:30 of the 29th of March is half an hour after 02:59:59; an hour before it was 02:30.
  LD_PRELOAD=$KORTISTO_CLOCKSHIM SHIM_CLOCK=$(TZ=Europe/Helsinki date -d '2026-03-29 04:30' +%s) \
    gives 0 visit add 1 --minutes 60
  gives 0 visit show 1 1 --json
  [ "$(jq -r '"\(.day) \(.start)"' <<<"$output")" = '2026-03-29 02:30' ]
}

@test "line 2: what lies ahead is refused as held and allowed as planned, and held when it was" {
  a_payer
  at 2026-04-10 refuses 18 visit add 1 --day 2026-04-17 --start 14.30 --minutes 60
  says <<'TEXT'
kortisto: error: day: the visit is in the future; one that is planned is added with --state planned
TEXT
  at 2026-04-10 gives 0 visit add 1 --day 2026-04-17 --start 14.30 --minutes 60 --state planned
  at 2026-04-10 refuses 18 visit edit 1 1 --state held
  at 2026-04-18 gives 0 visit edit 1 1 --state held
}

@test "line 2: what is planned needs its day and time, for now is no time to plan for" {
  a_payer
  at 2026-04-10 refuses 18 visit add 1 --minutes 60 --state planned
  [[ "$stderr" == *'error: day: '* ]]
}

@test "line 2: overlapping visits are warned of, and one after the other are not" {
  a_payer
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  gives 3 visit add 1 --day 2026-04-10 --start 10:59 --minutes 30
  says <<'TEXT'
kortisto: warning: the visit is at the same time as visit 1
TEXT
  gives 0 visit add 1 --day 2026-04-10 --start 09:30 --minutes 30
  gives 0 visit add 1 --day 2026-04-10 --start 10:10 --minutes 30 --state cancelled
}

# The one line that says what is wrong with the visit.
is_wrong() {
  local line=$1
  shift
  refuses 18 visit add 1 "$@"
  [ "$stderr" = "kortisto: error: $line" ] || { echo "$stderr"; return 1; }
}

@test "line 2: wrong times, lengths and days get one clear error each" {
  a_payer
  for start in 24:00 10:60 1 x; do
    is_wrong '--start: time: give a time such as 14:30' \
      --day 2026-04-10 --start $start --minutes 60
  done
  for minutes in NaN -5 1e2 1,5; do
    is_wrong '--minutes: minutes: give a whole number, at most 1440' \
      --day 2026-04-10 --start 10:00 "--minutes=$minutes"
  done
  is_wrong 'minutes: the value cannot be nothing' --day 2026-04-10 --start 10:00 --minutes 0
  is_wrong '--minutes: minutes: give a whole number, at most 1440' --day 2026-04-10 --start 10:00 --minutes 1441
  is_wrong '--day: day: there is no such day in the calendar' --day 31.2.2026 --start 10:00 --minutes 60
}

@test "line 2: what was billed does not change, neither by edit nor by remove" {
  a_payer
  printf '\n[invoice]\niban = "FI21 1234 5600 0007 85"\nreference_rates = ["2026-07-01 2.5"]\n' \
    >>config/kortisto/config.toml
  a_practice
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue --month 2026-04
  refuses 18 visit edit 1 1 --minutes 50
  says <<'TEXT'
kortisto: error: visit 1 was billed, and does not change before a credit note
TEXT
  refuses 18 visit rectify 1 1 --minutes 50 --was 60 --reason 'väärin'
  refuses 18 visit remove 1 1 --remove-reason 'väärä päivä'
}

@test "line 2: of several cases or payers one has to be named, and which there are is told" {
  a_payer
  an_agreement
  gives 0 agreement sign 1 2 --signed-on 2026-01-05 --place Helsinki --signatory 'Kaisa Koivisto' \
    --paper-place 'kansio 3'
  refuses 18 visit add 1 --minutes 60
  says <<'TEXT'
kortisto: error: in case 1 there are several that the visit can be booked on: name one (--agreement 1, --agreement 2)
TEXT
  gives 0 visit add 1 --minutes 60 --agreement 2
  one_case
  refuses 18 visit add 1 --minutes 60
  says <<'TEXT'
kortisto: error: client 1 has several open cases (1, 2): say to which this belongs
kortisto: hint: use --case
TEXT
  # What pays for it belongs to one of them.
  gives 3 visit add 1 --minutes 60 --agreement 1
  gives 0 visit show 1 2 --json
  [ "$(jq .case <<<"$output")" = 1 ]
}

@test "a visit needs what pays for it, of its own case" {
  one_client
  one_case
  an_agreement
  refuses 18 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  gives 3 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60 --agreement 1
  [[ "$stderr" == *'service agreement 1 is not in force on the day of the visit'* ]]
}

@test "line 2: what was entered by mistake stays, marked, and is neither listed nor billed" {
  a_payer
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  refuses 18 visit remove 1 1
  gives 0 visit remove 1 1 --remove-reason 'väärä päivä'
  gives 0 visit show 1 1 --json
  [ "$(jq -r .remove_reason <<<"$output")" = 'väärä päivä' ]
  for client in 1 ''; do
    gives 0 visit list $client --month 2026-04 --json
    [ "$(jq -c '[.visits, .sums]' <<<"$output")" = '[[],[]]' ]
  done
  gives 0 show 1
  [[ "$output" != *'tapaaminen'* && "$output" != *'meeting'* ]]
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq '.invoices | length' <<<"$output")" = 0 ]
}

# The county pays by commitment 1 at 60 an hour, and client 1 by an agreement at 75.50.
two_payers() {
  a_payer
  gives 0 case add 1 --task families --service Tukihenkilötyö --controller county --basis bought \
    --controller-name 'Esimerkkilän hyvinvointialue' --responsible 'Kaisa Koivu' \
    --county Esimerkkilä --opened 2026-01-02
  cat >commitment.toml <<'TOML'
case = 2
commitment_number = "MS-2026-17"
issuer = "Esimerkkilän hyvinvointialue"
official = "Ville Virkanen"
service = "Tukihenkilötyö"
valid_from = 2026-01-01
valid_to = 2026-12-31
max_hours = 100
unit_price = "60"
price_basis = "hour"
invoice_street = "PL 100"
invoice_city = "Esimerkkilä"
invoice_reference = "KP 4711"

[source]
origin = "Esimerkkilän hyvinvointialue"
basis = "Päätös"
asked_by = "Kaisa Koivu"
purpose = "Palvelun toteuttaminen"
TOML
  gives 0 commitment add 1 --from commitment.toml
}

# A month of them: what is billed, what is not, what was reported, and what is of another month.
a_month() {
  two_payers
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 50 --agreement 1
  gives 0 visit add 1 --day 2026-04-09 --start 10:00 --minutes 90 --commitment 1 \
    --note 'Salainen huoli'
  gives 0 visit add 1 --day 2026-04-16 --start 9.05 --minutes 30 --commitment 1 --kind call \
    --note 'Puhelu sujui hyvin' --report-to-buyer
  gives 0 visit add 1 --day 2026-04-17 --start 10:00 --minutes 20 --commitment 1 --kind travel
  gives 0 visit add 1 --day 2026-03-31 --start 10:00 --minutes 60 --commitment 1
  gives 0 visit add 1 --day 2026-04-23 --start 10:00 --minutes 60 --commitment 1 --state cancelled
}

@test "line 2: a month's visits with sums by controller and by what they are booked on" {
  a_month
  lists visit list --month 2026-04
  prints <<'CSV'
client,family_name,given_names,number,day,start,minutes,kind,state,agreement,commitment,voucher,invoice,amount
1,Koivisto,Kaisa,2,2026-04-09,10:00,90,met,held,,1,,,90.00
1,Koivisto,Kaisa,1,2026-04-10,10:00,50,met,held,1,,,,62.92
1,Koivisto,Kaisa,3,2026-04-16,09:05,30,call,held,,1,,,30.00
1,Koivisto,Kaisa,4,2026-04-17,10:00,20,travel,held,,1,,,
1,Koivisto,Kaisa,6,2026-04-23,10:00,60,met,cancelled,,1,,,
CSV
  lists visit list 1 --month 2026-04 --sums
  prints <<'CSV'
controller,controller_name,booked_on,number,called,client,visits,minutes,hours,amount
practice,,agreement,1,Perhetyö,1,1,50,0:50,62.92
county,Esimerkkilän hyvinvointialue,commitment,1,MS-2026-17,1,3,140,2:20,120.00
,,total,,,,4,190,3:10,182.92
CSV
  gives 0 visit list 1 --month 2026-04 --json
  [ "$(jq -c '[.schema, (.visits | length), .sums[-1].hours, .sums[-1].amount]' <<<"$output")" = \
    '["kortisto.visit-list/1",5,"3:10","182.92"]' ]
  gives 0 visit list --month 2026-03 --commitment 1
  prints <<'TEXT'
client  family name  given names  no.  day            time   minutes  kind     state  service agreement  payment commitment  service voucher  invoice  amount
------  -----------  -----------  ---  -------------  -----  -------  -------  -----  -----------------  ------------------  ---------------  -------  ------
1       Koivisto     Kaisa        5    31 March 2026  10:00  60       meeting  held                      1                                             €60.00

controller                     name of the controller        booked on           no.  called      client  visits  minutes  hours  amount
-----------------------------  ----------------------------  ------------------  ---  ----------  ------  ------  -------  -----  ------
the wellbeing services county  Esimerkkilän hyvinvointialue  payment commitment  1    MS-2026-17  1       1       60       1:00   €60.00
                                                             total                                        1       60       1:00   €60.00
TEXT
}

@test "line 2: a month's price counts once, with the first visit that is billed" {
  one_client
  one_case
  an_agreement
  signed
  gives 0 agreement amend 1 --price-basis month --valid-from 2026-01-11
  gives 0 agreement sign 1 2 --signed-on 2026-01-11 --place Helsinki --signatory 'Kaisa Koivisto' \
    --paper-place 'kansio 3'
  for day in 10 17; do
    gives 0 visit add 1 --day 2026-04-$day --start 10:00 --minutes 60
  done
  gives 0 visit add 1 --day 2026-05-01 --start 10:00 --minutes 60 --kind no_show
  gives 0 visit list 1 --json
  [ "$(jq -c '[.visits[].amount], [.sums[] | [.visits, .amount]]' <<<"$output")" = \
    $'[null,null,null]\n[[3,"75.50"],[3,"75.50"]]' ]
}

@test "line 2: the list for the buyer has its own visits, and no more than it may see" {
  a_month
  a_practice
  at 2026-05-04 gives 0 visit list --month 2026-04 --commitment 1 --format text --lang fi
  prints <<'TEXT'
Esimerkkipalvelu Koivu              Käyntiluettelo
Koivukuja 1, 00990 Helsinki         4.5.2026
Y-tunnus 1234567-1

Esimerkkilän hyvinvointialue        Ajalta         1.–30.4.2026
PL 100                              Maksusitoumus  MS-2026-17
Esimerkkilä                         Koskee         K.K. 1980
                                    Viitteenne     KP 4711

Päivä      Käynnin laji  Alkoi   Kesto
---------  ------------  -----  ------
9.4.2026   Tapaaminen    10.00  90 min
16.4.2026  Puhelu         9.05  30 min

Yhteensä
--------

Käynnin laji  Käyntejä       Kesto
------------  --------  ----------
Tapaaminen           1  1 h 30 min
Puhelu               1      30 min
------------  --------  ----------
Kaikki               2         2 h

Asiakaskertomus
---------------

16.4.2026  Puhelu sujui hyvin

Lisätietoja: Kaisa Koivu, +358 40 123 4567, kaisa@koivu.example
TEXT
}

@test "line 2: the buyer's list goes into a file as PDF, and every other form is a list" {
  a_month
  refuses 16 visit list --month 2026-04 --commitment 1 --output visits.pdf
  a_practice
  gives 0 visit list --month 2026-04 --commitment 1 --output visits.pdf
  [ "$(head -c 5 visits.pdf)" = %PDF- ]
  refuses 2 visit list --month 2026-04 --output other.pdf
  [[ "$stderr" == *'whose list of visits it is to be'* ]]
  refuses 2 visit list --month 2026-04 --commitment 1 --format csv --output visits.csv
  refuses 2 visit list --month 2026-04 --commitment 1 --json --output visits.txt
  refuses 2 visit list --commitment 1 --voucher 1
  refuses 15 visit list --commitment 2
  refuses 2 visit list --month 2026-4
  [ ! -e other.pdf ]
  [ ! -e visits.csv ]
}

# --- a day or a month in one file

@test "line 2: a day of visits comes in as CSV, from a file or standard input" {
  a_payer
  cat >day.csv <<'CSV'
client;day;start;minutes;kind;note
1;10.4.2026;9.00;60;met;"Tapaaminen; kotona"
1;2026-04-10;13:30;15;call;
CSV
  gives 0 visit add --from day.csv
  prints <<'TEXT'
visit: 2 added, numbers 1 to 2
TEXT
  gives 0 visit show 1 1 --json
  [ "$(jq -c '[.day, .start, .minutes, .agreement, .note]' <<<"$output")" = \
    '["2026-04-10","09:00",60,1,"Tapaaminen; kotona"]' ]
  sed -i 's/10.4.2026\|2026-04-10/2026-04-11/' day.csv
  run --separate-stderr -0 kortisto visit add --from - --json <day.csv
  [ "$(jq -c '[.schema, .added, .first, .last]' <<<"$output")" = \
    '["kortisto.visit-add-many/1",2,3,4]' ]
}

@test "line 2: the visits of one client need no column that says whose they are" {
  a_payer
  printf 'day,start,minutes\n2026-04-10,10:00,60\n' >day.csv
  gives 0 visit add 1 --from day.csv
  refuses 18 visit add --from day.csv
  printf 'client,day,start,minutes\n1,2026-04-11,10:00,60\n' >day.csv
  gives 0 visit add 1 --from day.csv
  gives 0 add-client --family-name Aalto --given-names Anna
  refuses 18 visit add 2 --from day.csv
  says <<'TEXT'
kortisto: error: day.csv:2:1: the record means different clients
kortisto: error: nothing was imported: 1 record is wrong
TEXT
}

@test "line 2: a month of visits comes in as TOML, and as JSON" {
  a_payer
  cat >month.toml <<'TOML'
[[visit]]
client = 1
day = 2026-04-10
start = "9.00"
minutes = 60
participants = ["Sanna", "Leo"]

[[visit]]
client = 1
day = 2026-04-17
start = "9:00"
minutes = 45
kind = "remote"
report_to_buyer = true

[change]
reason = "kirjattu vihkosta"
TOML
  gives 0 visit add --from month.toml
  gives 0 visit show 1 2 --json
  [ "$(jq -c '[.day, .minutes, .kind, .report_to_buyer]' <<<"$output")" = \
    '["2026-04-17",45,"remote",true]' ]
  gives 3 export 1 --draft --format json
  [[ "$output" == *'kirjattu vihkosta'* ]]
  echo '{"visit": [{"day": "2026-04-24", "start": "10:00", "minutes": 30}]}' >one.json
  gives 0 visit add 1 --from one.json
  gives 0 visit list 1 --json
  [ "$(jq -c '[.visits[].minutes]' <<<"$output")" = '[60,45,30]' ]
}

@test "line 2: one visit in a file is added as before" {
  a_payer
  printf 'day = 2026-04-10\nstart = "10:00"\nminutes = 60\n' >visit.toml
  gives 0 visit add 1 --from visit.toml
  prints <<'TEXT'
visit 1 added to client 1
TEXT
  refuses 2 visit add --from visit.toml
  refuses 2 visit add 1 --from visit.toml --dry-run
  refuses 2 visit add 1 --minutes 60 --dry-run
  refuses 2 visit add --minutes 60
}

@test "line 2: every row that is wrong is named with its line, column and reason, and none comes in" {
  a_payer
  cat >day.csv <<'CSV'
client,day,start,minutes,kind
1,2026-04-10,09:00,60,met
1,31.2.2026,09:00,60,met
1,2026-04-11,25:00,0,met
7,2026-04-12,09:00,60,met
1,2099-01-01,09:00,60,met
1,2026-04-13,09:00,1441,lunch
1,2026-04-14,09:00,0,met
1,2026-04-15,09:00
CSV
  refuses 18 visit add --from day.csv
  says <<'TEXT'
kortisto: error: day.csv:3:3: day: there is no such day in the calendar
kortisto: error: day.csv:4:14: start: give a time such as 14:30
kortisto: error: day.csv:5:1: there is no client 7
kortisto: error: day.csv:6:3: day: the visit is in the future; one that is planned is added with --state planned
kortisto: error: day.csv:7:20: minutes: give a whole number, at most 1440
kortisto: error: day.csv:7:25: kind: the value must be one of: met, call, remote, no_show, travel
kortisto: error: day.csv:8:20: minutes: the value cannot be nothing
kortisto: error: day.csv:9:1: the row has 3 cells, the first line 5
kortisto: error: nothing was imported: 7 records are wrong
TEXT
  cat >month.toml <<'TOML'
[[visit]]
client = 1
day = 2026-04-10
start = "9.00"
minutes = 60

[[visit]]
client = 1
dya = 2026-04-11
start = "25:00"
minutes = "NaN"

[[visit]]
client = 1
day = 2026-04-12
minutes = 60
TOML
  refuses 18 visit add --from month.toml
  says <<'TEXT'
kortisto: error: month.toml:9:1: unknown field dya
kortisto: hint: did you mean day?
kortisto: error: month.toml:10:9: start: give a time such as 14:30
kortisto: error: month.toml:11:11: minutes: give a whole number, at most 1440
kortisto: error: month.toml:13:1: start: the value is missing
kortisto: error: nothing was imported: 2 records are wrong
TEXT
}

@test "line 2: of many rows that are wrong the first are named, and how many more there are" {
  a_payer
  { echo client,day,start,minutes; for _ in {1..25}; do echo 1,2026-04-10,9.00,0; done; } >day.csv
  refuses 18 visit add --from day.csv
  [ "$(grep -c 'the value cannot be nothing' <<<"$stderr")" = 20 ]
  [[ "$stderr" == *'and 5 more records that are wrong'* ]]
}

@test "line 2: what is to be looked at is told per row, and the rows come in" {
  two_payers
  cat >day.csv <<'CSV'
client,day,start,minutes,commitment
1,2026-04-10,09:00,60,1
1,2026-04-10,09:30,60,1
1,2026-04-11,09:00,1440,1
1,2026-04-13,09:00,1440,1
1,2026-04-15,09:00,1440,1
1,2026-04-17,09:00,1440,1
1,2026-04-19,09:00,180,1
CSV
  gives 3 visit add --from day.csv --dry-run
  gives 3 visit add --from day.csv
  says <<'TEXT'
kortisto: warning: day.csv:3:1: the visit is at the same time as visit 1
kortisto: warning: day.csv:8:1: payment commitment 1: the visits go beyond what is left
TEXT
  prints <<'TEXT'
visit: 7 added, numbers 1 to 7
TEXT
}

@test "line 2: a dry run checks and changes nothing" {
  a_payer
  printf 'client,day,start,minutes\n1,2026-04-10,10:00,60\n' >day.csv
  cp "$REGISTER" before
  gives 0 visit add --from day.csv --dry-run
  prints <<'TEXT'
what                 number
-------------------  ------
records in the file  1
would be added       1
TEXT
  cmp before "$REGISTER"
}

@test "line 2: a file that says nothing of visits, or the wrong things, is refused" {
  a_payer
  : >empty.csv
  refuses 18 visit add --from empty.csv
  printf 'client,day,start,minutes,alkaa\n1,2026-04-10,10:00,60,x\n' >names.csv
  refuses 18 visit add --from names.csv
  [[ "$stderr" == *'hint: kortisto import visits reads'* ]]
  printf 'client,day,start,minutes,invoice\n1,2026-04-10,10:00,60,1\n' >billed.csv
  refuses 18 visit add --from billed.csv
  printf '[[visit]]\nclient = 1\n\n[visits]\n' >more.toml
  refuses 18 visit add --from more.toml
  printf 'visit = 3\n' >number.toml
  refuses 18 visit add --from number.toml
  printf 'client,day,start,minutes\n1,2026-04-10,10:00,60\n' >day.csv
  refuses 2 visit add --from day.csv --kind call
}
