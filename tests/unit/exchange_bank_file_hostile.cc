// Files that were cut, are something else, or were made to do harm.
#include <doctest/doctest.h>
#include <malloc.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "bank_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::string_view kBegin =
    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>";
constexpr std::string_view kEnd = "</BkToCstmrStmt></Document>";

// The statement with something in the middle of it.
std::string with(std::string_view inside) {
  return std::string(kBegin) + std::string(inside) + std::string(kEnd);
}

TEST_CASE("what is no file of the bank is said to be none") {
  CHECK(bank_error_of(with("")) == "none");
  for (const std::string_view text : std::initializer_list<std::string_view>{
           "",
           " \n\n",
           "\xEF\xBB\xBF",
           "%PDF-1.7",
           "T00322100",
           "Date;Amount\n2026-01-01;1,00",
           "{}",
           "0",
           "0 euros",
           "0261322 2015",
           "<html><body/></html>",
           "<Document/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.02\"/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.01\"/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.2\"/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.0x\"/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>",
           "<Report xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><Stmt/></Document>",
           "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
           "<BkToCstmrStmt xmlns=\"\"/></Document>"}) {
    CAPTURE(text);
    CHECK(bank_error_of(text) == "unknown");
  }
  CHECK(bank_error_of(std::string(1'000'000, ' ')) == "unknown");
}

TEST_CASE("a document type is refused before an entity of it is read") {
  std::string laughs = "<?xml version=\"1.0\"?>\n<!DOCTYPE Document [\n<!ENTITY a0 \"ha\">\n";
  for (int i = 1; i < 100; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ';';
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + "\">\n";
  }
  CHECK(bank_error_of(laughs + "]>" + with("&a99;")) == "document-type at 2:20");
  CHECK(bank_error_of("<!DOCTYPE Document>" + with("")) == "document-type at 1:19");
  CHECK(bank_error_of(with("&a;")) == "xml" + at_last(with("&a;"), "&"));
}

TEST_CASE("nothing outside the file is opened") {
  // A pipe that nobody writes to: opening it would never return.
  std::string folder = std::filesystem::temp_directory_path() / "kortisto-bank.XXXXXX";
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string trap = folder + "/trap";
  REQUIRE(mkfifo(trap.c_str(), 0600) == 0);
  for (const std::string& type :
       {"<!DOCTYPE Document SYSTEM \"file://" + trap + "\">",
        "<!DOCTYPE Document SYSTEM \"" + trap + "\">",
        "<!DOCTYPE Document [<!ENTITY trap SYSTEM \"file://" + trap + "\">]>",
        "<!DOCTYPE Document [<!ENTITY % trap SYSTEM \"" + trap + "\"> %trap;]>"}) {
    CAPTURE(type);
    CHECK(bank_error_of(type + with("&trap;")).starts_with("document-type at 1:"));
  }
  // The place of a schema is a hint that is not followed.
  CHECK(bank_error_of(
            replaced(with(""), "<BkToCstmrStmt>",
                     "<BkToCstmrStmt xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                     " xsi:schemaLocation=\"a file://" +
                         trap + "\">")) == "none");
  std::filesystem::remove_all(folder);
}

TEST_CASE("what is broken is named by its place") {
  CHECK(bank_error_of(with("\n<Stmt>\n </Ntry>")) == "xml at 3:4");
  CHECK(bank_error_of(with("\n<Stmt a=1/>")) == "xml at 2:9");
  CHECK(bank_error_of(with("<Stmt/>") + "\n<more/>") == "xml at 2:1");
  for (const char sign : {'\0', '\x01', '\xFF'}) {
    const std::string text = with(std::string("<Stmt><Id>") + sign + "</Id></Stmt>");
    CHECK(bank_error_of(text) == "xml" + at_last(text, std::string_view(&sign, 1)));
  }
}

