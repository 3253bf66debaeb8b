// Account statements, camt.053 (ISO 20022; Finanssiala's "ISO 20022 Account Statement Guide").
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "bank_fixture.h"
#include "exchange/camt_values.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

using Lines = std::vector<std::string>;

// A statement of one account with these entries.
std::string statement(std::string_view entries, std::string_view version = "02") {
  return R"(<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.)" +
         std::string(version) + R"("><BkToCstmrStmt><Stmt>
<Acct><Id><IBAN>FI3750000120000007</IBAN></Id></Acct>
)" + std::string(entries) +
         "\n</Stmt></BkToCstmrStmt></Document>\n";
}

// An entry of `amount`, whose place is line 4, column 1, with what stands behind the amount.
std::string entry(std::string_view amount, std::string_view details = "") {
  return "<Ntry><Amt Ccy=\"EUR\">" + std::string(amount) +
         "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-12</Dt></BookgDt>"
         "<AcctSvcrRef>B</AcctSvcrRef>" +
         (details.empty() ? "" : "<NtryDtls>" + std::string(details) + "</NtryDtls>") + "</Ntry>";
}

std::string transaction(std::string_view amount) {
  return "<TxDtls><Amt Ccy=\"EUR\">" + std::string(amount) + "</Amt></TxDtls>";
}

std::string with_reference(std::string_view remittance) {
  return entry("1.00", "<TxDtls><RmtInf>" + std::string(remittance) + "</RmtInf></TxDtls>");
}

TEST_CASE("a Finnish statement: single payments, a batch with its payments, and what is none") {
  const ReadBankFile read = read_bank_text(bank_data("statement_02.xml"));
  CHECK(read.payments ==
        Lines{
            // Paid on a Saturday and booked on the Monday.
            "2026-01-10 2026-01-12 120.00 10016 2601122588000001 FI3750000120000007",
            // RF, leading zeros, written by hand, and a message.
            "2026-01-12 2026-01-12 100.00 10029 2601122588000021 FI3750000120000007",
            "2026-01-12 2026-01-12 100.50 10032 2601122588000022 FI3750000120000007",
            "2026-01-12 2026-01-12 70.00 20260011 2601122588000023 FI3750000120000007",
            "2026-01-12 2026-01-12 70.00 - 2601122588000024 FI3750000120000007",
            // Without details.
            "2026-01-12 2026-01-12 42.00 - 2601122588000003 FI3750000120000007",
            // From abroad: a Swedish OCR number is none of ours.
            "2026-01-12 2026-01-12 200.00 - 2601122588000005 FI3750000120000007",
            "2026-01-12 2026-01-12 20.00 10016 2601122588000001 FI3750000120000007 reversed",
        });
  CHECK(read.summary.payments == 8);
  CHECK(read.summary.debits == 2);  // a bill of the practice, and a debit that came back
  CHECK(read.summary.not_booked == 1);
  CHECK(read.summary.batches == 1);
  CHECK(read.summary.other_currencies == 0);
  CHECK(read.summary.zero == 0);
  CHECK(read.summary.failed == 0);
  CHECK(read.summary.sums_that_differ == 0);
}

TEST_CASE("a statement of version 08 with a prefix, several accounts and a bank's own data") {
  const ReadBankFile read = read_bank_text(bank_data("statement_08.xml"));
  CHECK(read.payments == Lines{
                             // The bank kept 2 euros; accepted when it was 30 June in Finland.
                             "2026-06-30 2026-06-30 100.00 10016 A1 FI3750000120000007",
                             // For two invoices, so for none of them; the value date for want of
                             // a booking date; the bank's reference is that of the entry.
                             "2026-06-30 2026-06-30 40.00 - A2/1 FI1550000120000015",
                             "2026-06-30 2026-06-30 30.00 - A2/2 FI1550000120000015",
                         });
  CHECK(read.summary.debits == 1);
  CHECK(read.summary.zero == 1);
  CHECK(read.summary.not_booked == 1);
  CHECK(read.summary.other_currencies == 1);
  CHECK(read.summary.sums_that_differ == 1);  // 70.00 are stated for the second, and 65.00 came
}

TEST_CASE("every version from 02 on is read") {
  for (const char* version : {"02", "03", "04", "05", "06", "07", "08", "09", "10", "13", "99"}) {
    CAPTURE(version);
    CHECK(read_bank_text(statement(entry("1.00"), version)).payments.size() == 1);
  }
}

TEST_CASE("the same comes of a file in pieces of any size") {
  for (const char* name : {"statement_02.xml", "statement_08.xml"}) {
    const std::string text = bank_data(name);
    const Lines whole = read_bank_text(text).payments;
    for (const std::size_t piece : {1U, 2U, 3U, 7U, 64U, 1000U}) {
      CAPTURE(piece);
      CHECK(read_bank_text(text, piece).payments == whole);
    }
  }
}

