#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/plan.h"
#include "exchange/record.h"
#include "exchange/record_document.h"

using namespace kortisto;
using namespace kortisto::exchange;

namespace {

struct ReadClient {
  domain::Client client;
  std::vector<domain::Guardian> guardians;
  domain::Source source;
};

ReadClient read_client(std::string_view text, std::string name) {
  const RecordDocument document =
      read_document(text, std::move(name), domain::kFields<domain::Client>, Beside::guardians);
  ReadClient read{
      domain::record_of<domain::Client>(document.values), {}, document.provenance.source};
  for (const domain::Values& one : document.guardians) {
    read.guardians.push_back(domain::record_of<domain::Guardian>(one));
  }
  return read;
}

// The message without the file's name, and the hint.
std::string error_of(std::string_view text) {
  try {
    (void)read_client(text, "aino.toml");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    Message message = error.message();
    CHECK(message.arguments.end() !=
          std::find(message.arguments.begin(), message.arguments.end(),
                    std::pair<std::string, MessageValue>("file", "aino.toml")));
    std::erase_if(message.arguments, [](const auto& a) { return a.first == "file"; });
    return message.plain() + (error.hint() ? " | " + error.hint()->plain() : "");
  }
  return "none";
}

}  // namespace

TEST_CASE("a client is read from TOML with guardians and source") {
  const ReadClient read = read_client(R"(
family_name = "Esimerkki"
given_names = "Aino Maria"
birth_date = 2015-05-16
phones = ["040 123 4567"]
safety_prohibition = true

[[guardian]]
family_name = "Esimerkki"
given_names = "Otso"

[[guardian]]
family_name = "Malli"
role = "legal_representative"

[source]
origin = "Koivulan hyvinvointialue"
received = "2026-01-02"
)",
                                      "aino.toml");
  CHECK(read.client.family_name == "Esimerkki");
  REQUIRE(read.client.birth_date.has_value());
  CHECK(read.client.birth_date->iso() == "2015-05-16");
  CHECK(read.client.phones == std::vector<std::string>{"+358401234567"});
  CHECK(read.client.safety_prohibition);
  CHECK(read.client.language == "fi");
  REQUIRE(read.guardians.size() == 2);
  CHECK(read.guardians[0].given_names == "Otso");
  CHECK(read.guardians[1].role == domain::GuardianRole::legal_representative);
  CHECK(read.source.origin == "Koivulan hyvinvointialue");
}

TEST_CASE("JSON says the same as TOML") {
  const ReadClient read = read_client(
      R"({"family_name": "Đặng", "emails": ["a@koivu.example"], "street": null,
          "guardian": [{"family_name": "Malli"}], "source": {"basis": "\u00a7 39"}})",
      "-");
  CHECK(read.client.family_name == "Đặng");
  CHECK(read.client.emails.size() == 1);
  CHECK(read.client.street.empty());
  CHECK(read.guardians.size() == 1);
  CHECK(read.source.basis == "§ 39");
}

TEST_CASE("an unknown key is named with its place and the nearest key") {
  CHECK(error_of("familyname = \"x\"") ==
        "error.exchange.unknown-key key=familyname line=1 column=1"
        " | hint.did-you-mean name=family_name");
  CHECK(error_of("{\n  \"street\": \"a \\\"b\\\" c\", \"familyname\": 1}") ==
        "error.exchange.unknown-key key=familyname line=2 column=26"
        " | hint.did-you-mean name=family_name");
  CHECK(error_of("[[guardians]]\n") ==
        "error.exchange.unknown-key key=guardians line=1 column=3"
        " | hint.did-you-mean name=guardian");
  CHECK(error_of("family_name = \"x\"\n[[guardian]]\nbirth_date = 2000-01-01\n")
            .starts_with("error.exchange.unknown-key key=birth_date line=3 column=1"));
}

TEST_CASE("a guardian without a name is told with the place of its table") {
  CHECK(error_of("family_name = \"x\"\n[[guardian]]\nphones = []\n")
            .starts_with("error.field.required field=field.family_name line=2"));
}

