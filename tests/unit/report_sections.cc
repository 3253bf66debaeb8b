// The sections of an access report: that no kind of record, no field and nothing that follows from
// them is left out in any form, whatever kinds there are; and what is said of cases, agreements and
// plans.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "domain/words.h"
#include "report/shown.h"
#include "report_reading.h"
#include "text/format.h"

namespace {

using namespace kortisto;
using namespace kortisto::report_fixture;
using namespace kortisto::report_reading;

constexpr std::int64_t kNumber = 5;

std::string words(const MessageKey& key, Language language) {
  return text::render(key, language);
}

// The words of "FAMILY.KIND", with more behind it.
std::string words_of(const char* family, const domain::Kind& kind, Language language,
                     const char* rest = "") {
  return words(MessageKey(std::string(family) + "." + std::string(kind.name) + rest), language);
}

// Somebody of whom there is one record of the kind, with everything said; of the client only the
// name, unless it is the client's kind.
domain::Dossier with_one(const domain::Kind& kind) {
  domain::Dossier dossier = nobody();
  dossier.id = {kNumber};
  dossier.added_at = at("2026-03-02T08:15:00.000Z");
  if (kind.name != domain::Client::kKind) {
    domain::Client client;
    client.family_name = "Koivula";
    add(dossier, kNumber, client);
  }
  records(dossier, kind.name).push_back(filled(kind, kNumber));
  add_beginning(dossier, kind.name, kNumber, "2026-03-02T08:15:00.000Z", 1);
  dossier.sources = {{{1}, {}}};
  dossier.audit = {{1, at("2026-03-02T08:15:00.000Z"), std::string(kind.name) + ".add",
                    std::string(kind.name), kNumber, keys(kind.fields)}};
  return dossier;
}

// Whether each word of `said` stands in the text: a cell of a table may be of several lines.
bool has_words(const std::string& text, const std::string& said) {
  std::istringstream words(said);
  for (std::string word; words >> word;) {
    if (!has(text, word)) return false;
  }
  return true;
}

// What a value is in JSON.
ordered_json json_value(const domain::Field& field, const domain::Value& value) {
  if (field.type == domain::FieldType::number || field.type == domain::FieldType::reference) {
    return std::stoll(std::get<std::string>(value));
  }
  return std::visit([](const auto& one) { return ordered_json(one); }, value);
}

TEST_CASE("every field of every kind, and all that follows from it, stands in each form") {
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    const domain::Dossier dossier = with_one(kind);
    const domain::HeldRecord& record = domain::records_of(dossier, kind.name).back();
    const bool is_client = kind.name == domain::Client::kKind;
    for (const Language language : text::kLanguages) {
      const auto texts = texts_of(document_of(dossier, language));
      const std::string text = text_in(dossier, practice(), language);
      const auto json = json_of(dossier, practice(), language);
      const auto& held = is_client ? json["client"] : json[std::string(kind.plural)].back();
      CHECK(held["number"] == kNumber);
      const std::string title = is_client ? "" : report::shown_title(kind, record, language);
      CHECK((is_client || says(texts, title)));
      for (const domain::Values* values : {&record.facts, &record.values}) {
        for (const auto& [field, value] : *values) {
          CAPTURE(field->key);
          // Whether anybody but the reader is under a non-disclosure for safety is not told.
          const bool is_flag = field->key == "safety_prohibition";
          if (!is_client && is_flag) continue;
          CHECK(held[std::string(field->key)] == json_value(*field, value));
          if (is_flag) continue;
          if (values == &record.facts && report::is_in_title(*field)) continue;
          CHECK(says(texts, report::shown_label(*field, language)));
          const std::string shown = report::written_value(*field, value, language);
          CHECK(says(texts, shown));
          CHECK(has_words(text, shown));
        }
      }
    }
  }
}

TEST_CASE("version and state of a record are in its title") {
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    const domain::HeldRecord record = filled(kind, kNumber);
    for (const Language language : text::kLanguages) {
      const std::string title = report::shown_title(kind, record, language);
      CHECK(has(title, std::to_string(kNumber)));
      for (const auto& [fact, value] : record.facts) {
        if (fact->key != "version" && fact->key != "state") continue;
        CAPTURE(fact->key);
        CHECK(has(title, report::shown_value(*fact, value, language)));
      }
    }
  }
}

