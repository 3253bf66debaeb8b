# The words of the tests of invoices: a practice that may invoice, two visits that wait for one, and
# a file of the bank.
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