TEST_CASE("what was, why and at whose request stand in tables of their own") {
  const RecordDocument read = read_document(R"(
street = "Mäntytie 2"
[was]
street = "Koivukuja 1"
[change]
valid_from = 2026-02-01
reason = "Luettu väärin"
requested_by = "Aino"
)",
                                            "-", domain::kFields<domain::Client>, Beside::was);
  REQUIRE(read.values.size() == 1);
  CHECK(domain::to_text(read.values[0].value) == "Mäntytie 2");
  REQUIRE(read.was.size() == 1);
  CHECK(domain::to_text(read.was[0].value) == "Koivukuja 1");
  REQUIRE(read.provenance.occasion.valid_from.has_value());
  CHECK(read.provenance.occasion.valid_from->iso() == "2026-02-01");
  CHECK(read.provenance.occasion.reason == "Luettu väärin");
  CHECK(read.provenance.occasion.requested_by == "Aino");
  CHECK(error_of("[was]\nstreet = \"x\"").starts_with("error.exchange.unknown-key key=was"));
}

TEST_CASE("what toml_entry() writes is read as it was") {
  domain::Plan plan;
  plan.service = R"(quotes " and \ backslashes)";
  plan.goals = "two\nlines with \"\"\" in them\n\tand a tab";
  plan.starts_on = Date::parse("2026-03-01");
  plan.follow_ups = {"2026-06-01", "2026-12-01"};
  plan.in_case = domain::CaseId{7};
  std::string form;
  for (const domain::FieldValue& one : domain::values_of(plan)) {
    form += toml_entry(*one.field, one.value) + "\n";
  }
  const RecordDocument read =
      read_document(form, "form", domain::kFields<domain::Plan>, Beside::nothing);
  CHECK(domain::record_of<domain::Plan>(read.values) == plan);
}

TEST_CASE("numbers, amounts and choices are written as they are read") {
  domain::Agreement agreement;
  agreement.in_case = domain::CaseId{7};
  agreement.parties = {"Esimerkkipalvelu Koivu", "Aino \"Öhman\""};
  agreement.price = Money{7'550};
  agreement.price_basis = domain::PriceBasis::visit;
  agreement.due_days = 14;
  const auto entry = [&](const char* key) {
    const domain::Field& field = *domain::find_field(domain::kFields<domain::Agreement>, key);
    return toml_entry(field, domain::get(agreement, field));
  };
  CHECK(entry("case") == "case = 7");
  CHECK(entry("due_days") == "due_days = 14");
  CHECK(entry("price") == "price = \"75.50\"");
  CHECK(entry("price_basis") == "price_basis = \"visit\"");
  CHECK(entry("vat") == "vat = \"\"");
  CHECK(entry("parties") == R"(parties = ["Esimerkkipalvelu Koivu", "Aino \"Öhman\""])");
  std::string form;
  for (const domain::FieldValue& one : domain::values_of(agreement)) {
    form += toml_entry(*one.field, one.value) + "\n";
  }
  const auto fields = std::span(domain::kFields<domain::Agreement>);
  CHECK(domain::record_of<domain::Agreement>(
            read_document(form, "form", fields, Beside::nothing).values) == agreement);
}