TEST_CASE("depth and length have an end, whatever stands there") {
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) text += "<a>";
    for (int i = 0; i < depth; ++i) text += "</a>";
    return with(text);
  };
  CHECK(bank_error_of(nested(62)) == "none");
  const std::string end = nested(63).substr(0, kBegin.size() + 63 * 3);
  CHECK(bank_error_of(nested(63)) == "deep" + at_last(end, "<a>"));
  CHECK(bank_error_of(nested(1'000'000)) == "deep" + at_last(end, "<a>"));

  const std::string much(5'000'000, 'a');
  for (const std::string& text : {"<!--" + much + "-->", "<a b=\"" + much + "\"/>",
                                  "<" + much + "/>", "<?a " + much + "?>"}) {
    CHECK(bank_error_of(with("\n" + text)) == "long at 2:1");
  }
  // Of what is not read, any amount may stand there.
  CHECK(bank_error_of(with("<Stmt><a>" + much + "</a>" + std::string(5'000'000, '\n') +
                           "</Stmt>")) == "none");
}

TEST_CASE("what the caller throws in the middle ends the reading and comes through") {
  struct Enough {};
  for (const char* name : {"statement_02.xml", "reference_payments.ktl"}) {
    const std::string text = bank_data(name);
    int taken = 0;
    const auto take = [&](const exchange::BankPayment&) {
      if (++taken == 3) throw Enough{};
    };
    CHECK_THROWS_AS((void)exchange::read_bank_file(in_pieces(text, SIZE_MAX), name, take), Enough);
    CHECK(taken == 3);
  }
}

TEST_CASE("a file that was cut anywhere is an error, or all that it says was there") {
  // Of KTL one group: nothing tells that there was another.
  const std::string list = bank_data("reference_payments.ktl");
  for (const std::string& whole : {bank_data("statement_02.xml"), bank_data("statement_08.xml"),
                                   list.substr(0, list.find("\r\n0") + 2)}) {
    const auto payments = read_bank_text(whole).payments;
    for (std::size_t size = 0; size < whole.size(); ++size) {
      CAPTURE(size);
      const std::string_view cut = std::string_view(whole).substr(0, size);
      if (bank_error_of(cut) != "none") continue;
      CHECK(whole.find_first_not_of(" \r\n", size) == std::string::npos);
      CHECK(read_bank_text(cut).payments == payments);
    }
  }
  const std::string whole = bank_data("statement_02.xml");
  CHECK(bank_error_of(std::string_view(whole).substr(0, whole.rfind("</Document>"))) ==
        "cut at 196:1");
}

TEST_CASE("a file of any length is read in the same memory") {
  const std::string begin = std::string(kBegin) + "<Stmt>";
  const std::string entry =
      "<Ntry><Amt Ccy=\"EUR\">2.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>"
      "2026-01-12</Dt></BookgDt><NtryDtls>"
      "<TxDtls><Amt Ccy=\"EUR\">1.00</Amt><RmtInf><Ustrd>Kiitos</Ustrd></RmtInf></TxDtls>"
      "<TxDtls><Amt Ccy=\"EUR\">1.00</Amt><RmtInf><Ustrd>Kiitos</Ustrd></RmtInf></TxDtls>"
      "</NtryDtls></Ntry>\n";
  const std::string end = "</Stmt>" + std::string(kEnd);

  // One after another, as if they stood in a file.
  const auto heap_for = [&](std::int64_t entries) {
    std::string_view rest = begin;
    std::int64_t left = entries + 1;
    const auto source = [&](MutableBytes out) {
      if (rest.empty() && left > 0) rest = --left > 0 ? std::string_view(entry) : end;
      const std::size_t count = std::min(out.size(), rest.size());
      std::copy_n(rest.begin(), count, out.begin());
      rest.remove_prefix(count);
      return count;
    };
    // What is in use of the heap while it reads; the sanitizers' own heap says nothing here.
    std::size_t most = 0;
    const auto take = [&](const exchange::BankPayment&) {
      most = std::max(most, mallinfo2().uordblks);
    };
    CHECK(exchange::read_bank_file(source, "long.xml", take).payments == 2 * entries);
    return most;
  };
  const std::size_t short_file = heap_for(100);
  CHECK(heap_for(50'000) < short_file + 65'536);  // 16 MB
}

}  // namespace