TEST_CASE("byte order marks and declared encodings are what XML has them") {
  const std::string plain = statement(entry("1.00"));
  const Lines payments = read_bank_text(plain).payments;
  CHECK(read_bank_text("\xEF\xBB\xBF" + plain).payments == payments);
  CHECK(read_bank_text("\xEF\xBB\xBF" + plain, 1).payments == payments);

  std::string latin = replaced(plain, "version=\"1.0\"", "version=\"1.0\" encoding=\"ISO-8859-1\"");
  latin = replaced(latin, "<Acct>", "<Acct><Ownr><Nm>M\xE4kinen</Nm></Ownr>");
  CHECK(read_bank_text(latin).payments == payments);

  std::string utf16 = "\xFF\xFE";
  for (const char c : plain) (utf16 += c) += '\0';
  CHECK(read_bank_text(utf16).payments == payments);

  CHECK(bank_error_of(replaced(latin, "ISO-8859-1", "X-BANK-1")) == "encoding at 1:31");
  // Latin-1 that says it is UTF-8.
  latin = replaced(latin, "ISO-8859-1", "UTF-8");
  CHECK(bank_error_of(latin) == "xml" + at_last(latin, "\xE4"));
}

TEST_CASE("an amount is the transaction's own, and the entry's where there is only one") {
  const auto amount_of = [](std::string_view details) {
    const ReadBankFile read = read_bank_text(statement(entry("10.00", details)));
    REQUIRE(read.payments.size() == 1);
    return read.payments.front().substr(22, 5);
  };
  CHECK(amount_of("<TxDtls/>") == "10.00");
  CHECK(amount_of("<Btch><NbOfTxs>1</NbOfTxs></Btch>") == "10.00");
  CHECK(amount_of("<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"SEK\">110</Amt></InstdAmt></AmtDtls>"
                  "</TxDtls>") == "10.00");
  CHECK(amount_of("<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"EUR\">12</Amt></InstdAmt>"
                  "<CntrValAmt><Amt Ccy=\"EUR\">11</Amt></CntrValAmt>"
                  "<TxAmt><Amt Ccy=\"EUR\">10</Amt></TxAmt></AmtDtls></TxDtls>") == "10.00");
  CHECK(amount_of("<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"SEK\">110</Amt></InstdAmt>"
                  "<CntrValAmt><Amt Ccy=\"EUR\">10</Amt></CntrValAmt></AmtDtls></TxDtls>") ==
        "10.00");
}

TEST_CASE("the transactions of an entry come to its amount") {
  const auto error = [](std::string_view details) {
    return bank_error_of(statement(entry("10.00", details)));
  };
  CHECK(error(transaction("4.00") + transaction("6.00")) == "none");
  CHECK(error(transaction("4.00") + transaction("6.01")) == "details at 4:1");
  CHECK(error(transaction("4.00") + transaction("5.99")) == "details at 4:1");
  CHECK(error(transaction("9.00")) == "details at 4:1");
  const std::string without = statement(entry("10.00", transaction("4.00") + "<TxDtls/>"));
  CHECK(bank_error_of(without) == "missing TxDtls/Amt" + at_last(without, "<TxDtls/>"));
  // One in another currency, of which nobody knows what it came to in euros.
  CHECK(error(transaction("4.00") + "<TxDtls><Amt Ccy=\"USD\">7.00</Amt></TxDtls>") == "none");
}

TEST_CASE("charges that the bank kept explain a difference, and no other does") {
  const auto error = [](std::string_view of_transaction, std::string_view of_entry) {
    return bank_error_of(
        statement(replaced(entry("98.00", "<TxDtls><Amt Ccy=\"EUR\">100</Amt>" +
                                              std::string(of_transaction) + "</TxDtls>"),
                           "<NtryDtls>", std::string(of_entry) + "<NtryDtls>")));
  };
  CHECK(error("<Chrgs><Amt Ccy=\"EUR\">2</Amt></Chrgs>", "") == "none");
  CHECK(error("", "<Chrgs><Rcrd><Amt Ccy=\"EUR\">2</Amt></Rcrd></Chrgs>") == "none");
  CHECK(error("<Chrgs><Amt Ccy=\"EUR\">1</Amt></Chrgs>", "") == "details at 4:1");
  CHECK(error("<Chrgs><Amt Ccy=\"SEK\">2</Amt></Chrgs>", "") == "details at 4:1");
  CHECK(error("", "") == "details at 4:1");
}

