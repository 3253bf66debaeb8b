# invoice remind: what may be asked for, and the paper of it.
load invoice_helper

@test "line 6: reminders: after the due date, 14 days apart, five euros, none while disputed" {
  issued
  at 2026-05-18 refuses 18 invoice remind 1001
  at 2026-05-19 refuses 18 invoice remind 1001 --fee 5
  at 2026-06-01 refuses 18 invoice remind 1001 --fee 5.01
  gives 0 invoice dispute 1001 --about 'käynnin pituus'
  at 2026-06-01 refuses 18 invoice remind 1001
  gives 0 invoice dispute 1001 --over
  at 2026-06-01 gives 0 invoice remind 1001 --json
  [ "$(jq -c '[.open, .fee, .interest, .asked, .due]' <<<"$output")" = \
    '["100.67","5.00","0.37","106.04","2026-06-15"]' ]
  at 2026-06-14 refuses 18 invoice remind 1001
  at 2026-06-15 gives 0 invoice remind 1001
}

@test "line 6: the paper of a reminder, and the same again when all is paid" {
  issued
  at 2026-06-01 gives 0 invoice remind 1001 --output reminder.txt
  at 2026-06-02 gives 0 invoice paid 1001 --amount 106.04
  grep -q 'Total to pay  *€106.04' reminder.txt
  grep -q 'Interest on late payment 9.5%, 19 May – 1 June 2026  *€0.37' reminder.txt
  grep -q 'Reminder fee  *€5.00' reminder.txt
  gives 0 invoice show 1001 --reminder 1
  diff <(printf '%s\n' "$output") reminder.txt
  gives 15 invoice show 1001 --reminder 2
  gives 15 invoice show 1001 --reminder 0
  gives 15 invoice show 1001 --reminder one
}

@test "line 6: what a reminder asked for is paid without a warning" {
  issued
  at 2026-06-01 gives 0 invoice remind 1001
  at 2026-06-02 gives 0 invoice paid 1001 --amount 100.67
  at 2026-06-02 gives 0 invoice paid 1001 --json
  [ "$(jq -c '[.amount, .open]' <<<"$output")" = '["5.37","0.00"]' ]
  at 2026-06-02 refuses 18 invoice paid 1001
  gives 0 invoice list --format csv
  [ "$(cut -d , -f 11-14 <<<"${lines[1]}" | tr -d '\r')" = 100.67,106.04,0.00,paid ]
}

@test "line 6: a cent more than a reminder asked for is too much" {
  issued
  at 2026-06-01 gives 0 invoice remind 1001
  at 2026-06-02 gives 3 invoice paid 1001 --amount 106.05
  [[ "$stderr" == *'€0.01'* ]]
  gives 0 invoice list --format csv
  [ "$(cut -d , -f 11-14 <<<"${lines[1]}" | tr -d '\r')" = 100.67,106.05,-0.01,paid ]
}

@test "line 6: into a directory the paper goes as text and as PDF, or in one form" {
  issued
  mkdir papers
  at 2026-06-01 gives 0 invoice remind 1001 --output papers
  [ "$(cd papers && echo *)" = '1001-reminder-1.pdf 1001-reminder-1.txt' ]
  [ "$(head -c 5 papers/1001-reminder-1.pdf)" = '%PDF-' ]
  at 2026-06-15 gives 0 invoice remind 1001 --output papers --format text --fee 0
  [ "$(cd papers && echo *-2.*)" = 1001-reminder-2.txt ]
  run ! grep -q 'Reminder fee' papers/1001-reminder-2.txt
}

@test "line 6: where the paper cannot be made, the reminder stands and its paper is made again" {
  issued
  at 2026-06-01 refuses 14 invoice remind 1001 --output nowhere/paper
  mkdir papers
  touch papers/1001-reminder-1.txt
  at 2026-06-01 gives 3 invoice remind 1001 --output papers --format text
  [[ "$stderr" == *'invoice show 1001 --reminder 1 --output FILE'* ]]
  gives 0 invoice show 1001 --reminder 1 --output again.txt
}

@test "line 6: of a half-year without a reference rate no interest is reckoned, which it says" {
  a_practice
  printf '\n[invoice]\niban = "FI2112345600000785"\n' >>config/kortisto/config.toml
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  at 2026-07-10 gives 3 invoice remind 1001 --output paper --json
  [ "$(jq -r .interest <<<"$output")" = 1.13 ]  # of the 43 days until 30 June
  [[ "$stderr" == *'not known after 30 June 2026'*invoice.reference_rates* ]]
  grep -q 'Interest on late payment 9.5%, 19 May – 30 June 2026  *€1.13' paper
  grep -q '^Interest from 1 July 2026 is not in the sum' paper
}

@test "line 6: an invoice that stated no interest is reminded of without any" {
  invoicing
  printf 'late_interest = "none"\n' >>config/kortisto/config.toml
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice show 1001
  [[ "$output" != *[Ii]nterest* ]]
  at 2026-07-10 gives 0 invoice remind 1001 --output paper --json
  [ "$(jq -c '[.interest, .asked]' <<<"$output")" = '["0.00","105.67"]' ]
  run ! grep -qi interest paper
}

@test "line 6: due on 31 December and sent on the 20th, it never costs a fee" {
  invoicing
  printf 'payment_days = 11\n' >>config/kortisto/config.toml
  one_client
  one_case
  at 2026-12-20 gives 0 invoice add 1 --payer client --payer-name 'Kaisa Koivisto' \
    --line '2026-12-10; 1 pcs; 100; exempt_social_care; Kirja'
  at 2026-12-20 gives 0 invoice issue
  [ "$(of_invoice .due)" = 2026-12-31 ]
  at 2027-06-01 gives 3 invoice remind 1001 --json
  [ "$(jq -r .fee <<<"$output")" = 0.00 ]
  at 2028-01-01 refuses 18 invoice remind 1001 --fee 1
}
