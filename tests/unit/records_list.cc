#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "commands_fixture.h"
#include "records/list.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

// One of each kind of cell, and texts that each form has to keep apart.
RecordList guardians() {
  return {
      "guardian-list",
      "guardians",
      {{"number", "list.number"},
       {"family_name", "field.family_name"},
       {"role", "field.role"},
       {"birth_date", "field.birth_date"},
       {"phones", "field.phones"},
       {"safety_prohibition", "field.safety_prohibition"}},
      {{std::int64_t{1}, std::string("Niemi, \"Nipa\""), Choice{"guardian", "choice.role.guardian"},
        Date::parse("1985-05-10"), std::vector<std::string>{"+358401234567", "112"}, true},
       {std::int64_t{2}, std::string("Mäki\tKoivu"),
        Choice{"legal_representative", "choice.role.legal_representative"}, std::optional<Date>(),
        std::vector<std::string>(), false}}};
}

std::string list(const std::vector<const char*>& options, const RecordList& records = guardians(),
                 text::Language language = text::Language::en) {
  std::vector<const char*> words{"list"};
  words.insert(words.end(), options.begin(), options.end());
  const Parsed line = parsed(words);
  const Environment environment;
  const Clock clock;
  return printed(language, [&](Terminal& terminal) {
    print_list({*line.command, terminal, line.arguments, environment, clock, language}, records);
  });
}

}  // namespace

TEST_CASE("CSV quotes what would be taken for its own signs, and ends lines as RFC 4180 says") {
  CHECK(list({"--format", "csv"}) ==
        "number,family_name,role,birth_date,phones,safety_prohibition\r\n"
        "1,\"Niemi, \"\"Nipa\"\"\",guardian,1985-05-10,\"+358401234567, 112\",true\r\n"
        "2,Mäki\tKoivu,legal_representative,,,\r\n");
}

TEST_CASE("TSV has no quotes: a tab within a cell becomes a space") {
  CHECK(list({"--format", "tsv"}) ==
        "number\tfamily_name\trole\tbirth_date\tphones\tsafety_prohibition\n"
        "1\tNiemi, \"Nipa\"\tguardian\t1985-05-10\t+358401234567, 112\ttrue\n"
        "2\tMäki Koivu\tlegal_representative\t\t\t\n");
}

TEST_CASE("JSON keeps the types, and leaves out a day that is not there") {
  const auto json = nlohmann::ordered_json::parse(list({"--format", "json"}));
  CHECK(json == nlohmann::ordered_json::parse(R"({
    "schema": "kortisto.guardian-list/1",
    "guardians": [
      {"number": 1, "family_name": "Niemi, \"Nipa\"", "role": "guardian",
       "birth_date": "1985-05-10", "phones": ["+358401234567", "112"], "safety_prohibition": true},
      {"number": 2, "family_name": "Mäki\tKoivu", "role": "legal_representative",
       "birth_date": null, "phones": [], "safety_prohibition": false}]})"));
  CHECK(list({"--json"}) == list({"--format", "json"}));
}

TEST_CASE("a table is in the reader's words, and nothing in it is broken where nobody reads") {
  const std::string english = list({});
  CHECK(english.find("family name") != std::string::npos);
  CHECK(english.find("legal representative") != std::string::npos);
  CHECK(english.find(" yes\n") != std::string::npos);
  CHECK(english.find('\t') == std::string::npos);
  CHECK(english.find(" \n") == std::string::npos);
  CHECK(list({"--format", "table"}) == english);

  const std::string finnish = list({}, guardians(), text::Language::fi);
  CHECK(finnish.find("sukunimi") != std::string::npos);
  CHECK(finnish.find("10.5.1985") != std::string::npos);
  CHECK(finnish.find(" kyllä\n") != std::string::npos);
}

TEST_CASE("a list of nothing still says what its columns would be") {
  RecordList none = guardians();
  none.rows.clear();
  CHECK(list({"--format", "csv"}, none) ==
        "number,family_name,role,birth_date,phones,safety_prohibition\r\n");
  CHECK(nlohmann::json::parse(list({"--json"}, none))["guardians"] == nlohmann::json::array());
}
