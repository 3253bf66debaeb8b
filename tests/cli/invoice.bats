# invoice: drafts of a month, issue, credit, payments, reminders, lists.
load helper

invoicing() {
  a_practice
  printf '\n[invoice]\niban = "FI21 1234 5600 0007 85"\nreference_rates = ["2026-07-01 2.5"]\n' \
    >>config/kortisto/config.toml
}

# Two visits in April: 60 and 20 minutes at 75.50 an hour.
two_visits() {
  one_client
  one_case
  an_agreement
  signed
  gives 0 visit add 1 --day 2026-04-10 --start 10:00 --minutes 60
  gives 0 visit add 1 --day 2026-04-17 --start 10:00 --minutes 20
}

# They are billed on the fourth of May.
issued() {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue --month 2026-04
}

# Runs it on a disk that is full from the first file in the directory on: a run on a copy of the
# register says which call makes that.
with_full_disk() {
  local directory=$1 call
  shift
  cp "$REGISTER" before
  cp -r state state.before
  env LD_PRELOAD="$KORTISTO_SHIM:$LD_PRELOAD" SHIM_LOG="$PWD/calls" setsid --wait "$KORTISTO" "$@" \
    >/dev/null 2>&1
  # Once more from the start, so that the calls have the same numbers.
  cp before "$REGISTER"
  rm -rf state "$directory"/*
  mv state.before state
  call=$(awk -v at="$directory" '$2 == "open" && $3 == at { print $1; exit }' calls)
  [ -n "$call" ]
  # What it says goes into pipes, which are not full.
  {
    env LD_PRELOAD="$KORTISTO_SHIM:$LD_PRELOAD" SHIM_HOW=full SHIM_AT="$call" \
      setsid --wait "$KORTISTO" "$@" 2>&3 | cat >printed
    echo "${PIPESTATUS[0]}" >ended
  } 3>&1 | cat >said
  status=$(cat ended) output=$(cat printed) stderr=$(cat said)
}

of_invoice() {
  gives 0 invoice show 1001 --json
  jq -r "$1" <<<"$output"
}

@test "a month is billed in two commands" {
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

@test "a draft that is there already stays, and nothing is billed twice" {
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

@test "what was issued does not change: its visits, its lines, its number, by undoing either" {
  issued
  refuses 18 visit edit 1 1 --minutes 30
  refuses 18 visit remove 1 1 --remove-reason x
  refuses 18 invoice edit 1 1 --payer-name Toinen
  refuses 18 undo --yes
}

@test "a draft whose visit has changed since is drafted again" {
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

@test "numbers follow one another, also where two programs issue at once" {
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

@test "without account, business id or a right account nothing is issued" {
  two_visits
  gives 0 invoice draft --month 2026-04
  refuses 16 invoice issue
  a_practice
  refuses 16 invoice issue
  printf '\n[invoice]\niban = "FI2112345600000786"\n' >>config/kortisto/config.toml
  refuses 16 invoice issue
}

@test "payments in part and in whole, and too much" {
  issued
  at 2026-05-10 gives 0 invoice paid 1001 --amount 50
  [ "$(of_invoice '"\(.state) \(.open)"')" = 'part_paid 50.67' ]
  at 2026-05-11 refuses 18 invoice paid 1001 --amount 0
  at 2026-05-11 refuses 18 invoice paid 1001 --paid-on 2026-05-12
  at 2026-05-11 refuses 18 invoice paid 1001 --paid-on 2026-05-03
  at 2026-05-11 refuses 2 invoice paid 1001 --amount -0.005
  at 2026-05-11 refuses 2 invoice paid 1001 --amount 99999999999.99
  at 2026-05-11 gives 3 invoice paid 1001 --amount 51
  [ "$(of_invoice '"\(.state) \(.settled_on)"')" = 'paid 2026-05-11' ]
  refuses 18 invoice paid 1001
  refuses 15 invoice paid 1002
}

@test "credit notes, whole and in part, come to no more than the invoice" {
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

@test "the visits of an invoice that was credited whole are billed again" {
  issued
  gives 0 invoice credit 1001
  gives 0 visit edit 1 2 --minutes 30
  gives 0 invoice draft --month 2026-04 --json
  [ "$(jq -r '.invoices[0].payable' <<<"$output")" = 113.25 ]
}

@test "reminders: after the due date, 14 days apart, five euros, none while disputed" {
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
  at 2026-06-02 gives 3 invoice paid 1001 --amount 106.04
  grep -q 'Total to pay  *€106.04' reminder.txt
  grep -q 'Interest on late payment 9.5%, 19 May – 1 June 2026  *€0.37' reminder.txt
  grep -q 'Reminder fee  *€5.00' reminder.txt
  gives 0 invoice show 1001 --reminder 1
  diff <(printf '%s\n' "$output") reminder.txt
  gives 15 invoice show 1001 --reminder 2
  gives 15 invoice show 1001 --reminder 0
  gives 15 invoice show 1001 --reminder one
}

@test "line 6: into a directory the paper goes as text and as PDF, or in one form" {
  issued
  mkdir papers
  at 2026-06-01 gives 0 invoice remind 1001 --output papers
  [ "$(cd papers && echo *)" = '1001-reminder-1.pdf 1001-reminder-1.txt' ]
  [ "$(head -c 5 papers/1001-reminder-1.pdf)" = '%PDF-' ]
  at 2026-06-15 gives 0 invoice remind 1001 --output papers --format text --fee 0
  [ "$(cd papers && echo *-2.*)" = 1001-reminder-2.txt ]
  ! grep -q 'Reminder fee' papers/1001-reminder-2.txt
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
  ! grep -qi interest paper
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

# --- papers of what is issued ---------------------------------------------------------------------

@test "line 3: issue makes the papers of what it issued, as text and as PDF" {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 refuses 15 invoice issue --output papers
  mkdir papers
  at 2026-05-04 gives 0 invoice issue --output papers
  [ "$(cd papers && echo *)" = '1001.pdf 1001.txt' ]
  gives 0 invoice show 1001
  diff <(printf '%s\n' "$output") papers/1001.txt
  [ "$(stat -c %a papers/1001.pdf)" = 600 ]
}

@test "line 3: a disk that is full between number and paper costs the paper and not the number" {
  invoicing
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  mkdir papers
  # Every write into papers fails, as of a full disk.
  at 2026-05-04 with_full_disk papers invoice issue --output papers --format text --json
  [ "$status" = 3 ]
  [ "$(jq -c '[.invoices[].number]' <<<"$output")" = '[1001]' ]
  [[ "$stderr" == *'No space left'*'invoices 1001 have their numbers, but not their papers'* ]]
  [ -z "$(ls -A papers)" ]
  gives 0 invoice show 1001 --output papers/1001.txt
  gives 0 verify
  gives 15 invoice issue
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

@test "line 3: RF references by the configuration, on paper and as Finvoice and UBL" {
  invoicing
  printf 'reference = "rf"\n' >>config/kortisto/config.toml
  two_visits
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  [ "$(of_invoice .reference)" = 10016 ]
  gives 0 invoice show 1001
  [[ "$output" == *'RF08 1001 6'* ]]
  [[ "$output" == *' 521123456000007850001006708000000000000000010016260518'* ]]
  printf 'e_address = "003712345671"\noperator = "003721291126"\n' >>config/kortisto/config.toml
  gives 0 invoice add 1 --payer buyer --payer-name 'Esimerkki Oy' --payer-business-id 1234567-1 \
    --payer-street 'Katu 1' --payer-postcode 00990 --payer-city Helsinki \
    --e-invoice-address 003712345671 --e-invoice-operator 003721291126 --payer-reference KP1 \
    --line '2026-05-04; 1 pcs; 10; exempt_social_care; Kirja'
  at 2026-05-05 gives 0 invoice issue
  gives 0 invoice export 1002 --format finvoice
  [[ "$output" == *'"ISO">RF4510029'* ]]
  gives 0 invoice export 1002 --format ubl
  [[ "$output" == *'<cbc:PaymentID>RF4510029'* ]]
}

@test "line 4: a payment by the RF reference finds its invoice" {
  issued
  a_statement "$(an_entry 50 RF0810016)"
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","booked"]' ]
}

@test "line 3: the share of work at home stands on the client's invoice, and never with a voucher" {
  invoicing
  two_visits
  gives 0 visit edit 1 1 --household-work
  at 2026-05-04 gives 0 invoice draft --month 2026-04
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice show 1001
  [[ "$output" == *'Share of work for the household tax deduction €75.50'* ]]
  refuses 18 visit add 1 --day 2026-04-18 --start 10:00 --minutes 20 --kind travel --household-work
  refuses 18 invoice add 1 --payer buyer --payer-name 'Esimerkki Oy' --payer-street 'Katu 1' \
    --payer-city Helsinki --line '2026-04-10; 1 pcs; 7; exempt_social_care; household; Kotihoito'
}

@test "an invoice of nothing, or of another client's visit" {
  invoicing
  two_visits
  gives 0 add-client --family-name Toinen --birth-date 1990-01-02
  gives 0 case add 2 --task families --service Perhetyö --controller practice \
    --responsible 'Kaisa Koivu' --county Esimerkkilä --opened 2026-01-02
  refuses 15 invoice add 2 --payer client --payer-name Toinen \
    --line '2026-04-10; 60 min; 75.50; exempt_social_care; visit 1; Perhetyö'
  gives 0 invoice add 2 --payer client --payer-name Toinen
  refuses 18 invoice issue 1
}

@test "the accountant's list has the taxes, and what was sold in the year" {
  issued
  gives 0 invoice add 1 --payer other --payer-name 'Esimerkki Oy' --payer-street 'Katu 1' \
    --payer-city Helsinki --line '2026-05-04; 2 pcs; 12.55; standard; Kirja'
  at 2026-05-04 gives 0 invoice issue
  gives 0 invoice list --month 2026-05 --json
  [ "$(jq -c '.invoices[1] | [.net, .tax, .payable, .year_taxable, .year_exempt]' \
    <<<"$output")" = '["20.00","5.10","25.10","20.00","100.67"]' ]
}

# A statement with one payment of 50.67 whose reference the bank files as A1, and what $1 adds.
a_statement() {
  cat >statement.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>1</MsgId><CreDtTm>2026-05-12T02:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>FI2112345600000785</IBAN></Id></Acct>
$(an_entry 50.67 10016 '<AcctSvcrRef>A1</AcctSvcrRef>')
${1:-}
</Stmt></BkToCstmrStmt></Document>
XML
}

an_entry() {
  printf '<Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>' "$1"
  printf '<BookgDt><Dt>2026-05-11</Dt></BookgDt>%s<NtryDtls><TxDtls><RmtInf><Strd>' "${3:-}"
  printf '<CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>' "$2"
}

@test "a file of the bank books each payment once, by whatever it is known again" {
  issued
  a_statement "$(an_entry 50 10016)"
  at 2026-05-12 gives 0 invoice match statement.xml --dry-run
  [ "$(of_invoice .open)" = 100.67 ]
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","booked"]' ]
  [ "$(of_invoice '"\(.state) \(.settled_on)"')" = 'paid 2026-05-11' ]
  at 2026-05-12 gives 0 invoice match statement.xml --json
  [ "$(jq -c .payments <<<"$output")" = '[]' ]
  [ "$(of_invoice '.payments | length')" = 2 ]
}

@test "what cannot be matched is listed with its reason" {
  issued
  a_statement "$(an_entry 100.67 10029)$(an_entry 50.01 10016)"
  at 2026-05-12 gives 3 invoice match statement.xml --json
  [ "$(jq -c '[.payments[].result]' <<<"$output")" = '["booked","no-invoice","too-much"]' ]
}

@test "a file that is cut, or that has a document type, is one error and changes nothing" {
  issued
  a_statement
  head -c 400 statement.xml >cut.xml
  refuses 18 invoice match cut.xml
  sed '1a <!DOCTYPE Document [<!ENTITY a SYSTEM "passphrase">]>' statement.xml >entity.xml
  refuses 18 invoice match entity.xml
  refuses 14 invoice match nothing.xml
}