TEST_CASE("what is left aside need not add up, nor be whole") {
  const std::string wrong = entry("10.00", transaction("1.00") +
                                               "<TxDtls><CdtDbtInd>?</CdtDbtInd>"
                                               "</TxDtls>");
  CHECK(bank_error_of(statement(wrong)) == "code" + at_last(statement(wrong), "<CdtDbtInd>"));
  CHECK(bank_error_of(statement(replaced(wrong, "CRDT", "DBIT"))) == "none");
  CHECK(bank_error_of(statement(replaced(wrong, "BOOK", "PDNG"))) == "none");
  CHECK(bank_error_of(statement(replaced(wrong, "\"EUR\">10.00", "\"USD\">10.00"))) == "none");
}

TEST_CASE("a payment's reference is structured, else all of a message, else there is none") {
  const auto reference_of = [](std::string_view remittance) {
    const ReadBankFile read = read_bank_text(statement(with_reference(remittance)));
    REQUIRE(read.payments.size() == 1);
    const std::string& line = read.payments.front();
    return line.substr(27, line.find(' ', 27) - 27);
  };
  const auto structured = [](std::string_view reference) {
    return "<Strd><CdtrRefInf><Ref>" + std::string(reference) + "</Ref></CdtrRefInf></Strd>";
  };
  CHECK(reference_of(structured("10016")) == "10016");
  CHECK(reference_of(structured(" RF08 1001 6\n")) == "10016");
  CHECK(reference_of(structured("10017")) == "-");
  CHECK(reference_of(structured("")) == "-");
  CHECK(reference_of("<Ustrd>RF0810016</Ustrd>") == "10016");
  CHECK(reference_of("<Ustrd>lasku 10016</Ustrd>") == "-");
  CHECK(reference_of("<Ustrd>Kiitos</Ustrd><Ustrd>10016</Ustrd>") == "10016");
  CHECK(reference_of("<Ustrd>10016</Ustrd><Ustrd>10029</Ustrd>") == "-");
  // What is structured goes before a message, and the same said twice is said once.
  CHECK(reference_of(structured("10029") + "<Ustrd>10016</Ustrd>") == "10029");
  CHECK(reference_of(structured("10017") + "<Ustrd>10016</Ustrd>") == "10016");
  CHECK(reference_of(structured("10016") + structured("RF0810016")) == "10016");
  CHECK(reference_of(structured("10016") + structured("10029")) == "-");
  // Of another kind.
  CHECK(reference_of("<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>RADM</Cd></CdOrPrtry></Tp>"
                     "<Ref>10016</Ref></CdtrRefInf></Strd>") == "-");
}

TEST_CASE("transactions of one entry are told apart by what the bank calls them") {
  const auto archive_ids = [](std::string_view details) {
    Lines ids;
    for (const std::string& line : read_bank_text(statement(entry("2.00", details))).payments) {
      ids.push_back(line.substr(29, line.find(' ', 29) - 29));
    }
    return ids;
  };
  const std::string one = "<Amt Ccy=\"EUR\">1.00</Amt></TxDtls>";
  const auto with_refs = [](std::string_view refs) {
    return "<TxDtls><Refs>" + std::string(refs) + "</Refs>";
  };
  CHECK(archive_ids(with_refs("<AcctSvcrRef>X</AcctSvcrRef>") + one +
                    with_refs("<AcctSvcrRef>Y</AcctSvcrRef>") + one) == Lines{"X", "Y"});
  CHECK(archive_ids(with_refs("<AcctSvcrRef>B</AcctSvcrRef><TxId>T1</TxId>") + one +
                    with_refs("<TxId>T2</TxId>") + one) == Lines{"T1", "T2"});
  CHECK(archive_ids(with_refs("") + one + with_refs("") + one) == Lines{"B/1", "B/2"});
  CHECK(archive_ids(with_refs("<AcctSvcrRef>X</AcctSvcrRef>") + one +
                    with_refs("<AcctSvcrRef>X</AcctSvcrRef>") + one) == Lines{"X", "B/2"});
  CHECK(archive_ids(with_refs("<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>") + one +
                    with_refs("<AcctSvcrRef>NONREF</AcctSvcrRef>") + one) == Lines{"B/1", "B/2"});
  CHECK(archive_ids("<TxDtls/>") == Lines{"B"});
  CHECK(archive_ids(with_refs("<AcctSvcrRef>X</AcctSvcrRef>") + "</TxDtls>") == Lines{"X"});
  CHECK(archive_ids("<TxDtls><Refs><AcctSvcrRef>\u202EA\u0308</AcctSvcrRef></Refs></TxDtls>") ==
        Lines{"\uFFFD\u00C4"});
}