TEST_CASE("a kind of which there is no record says so, and is an empty list") {
  for (const domain::Kind& kind : domain::kKinds) {
    if (kind.name == domain::Client::kKind) continue;
    CAPTURE(kind.name);
    const domain::Dossier with = with_one(kind);
    domain::Dossier without = with;
    records(without, kind.name).clear();
    for (const Language language : text::kLanguages) {
      const std::string heading = words_of("report.heading", kind, language);
      const std::string none = words_of("report.none", kind, language);
      CHECK(says(texts_of(document_of(without, language)), heading));
      CHECK(says(texts_of(document_of(without, language)), none));
      CHECK_FALSE(says(texts_of(document_of(with, language)), none));
    }
    CHECK(json_of(without)[std::string(kind.plural)] == ordered_json::array());
  }
}

TEST_CASE("history, log, categories and retention speak of every kind") {
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    domain::Dossier dossier = with_one(kind);
    if (kind.law.kept == domain::Kept::by_task) {
      // It is the case by which it is kept, or belongs to that one.
      if (kind.in_case()) {
        records(dossier, domain::Case::kKind)
            .push_back(filled(domain::kind_of<domain::Case>(), kNumber));
        set(records(dossier, kind.name).front(), "case", std::to_string(kNumber));
      }
    }
    for (const Language language : text::kLanguages) {
      const report::Document document = document_of(dossier, language);
      const std::string name = words(domain::record_key(kind.name), language);
      const auto texts = texts_of(document);
      CHECK(std::any_of(texts.begin(), texts.end(), [&](const std::string& one) {
        return has(one, "2026") && has(one, name + " 5, " + words("choice.change.added", language));
      }));
      const auto log = table_behind(document, words("report.log.heading", language));
      REQUIRE(log.size() == 1);
      const std::string& deed = log[0][3];
      CHECK(has(deed, text::capitalised(name, language) + " 5: "));
      CHECK(has(deed, words_of("action", kind, language, ".add")));
      CHECK(has(deed, words("report.log.all", language)));
      const std::string data = text::capitalised(words_of("kind", kind, language), language);
      const auto categories = table_behind(document, words("report.categories.heading", language));
      const auto category = row_of(categories, data);
      REQUIRE(category.size() == 2);
      CHECK(category[1] == words_of("kind", kind, language, ".purpose"));
      const auto retention = table_behind(document, words("report.retention.heading", language));
      CHECK(std::any_of(retention.begin(), retention.end(),
                        [&](const auto& row) { return row[0].starts_with(data); }));
    }
    const auto json = json_of(dossier);
    CHECK(json["history"][0] == ordered_json{{"record", kind.name},
                                             {"number", kNumber},
                                             {"field", nullptr},
                                             {"kind", "added"},
                                             {"old", nullptr},
                                             {"new", nullptr},
                                             {"valid_from", "2026-03-02"},
                                             {"recorded_at", "2026-03-02T08:15:00.000Z"},
                                             {"reason", ""},
                                             {"requested_by", ""},
                                             {"source", 1}});
    CHECK(json["log"][0]["record"] == std::string(kind.name));
    const std::size_t hidden = kind.name == domain::Guardian::kKind ? 1 : 0;
    CHECK(json["log"][0]["fields"].size() == kind.fields.size() - hidden);
    CHECK_FALSE(item_of(json["categories"], {{"kind", kind.name}}).is_null());
    CHECK_FALSE(item_of(json["retention"], {{"kind", kind.name}}).is_null());
  }
}

