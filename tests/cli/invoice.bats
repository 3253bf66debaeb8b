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
