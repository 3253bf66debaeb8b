// Records from documents of many.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/visit.h"
#include "exchange/csv.h"
#include "exchange/import_document.h"
#include "exchange_input.h"

using namespace kortisto;
using namespace kortisto::exchange;
using kortisto::test::error_of;
using kortisto::test::place_and_key;

namespace {

constexpr const domain::Kind& kVisit = domain::kind_of<domain::Visit>();

// What each record of the document says, "day=2026-04-10 minutes=60" behind whose it is, or what is
// wrong with it.
std::vector<std::string> records(const std::string& text) {
  const Document document = parse(text, "month.toml");
  TextInput input(from_memory(""), "month.toml", Encoding::utf8);
  DocumentImport reader(input, kVisit, document);
  std::vector<std::string> all;
  ImportedRecord record;
  while (reader.next(record)) {
    std::string& one = all.emplace_back(std::to_string(record.place.line));
    for (const domain::Values* values : {&record.owner, &record.values}) {
      for (const auto& [field, value] : *values) {
        one += ' ' + std::string(field->key) + '=' + domain::to_text(value);
      }
    }
    for (const Error& fault : record.faults) one += ' ' + place_and_key(fault.message());
  }
  return all;
}

using Records = std::vector<std::string>;

}  // namespace

TEST_CASE("line 2: tables of a kind are records, each of whom it says") {
  CHECK(records("[[visit]]\nclient = 3\nday = 2026-04-10\nstart = \"9.05\"\nminutes = 60\n\n"
                "[[visit]]\nname = \"Aino Virtanen\"\nbirth_date = 1990-01-01\nminutes = 5\n") ==
        Records{"1 client=3 day=2026-04-10 start=09:05 minutes=60",
                "7 name=Aino Virtanen birth_date=1990-01-01 minutes=5"});
  CHECK(records("{\"visit\": [{\"client\": 3, \"note\": null, \"start\": \"\"}]}") ==
        Records{"1 client=3"});
}

TEST_CASE("line 2: all that is wrong with a record is told, each with its place") {
  CHECK(records("[[visit]]\nday = 31.2.2026\nstart = \"25:00\"\nminuts = 5\nminutes = true\n"
                "kind = \"met\"\n") ==
        Records{"1 kind=met error.field.no-such-day 2:7 error.field.clock-time 3:9 "
                "error.exchange.unknown-key 4:1 error.exchange.wanted-number 5:11"});
}

TEST_CASE("line 2: what is no list of tables, or stands beside it, is refused") {
  const auto fault = [](const std::string& text) { return error_of([&] { (void)records(text); }); };
  CHECK(fault("visit = 3\n") == "error.exchange.wanted-tables 1:1");
  CHECK(fault("[visit]\nday = 2026-04-10\n") == "error.exchange.wanted-tables 1:2");
  CHECK(fault("visit = [1]\n") == "error.exchange.wanted-tables 1:10");
  CHECK(fault("visit = []\n") == "error.import.empty 1:1");
  CHECK(fault("[[visit]]\n[[visits]]\n") == "error.exchange.unknown-key 2:3");
  CHECK(fault("[[visit]]\n[source]\norigin = \"x\"\n[change]\nreason = \"y\"\n") == "none");
  CHECK_FALSE(holds_records(parse("day = 2026-04-10\n", "x"), kVisit));
}

TEST_CASE("line 2: CSV is known by its name, else by its first line") {
  CHECK(is_csv("", "day.csv"));
  CHECK(is_csv("a = 1", "DAY.CSV"));
  CHECK_FALSE(is_csv("client,day", "day.toml"));
  CHECK(is_csv("client;day\n", "-"));
  CHECK(is_csv("\xEF\xBB\xBF\"client\",\"day\"\n1,\"a=b\"\n", "-"));
  CHECK_FALSE(is_csv("\n# visits\n[[visit]]\n", "-"));
  CHECK_FALSE(is_csv("day = 2026-04-10\n", "-"));
  CHECK_FALSE(is_csv("\xEF\xBB\xBF{\"visit\": []}", "-"));
  CHECK_FALSE(is_csv("", "-"));
  CHECK_FALSE(is_csv(" \n", "-"));
}