TEST_CASE("what a kind withholds is nowhere while its person is under turvakielto") {
  for (const domain::Kind& kind : domain::kKinds) {
    // The client is the one who reads.
    if (kind.law.withheld.empty() || kind.name == domain::Client::kKind) continue;
    CAPTURE(kind.name);
    domain::Dossier dossier = with_one(kind);
    set(records(dossier, kind.name).back(), "safety_prohibition", true);
    for (const std::string_view key : kind.law.withheld) {
      dossier.changes.push_back(change(kind.name, kNumber, key, "w-former", "w-later", "2026-06-01",
                                       "2026-06-03T12:00:00.000Z"));
    }
    const std::string text = text_in(dossier, practice(), Language::en);
    const auto json = json_of(dossier);
    const auto& held = json[std::string(kind.plural)].back();
    CHECK_FALSE(has(text, "w-former"));
    CHECK_FALSE(has(text, "w-later"));
    CHECK_FALSE(has(json.dump(), "w-former"));
    for (const domain::Field& field : kind.fields) {
      CAPTURE(field.key);
      const bool is_flag = field.key == "safety_prohibition";
      const bool withheld = std::find(kind.law.withheld.begin(), kind.law.withheld.end(),
                                      field.key) != kind.law.withheld.end();
      CHECK(held[std::string(field.key)].is_null() == (withheld || is_flag));
      if (withheld) CHECK_FALSE(has(text, "w-" + std::string(field.key)));
    }
    // What the history says of a field is the same item.
    CHECK(json["redactions"]["count"] == kind.law.withheld.size());
  }
}

TEST_CASE("numbers are JSON numbers, an amount is a text, what is not known is null or empty") {
  const auto json = json_of(served());
  const auto& first = json["agreements"][0];
  const auto& second = json["agreements"][1];
  CHECK(first["case"] == 31);
  CHECK(first["case"].is_number_integer());
  CHECK(first["due_days"].is_number_integer());
  CHECK(first["due_days"] == 14);
  CHECK(first["price"] == "75.50");
  CHECK(second["price"] == "80.00");
  CHECK(second["due_days"].is_null());
  CHECK(second["signed_on"] == "");
  CHECK(second["signatories"] == ordered_json::array());
  CHECK(first["version"] == 1);
  CHECK(first["follows"].is_null());
  CHECK(second["version"] == 2);
  CHECK(second["follows"] == 41);
  CHECK(json["plans"][1]["next_follow_up"].is_null());
  // The practice's own case has nobody to name.
  CHECK(json["cases"][0]["controller_name"] == "");
  CHECK(json["plans"][0]["controller_name"] == "");
}

TEST_CASE("what follows from a record and its case stands beside what it says") {
  const auto json = json_of(served());
  CHECK(json["cases"][0]["state"] == "open");
  CHECK(json["cases"][1]["state"] == "closed");
  CHECK(json["agreements"][0]["state"] == "signed");
  CHECK(json["agreements"][1]["state"] == "draft");
  CHECK(json["plans"][0]["next_follow_up"] == "2027-01-15");
  CHECK(json["plans"][0]["task"] == "families");
  CHECK(json["plans"][1]["task"] == "disability");
  CHECK(json["plans"][1]["controller"] == "county");
  CHECK(json["plans"][1]["controller_name"] == std::string(kCounty));

  const auto texts = texts_of(document_of(served(), Language::fi));
  for (const char* text :
       {"Asia 31, avoin", "Asia 32, suljettu", "Palvelusopimus 41, versio 1, allekirjoitettu",
        "Palvelusopimus 42, versio 2, luonnos", "Palvelusuunnitelma 51, versio 1, sovittu",
        "Palvelusuunnitelma 52, versio 1, päättynyt", "15.1.2027", "75,50\u00A0€",
        "vammaispalvelut"}) {
    CAPTURE(text);
    CHECK(says(texts, text));
  }
}