TEST_CASE("a statement's own sum of credits is compared where it is of all of them") {
  const auto differs = [](std::string_view before, std::string_view sum) {
    return read_bank_text(statement(std::string(before) + "<TxsSummry><TtlCdtNtries><Sum>" +
                                    std::string(sum) + "</Sum></TtlCdtNtries></TxsSummry>" +
                                    entry("10.00") + replaced(entry("2.00"), "BOOK", "PDNG")))
        .summary.sums_that_differ;
  };
  CHECK(differs("", "10.00") == 0);
  CHECK(differs("", "12.00") == 0);
  CHECK(differs("", "11.00") == 1);
  CHECK(differs("", "a lot") == 0);
  CHECK(differs("<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>", "11.00") == 0);
  CHECK(differs("<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>", "11.00") == 0);
}

TEST_CASE("an amount is a decimal number of whole cents") {
  using exchange::read_euros;
  const auto cents = [](std::string_view text) { return read_euros(text).value().cents; };
  CHECK(cents("0") == 0);
  CHECK(cents("75") == 7500);
  CHECK(cents("75.5") == 7550);
  CHECK(cents("+75.50") == 7550);
  CHECK(cents("000000000000149.87") == 14987);
  CHECK(cents("1.23000") == 123);
  CHECK(cents(".5") == 50);
  CHECK(cents("5.") == 500);
  CHECK(cents("999999999.99") == 99'999'999'999);
  for (const char* text :
       {"", ".", "+", "-1.00", "-0", "1.001", "1.00001", "1,00", "1 000.00", "1.0.0", "NaN", "INF",
        "1e3", "0x10", "1000000000", "99999999999999999999999", "1.00 ", "1.00€"}) {
    CAPTURE(text);
    CHECK_FALSE(read_euros(text).has_value());
  }
}

TEST_CASE("a day is the one that the bank has written") {
  using exchange::read_bank_day;
  const auto iso = [](std::string_view text) { return read_bank_day(text).value().iso(); };
  CHECK(iso("2026-01-10") == "2026-01-10");
  CHECK(iso("2026-01-10Z") == "2026-01-10");
  CHECK(iso("2026-01-10+02:00") == "2026-01-10");
  CHECK(iso("2026-01-10T00:00:00") == "2026-01-10");
  CHECK(iso("2026-01-10T23:59:59.999999+01:00") == "2026-01-10");
  // In UTC, in which no bank has its calendar.
  CHECK(iso("2026-01-10T21:59:59Z") == "2026-01-10");
  CHECK(iso("2026-01-10T22:00:00Z") == "2026-01-11");
  CHECK(iso("2026-07-10T21:00:00.0Z") == "2026-07-11");
  for (const char* text : {"", "10.1.2026", "2026-02-30", "2026-01-10T", "2026-01-10T25:00:00",
                           "2026-01-10T10:00", "2026-01-10T10:00:00.", "2026-01-10T10:00:00+2",
                           "2026-01-10 10:00:00", "2026-01-10X", "9999-12-31T23:00:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(read_bank_day(text).has_value());
  }
}

TEST_CASE("what an entry has to have is missed, and what it has wrongly is named by its place") {
  const std::string good = entry("1.00");
  const auto error = [&](std::string_view before, std::string_view after) {
    return bank_error_of(statement(replaced(good, before, after)));
  };
  CHECK(error("<Amt Ccy=\"EUR\">1.00</Amt>", "") == "missing Ntry/Amt at 4:1");
  CHECK(error("<CdtDbtInd>CRDT</CdtDbtInd>", "") == "missing Ntry/CdtDbtInd at 4:1");
  CHECK(error("<Sts>BOOK</Sts>", "") == "missing Ntry/Sts at 4:1");
  CHECK(error("<BookgDt><Dt>2026-01-12</Dt></BookgDt>", "") == "missing Ntry/BookgDt at 4:1");
  CHECK(error(" Ccy=\"EUR\"", "") == "missing Amt/@Ccy at 4:7");
  CHECK(error("1.00", "1.005") == "amount at 4:7");
  CHECK(error("1.00", "NaN") == "amount at 4:7");
  CHECK(error("1.00", "-1.00") == "amount at 4:7");
  CHECK(error("1.00", "1000000000.00") == "amount at 4:7");
  CHECK(error("1.00", "") == "amount at 4:7");
  CHECK(error("1.00", "1<b/>2") == "xml at 4:23");
  CHECK(error("1.00", "1<!-- 1 -->2") == "none");
  CHECK(error("CRDT", "credit") == "code at 4:32");
  CHECK(error("2026-01-12", "12.1.2026") == "date at 4:83");
  CHECK(error("<Sts>", "<RvslInd>yes</RvslInd><Sts>") == "code at 4:59");
  CHECK(error("1.00", std::string(2000, ' ') + "1.00") == "long at 4:7");
  const std::string wrong = statement(entry("1.00", transaction("1.001")));
  CHECK(bank_error_of(wrong) == "amount" + at_last(wrong, "<Amt"));
}

}  // namespace
