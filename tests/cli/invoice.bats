# invoice draft, issue, credit and list.
load invoice_helper

@test "line 3: a month is billed in two commands" {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04 --json
  [ "$(jq -c '.invoices[0] | [.payer_name, .lines, .payable]' <<<"$output")" = \
    '["Kaisa Koivisto",2,"100.67"]' ]
  at 2026-05-04 gives 0 invoice issue --month 2026-04 --json
  [ "$(jq -c '.invoices[0] | [.number, .payable]' <<<"$output")" = '[1001,"100.67"]' ]
  [ "$(of_invoice '[.reference, .issued, .due, .interest] | join(" ")')" = \
    '10016 2026-05-04 2026-05-18 9.5' ]
  gives 0 visit show 1 1 --json
  [ "$(jq .invoice <<<"$output")" = 1 ]
}

@test "line 3: a draft that is there already stays, and nothing is billed twice" {
  invoicing
  two_visits
  gives 0 invoice draft --month 2026-04
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq '.invoices | length' <<<"$output")" = 0 ]
  gives 0 invoice issue
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq '.invoices | length' <<<"$output")" = 0 ]
  gives 15 invoice issue
}

@test "line 3: what was issued does not change: its visits, its lines, its number, by undoing either" {
  issued
  refuses 18 visit edit 1 1 --minutes 30
  refuses 18 visit remove 1 1 --remove-reason x
  refuses 18 invoice edit 1 1 --payer-name Toinen
  refuses 18 undo --yes
}

@test "line 3: a draft whose visit has changed since is drafted again" {
  invoicing
  two_visits
  gives 0 invoice draft --month 2026-04
  gives 0 visit edit 1 2 --minutes 30
  refuses 18 invoice issue 1
  gives 0 invoice remove 1
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq -r '.invoices[0].payable' <<<"$output")" = 113.25 ]
  gives 0 invoice issue
}

@test "line 3: numbers follow one another, also where two programs issue at once" {
  invoicing
  two_visits
  for i in 1 2 3 4; do
    gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
      --line "2026-04-10; 1 pcs; $i; exempt_social_care; Kirja"
  done
  for draft in 1 2 3 4; do kortisto --wait 60 invoice issue $draft >/dev/null & done
  wait
  gives 0 invoice list --json
  [ "$(jq -c '[.invoices[].number]' <<<"$output")" = '[1001,1002,1003,1004]' ]
}

@test "line 3: credit notes, whole and in part, come to no more than the invoice" {
  issued
  gives 0 invoice credit 1001 --amount 10
  refuses 18 invoice credit 1001 --amount 90.68
  [ "$(of_invoice '"\(.credited) \(.open)"')" = '10.00 90.67' ]
  gives 0 invoice credit 1001
  [ "$(of_invoice .state)" = credited ]
  refuses 18 invoice credit 1001
  refuses 18 invoice credit 1002
  gives 0 invoice list --json
  [ "$(jq -c '[.invoices[].payable]' <<<"$output")" = '["100.67","-10.00","-90.67"]' ]
}

@test "line 3: the visits of an invoice that was credited whole are billed again" {
  issued
  gives 0 invoice credit 1001
  gives 0 visit edit 1 2 --minutes 30
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq -r '.invoices[0].payable' <<<"$output")" = 113.25 ]
}

@test "line 3: two programs that issue all drafts at once leave no gap and no double" {
  invoicing
  two_visits
  for i in 1 2 3 4 5 6; do
    gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
      --line "2026-04-10; 1 pcs; $i; exempt_social_care; Kirja"
  done
  mkdir papers
  for program in 1 2 3; do
    kortisto --wait 60 invoice issue --output papers --format text --json >issued$program || true &
  done
  wait
  # One of them issued all six, and the others found nothing left.
  [ "$(jq -sc '[.[].invoices[].number] | sort' issued?)" = '[1001,1002,1003,1004,1005,1006]' ]
  [ "$(ls papers | wc -l)" = 6 ]
  gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-04-10; 1 pcs; 7; exempt_social_care; Kirja'
  gives 0 invoice issue --json
  [ "$(jq '.invoices[0].number' <<<"$output")" = 1007 ]
}

@test "line 5: the accountant's list has the taxes, and what was sold in the year" {
  issued
  gives 0 invoice add 1 --payer other --payer-name 'Esimerkki Oy' --payer-street 'Katu 1' \
    --payer-city Helsinki --line '2026-05-04; 2 pcs; 12.55; standard; Kirja'
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice list --month 2026-05 --json
  [ "$(jq -c '.invoices[1] | [.net, .tax, .payable, .year_taxable, .year_exempt]' \
    <<<"$output")" = '["20.00","5.10","25.10","20.00","100.67"]' ]
}