TEST_CASE("what belongs to a case is kept as its task says, from its closing on") {
  const auto retention = json_of(served())["retention"];
  for (const char* kind : {"case", "plan"}) {
    CAPTURE(kind);
    const auto own = item_of(retention, {{"kind", kind}, {"case", 31}});
    CHECK(own["start"] == "closing");
    CHECK(own["years"] == 30);
    CHECK(own["act"] == "703/2023");
    CHECK(own["first_end"].is_null());
    const auto bought = item_of(retention, {{"kind", kind}, {"case", 32}});
    CHECK(bought["start"] == "last_closing");
    CHECK(bought["years"] == 10);
    CHECK(bought["first_end"] == "2036-10-01");
  }
  CHECK_FALSE(item_of(retention, {{"kind", "agreement"}, {"case", 31}}).is_null());
  // There is no agreement in it.
  CHECK(item_of(retention, {{"kind", "agreement"}, {"case", 32}}).is_null());

  const auto rows = table_behind(document_of(served(), Language::fi), "Säilytysajat");
  const auto own = row_of(rows, "Palvelusuunnitelmat (asia 31: lapsiperheiden palvelut)");
  REQUIRE(own.size() == 3);
  CHECK(has(own[1], "30 vuotta"));
  const auto bought = row_of(rows, "Palvelusuunnitelmat (asia 32: vammaispalvelut)");
  REQUIRE(bought.size() == 3);
  CHECK(has(bought[1], "10 vuotta"));
  CHECK(bought[2] == "1.10.2036");
}

TEST_CASE("the last case of a task is waited for where the law says so") {
  domain::Dossier dossier = served();
  set(records(dossier, "case")[0], "task", "disability");
  const auto ends = [&] {
    return item_of(json_of(dossier)["retention"], {{"kind", "case"}, {"case", 32}})["first_end"];
  };
  CHECK(ends().is_null());
  set(records(dossier, "case")[0], "closed", "2026-11-01");
  CHECK(ends() == "2036-11-01");
}

TEST_CASE("of a case of family law about a child the retention begins with the birth") {
  domain::Dossier dossier = served();
  set(records(dossier, "case")[1], "task", "family_law");
  set(records(dossier, "case")[1], "child_matter", "yes");
  const auto row = item_of(json_of(dossier)["retention"], {{"kind", "case"}, {"case", 32}});
  CHECK(row["start"] == "birth");
  CHECK(row["first_end"] == "2136-05-01");
}

TEST_CASE("whose decision it is about a case of another controller is said, with the name") {
  for (const Language language : text::kLanguages) {
    const std::string said = text::render(
        {"report.decides.case", {{"number", "32"}, {"name", std::string(kCounty)}}}, language);
    CHECK(says(texts_of(document_of(served(), language)), said));
    CHECK_FALSE(says(texts_of(document_of(minor(), language)), said));
    const auto decides = json_of(served(), practice(), language)["decides"];
    // Of the own case, of those for which the county answers, and of this one.
    CHECK(decides.back() == said);
    CHECK(decides[2] == words("report.decides.county", language));
    CHECK_FALSE(
        says(texts_of(document_of(served(), language)), words("report.decides.buyer", language)));
  }
  CHECK(json_of(minor())["decides"].size() == 1);
}

TEST_CASE("the history has what a record no longer has") {
  domain::Dossier dossier = served();
  // As the migration from version 0.1 writes it.
  dossier.changes.push_back(change("plan", 52, "controller", "wellbeing_county", "", "2026-11-20",
                                   "2026-11-20T08:00:00.000Z"));
  dossier.changes.push_back(change("plan", 52, "controller_name", std::string(kCounty), "",
                                   "2026-11-20", "2026-11-20T08:00:00.000Z"));
  const auto json = json_of(dossier);
  const auto controller = item_of(json["history"], {{"field", "controller"}});
  CHECK(controller["old"] == "wellbeing_county");
  CHECK(controller["new"] == "");
  const auto rows = rows_of(document_of(dossier, Language::fi));
  CHECK(says(rows, {"Rekisterinpitäjä", "hyvinvointialue", "(tyhjä)"}));
  CHECK(says(rows, {"Rekisterinpitäjän nimi", std::string(kCounty), "(tyhjä)"}));
}

TEST_CASE("what the program wrote of itself says so, in words") {
  domain::Dossier dossier = served();
  domain::Source system;
  system.origin = domain::kSystemOrigin;
  dossier.sources.push_back({{5}, system, domain::Giver::system});
  for (const Language language : text::kLanguages) {
    CHECK(says(texts_of(document_of(dossier, language)), words("report.source.system", language)));
  }
  CHECK(json_of(dossier)["sources"][2]["origin"] == "system");
}

}  // namespace
