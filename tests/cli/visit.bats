# visit: add, edit, list, rectify, remove, show.
load helper

# A client with a signed agreement, on which visits are booked.
a_payer() {
  one_client
  one_case
  an_agreement
  signed
}

@test "the length is enough for a visit that has just ended" {
  a_payer
  at 2026-04-10 gives 0 visit add 1 --minutes 60
  prints <<'TEXT'
visit 1 added to client 1
TEXT
  gives 0 visit list 1 --json
  [ "$(jq -c '.visits[0] | [.day, .start, .minutes, .agreement]' <<<"$output")" = \
    '["2026-04-10","09:00",60,1]' ]
}

@test "a visit that began yesterday is of yesterday" {
  a_payer
  at 2026-04-10 gives 0 visit add 1 --minutes 660
  gives 0 visit show 1 1 --json
  [ "$(jq -r '"\(.day) \(.start)"' <<<"$output")" = '2026-04-09 23:00' ]
}

@test "what lies ahead is planned, and held when it was" {
  a_payer
  at 2026-04-10 refuses 18 visit add 1 --day 2026-04-17 --start 14.30 --minutes 60
  at 2026-04-10 gives 0 visit add 1 --day 2026-04-17 --start 14.30 --minutes 60 --state planned
  at 2026-04-10 refuses 18 visit edit 1 1 --state held
  at 2026-04-18 gives 0 visit edit 1 1 --state held
}

@test "two visits at one time are warned of, and one after the other are not" {
  a_payer
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  gives 3 visit add 1 --day 2026-04-10 --start 10:59 --minutes 30
  says <<'TEXT'
kortisto: warning: the visit is at the same time as visit 1
TEXT
  gives 0 visit add 1 --day 2026-04-10 --start 09:30 --minutes 30
  gives 0 visit add 1 --day 2026-04-10 --start 10:10 --minutes 30 --state cancelled
}

@test "wrong times, lengths and days" {
  a_payer
  for start in 24:00 10:60 1 x; do
    refuses 18 visit add 1 --day 2026-04-10 --start $start --minutes 60
  done
  for minutes in 0 1441 NaN -5; do
    refuses 18 visit add 1 --day 2026-04-10 --start 10:00 --minutes=$minutes
  done
  refuses 18 visit add 1 --day 31.2.2026 --start 10:00 --minutes 60
}

@test "a visit needs what pays for it, of its own case" {
  one_client
  one_case
  an_agreement
  refuses 18 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  gives 3 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60 --agreement 1
  [[ "$stderr" == *'service agreement 1 is not in force on the day of the visit'* ]]
}

@test "what was entered by mistake stays, marked, and is not billed" {
  a_payer
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  refuses 18 visit remove 1 1
  gives 0 visit remove 1 1 --remove-reason 'väärä päivä'
  gives 0 visit show 1 1 --json
  [ "$(jq -r .remove_reason <<<"$output")" = 'väärä päivä' ]
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq '.invoices | length' <<<"$output")" = 0 ]
}