TEST_CASE("a number may be written with quotes or without, an amount too") {
  const auto read = [](std::string_view text) {
    return domain::record_of<domain::Agreement>(
        read_document(text, "-", domain::kFields<domain::Agreement>, Beside::nothing).values);
  };
  for (const char* text : {"case = 7\ndue_days = 14\nprice = 75",
                           "case = \"7\"\ndue_days = \"14\"\nprice = \"75,00 €\"",
                           R"({"case": 7, "due_days": 14, "price": 75})"}) {
    CAPTURE(text);
    CHECK(read(text).in_case == domain::CaseId{7});
    CHECK(read(text).due_days == 14);
    CHECK(read(text).price == Money{7'500});
  }
  CHECK(read_client("family_name = \"x\"\nlives_with = [7, \"8\"]", "-").client.lives_with ==
        std::vector<std::string>{"7", "8"});
}

TEST_CASE("a value of another type is refused at its place") {
  CHECK(error_of("family_name = 7") ==
        "error.exchange.wanted-text field=field.family_name line=1 column=15");
  CHECK(error_of("phones = \"1\"") ==
        "error.exchange.wanted-list field=field.phones line=1 column=10");
  CHECK(error_of("phones = [\"1\", 2]") ==
        "error.exchange.wanted-list field=field.phones line=1 column=16");
  CHECK(error_of("safety_prohibition = \"yes\"") ==
        "error.exchange.wanted-flag field=field.safety_prohibition line=1 column=22");
  CHECK(error_of("{\"family_name\": 12.5}") ==
        "error.exchange.wanted-text field=field.family_name line=1 column=17");
  CHECK(error_of("{\"family_name\": [1]}") ==
        "error.exchange.wanted-text field=field.family_name line=1 column=17");
  CHECK(error_of("birth_date = 1980-01-01T10:00:00") ==
        "error.field.date field=field.birth_date line=1 column=14");
  CHECK(error_of("birth_date = true") ==
        "error.field.date field=field.birth_date line=1 column=14");
  CHECK(error_of("guardian = 1").starts_with("error.exchange.wanted-tables key=guardian line=1"));
  CHECK(error_of("[guardian]\nfamily_name = \"x\"").starts_with("error.exchange.wanted-tables"));
  CHECK(error_of("source = \"x\"").starts_with("error.exchange.wanted-table key=source line=1"));
}

TEST_CASE("what the domain refuses gets its place") {
  CHECK(error_of("family_name = \"x\"\nbirth_date = \"2026-02-30\"") ==
        "error.field.date-impossible field=field.birth_date line=2 column=14");
  CHECK(error_of("{\"birth_date\":\n  \"30.2.2026\"}") ==
        "error.field.date-impossible field=field.birth_date line=2 column=3");
}

TEST_CASE("line 16: a day is taken as people write it, in TOML and JSON") {
  for (const char* text :
       {"birth_date = 2.1.1990", "birth_date = \"2.1.1990\"", "birth_date = 1990-1-2",
        "birth_date = '1990-01-2'", "birth_date = 1990-01-02", R"({"birth_date": "2.1.1990"})",
        R"({"birth_date": "1990-1-2"})"}) {
    CAPTURE(text);
    CHECK(read_client(text, "-").client.birth_date == Date::parse("1990-01-02"));
  }
  CHECK(read_client("[source]\nreceived = 2.1.1990 # 3.1.1990", "-").source.received ==
        Date::parse("1990-01-02"));
  const auto plan = read_document("follow_ups = [2.1.2027, 2026-1-2, 2026-12-01, \"3.1.2027\"]",
                                  "-", domain::kFields<domain::Plan>, Beside::nothing);
  CHECK(domain::to_text(plan.values[0].value) == "2026-01-02\n2026-12-01\n2027-01-02\n2027-01-03");
}

TEST_CASE("line 16: an impossible day is told as one, with its line and its field") {
  for (const char* day : {"1990-02-30", "30.2.1990", "1990-13-01", "2023-02-29", "1990-2-30"}) {
    CAPTURE(day);
    CHECK(error_of("family_name = \"x\"\nbirth_date = " + std::string(day)) ==
          "error.field.date-impossible field=field.birth_date line=2 column=14");
  }
  CHECK(error_of("birth_date = 1/2/1990") ==
        "error.field.date-ambiguous field=field.birth_date line=1 column=14");
  CHECK(error_of("birth_date = 1.2.90") ==
        "error.field.date-ambiguous field=field.birth_date line=1 column=14");
  CHECK(error_of("birth_date = \"eilen\"") ==
        "error.field.date field=field.birth_date line=1 column=14");
  // What stands behind a day keeps its own place.
  CHECK(error_of("source = { received = 2.1.1990, baisis = 3 }")
            .starts_with("error.exchange.unknown-key key=baisis line=1 column=33"));
  CHECK(error_of("birth_date = 2.1.1990 x") == "error.toml.syntax line=1 column=23");
}

TEST_CASE("line 16: a text of several lines is kept as it is, with days in it too") {
  for (const std::string quotes : {"\"\"\"", "'''"}) {
    const auto plan =
        read_document("goals = " + quotes + "\nbirth = 2.1.1990\n# 30.2.1990\n" + quotes, "-",
                      domain::kFields<domain::Plan>, Beside::nothing);
    CHECK(domain::to_text(plan.values[0].value) == "birth = 2.1.1990\n# 30.2.1990");
  }
}

TEST_CASE("line 13: the sign that is refused is told, with the field and the place") {
  CHECK(error_of("family_name = \"Ko\uFFFEe\"") ==
        "error.field.control sign=U+FFFE what=sign.noncharacter row=1 place=3 "
        "field=field.family_name line=1 column=15");
  CHECK(error_of("{\"family_name\": \"a\\u202Eb\"}") ==
        "error.field.control sign=U+202E what=sign.direction row=1 place=2 "
        "field=field.family_name line=1 column=17");
  CHECK(error_of("phones = [\"1\", \"2\\u0007\"]") ==
        "error.field.control sign=U+0007 what=sign.control row=1 place=2 "
        "field=field.phones line=1 column=10");
  CHECK(error_of("[source]\nbasis = \"\uFDD0\"").starts_with("error.field.control sign=U+FDD0"));
  CHECK(error_of("street = \"a\x07\"") ==
        "error.exchange.control sign=U+0007 what=sign.control row=1 place=1 line=1 column=12");
  CHECK(error_of("# \x7F") ==
        "error.exchange.control sign=U+007F what=sign.control row=1 place=1 line=1 column=3");
  CHECK(error_of("{\"street\": \"a\x1B\"}") ==
        "error.exchange.control sign=U+001B what=sign.control row=1 place=1 line=1 column=14");
  CHECK(read_client("family_name = \"\u200Fשלום\u200E\"", "-").client.family_name ==
        "\u200Fשלום\u200E");
}

TEST_CASE("line 13: many entries of JSON are read in a time that grows with them") {
  const auto seconds = [](int entries) {
    std::string text = "{\"guardian\": [\n";
    for (int i = 0; i < entries; ++i) {
      text += "  {\"family_name\": \"Malli \\\"x\\\"\", \"lives_with_client\": true},\n";
    }
    text += "{\"family_name\": \"Malli\"}]}";
    const auto begin = std::chrono::steady_clock::now();
    Document document = parse(text, "-");
    CHECK(std::get<List>(document.root[0].node.value).size() ==
          static_cast<std::size_t>(entries) + 1);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const auto keys = [](int entries) {
    std::string text = "{";
    for (int i = 0; i < entries; ++i) text += "\"k" + std::to_string(i) + "\": 1,\n";
    text += "\"last\": 2}";
    const auto begin = std::chrono::steady_clock::now();
    CHECK(parse(text, "-").root.back().node.place == TextPosition{entries + 1, 9});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  (void)seconds(1000);
  // Ten times as many took a hundred times as long.
  CHECK(seconds(80'000) < 40 * seconds(8'000));
  CHECK(keys(80'000) < 40 * keys(8'000));
}

TEST_CASE("what is neither TOML nor JSON is refused and not quoted") {
  CHECK(error_of("family_name = Esimerkki") == "error.toml.syntax line=1 column=15");
  CHECK(error_of("{\"family_name\": Esimerkki}").starts_with("error.json.syntax line=1"));
  CHECK(error_of("{\"family_name\": \"x\"").starts_with("error.json.syntax line=1"));
  CHECK(error_of("{\"family_name\": \"x\"} tail").starts_with("error.json.syntax line=1"));
  CHECK(error_of("{\"a\":1,\"a\":2}") == "error.json.twice line=1 column=8");
  CHECK(error_of("a = 1\nb = \"\xff\"") == "error.exchange.utf8 line=2 column=6");
  CHECK(error_of("{\"a\": \"\xe4\"}") == "error.exchange.utf8 line=1 column=8");
  CHECK(error_of("\xff\xfe"
                 "a")
            .starts_with("error.exchange.utf8 line=1 column=1"));
  CHECK(error_of("{\"a\":" + std::string(1'000'000, '[')).starts_with("error.json.deep line=1"));
  CHECK(error_of("{").starts_with("error.json.syntax line=1"));
  CHECK(error_of("{}}").starts_with("error.json.syntax line=1"));
}

TEST_CASE("an empty document is an empty client") {
  CHECK(read_client("", "-").client == domain::Client{});
  CHECK(read_client("\xEF\xBB\xBF{}", "-").client == domain::Client{});
}

TEST_CASE("a key that is a story is not repeated") {
  CHECK(error_of("\"" + std::string(50, 'x') + "\" = 1") ==
        "error.exchange.unknown-key key=… line=1 column=1");
}
