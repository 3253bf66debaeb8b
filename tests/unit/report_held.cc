// One record: as JSON, as a page for its keeper, and in one line.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "report/held_json.h"
#include "report/held_page.h"
#include "report/shown.h"
#include "report_fixture.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;
using namespace kortisto::report_fixture;
using nlohmann::ordered_json;
using text::Language;

ordered_json written(const domain::HeldRecord& record,
                     const report::Withholds& withholds = nullptr) {
  report::JsonWriter out;
  out.begin_object();
  report::write_held(out, record, withholds);
  out.end_object();
  return ordered_json::parse(out.take());
}

const domain::HeldRecord& record_of(const domain::Dossier& dossier, std::string_view kind,
                                    std::int64_t number) {
  const auto& records = domain::records_of(dossier, kind);
  return *std::find_if(records.begin(), records.end(),
                       [number](const auto& one) { return one.number == number; });
}

// "" when the list says nothing under the label.
std::string said_under(const report::FieldList& list, std::string_view label) {
  for (const auto& item : list.items) {
    if (item.label == label) return item.values.front();
  }
  return "";
}

TEST_CASE("a record in JSON has its number, what follows from it and every field, in order") {
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    std::vector<std::string> expected{"number"};
    for (const domain::Field& fact : kind.facts) expected.emplace_back(fact.key);
    for (const domain::Field& field : kind.fields) expected.emplace_back(field.key);
    const auto json = written(filled(kind, 5));
    std::vector<std::string> members;
    for (const auto& [name, value] : json.items()) members.push_back(name);
    CHECK(members == expected);
    CHECK(json["number"] == 5);
  }
}

TEST_CASE("of a record that says nothing every member is there, of one type") {
  for (const domain::Kind& kind : domain::kKinds) {
    domain::HeldRecord record{5, kind.initial(), {}};
    for (const domain::Field& fact : kind.facts) record.facts.push_back({&fact, ""});
    // What a choice is when nobody says, stands in the record.
    for (domain::FieldValue& one : record.values) {
      std::visit([](auto& value) { value = {}; }, one.value);
    }
    const auto json = written(record);
    for (const auto& [field, value] : record.values) {
      CAPTURE(field->key);
      const auto& member = json[std::string(field->key)];
      switch (field->type) {
        case domain::FieldType::number:
        case domain::FieldType::reference:
        case domain::FieldType::money:
          CHECK(member.is_null());
          break;
        case domain::FieldType::flag:
          CHECK(member == false);
          break;
        case domain::FieldType::text_list:
        case domain::FieldType::date_list:
          CHECK(member == ordered_json::array());
          break;
        default:
          CHECK(member == "");
      }
    }
    for (const auto& [fact, value] : record.facts) {
      CAPTURE(fact->key);
      const auto& member = json[std::string(fact->key)];
      CHECK((fact->type == domain::FieldType::text ? member == "" : member.is_null()));
    }
  }
}

TEST_CASE("an amount has its cents, a number is one") {
  const auto json = written(record_of(served(), "agreement", 41));
  CHECK(json["price"] == "75.50");
  CHECK(json["due_days"] == 14);
  CHECK(json["due_days"].is_number_integer());
  CHECK(json["case"] == 31);
}

TEST_CASE("a field that is withheld is null, the rest is as it was") {
  const domain::Dossier dossier = served();
  const domain::HeldRecord& record = record_of(dossier, "guardian", 1);
  const auto json = written(record, [](const domain::Field& field, const domain::Value&) {
    return field.key == "phones";
  });
  CHECK(json["phones"].is_null());
  CHECK(json["street"] == "Kuusikuja 5");
  CHECK(written(record)["phones"].size() == 2);
}

TEST_CASE("a page has every field that says something and all that follows, ticks as boxes") {
  for (const domain::Kind& kind : domain::kKinds) {
    CAPTURE(kind.name);
    const domain::HeldRecord record = filled(kind, 5);
    for (const Language language : text::kLanguages) {
      const report::Document page = report::held_page(kind, record, language);
      CHECK(page.title == report::shown_name(kind, record, language));
      const auto& list = std::get<report::FieldList>(page.blocks.front());
      const auto* ticks = std::get_if<report::TickBoxes>(&page.blocks.back());
      for (const domain::Values* values : {&record.facts, &record.values}) {
        for (const auto& [field, value] : *values) {
          CAPTURE(field->key);
          const std::string label = report::shown_label(*field, language);
          const std::string shown = report::shown_value(*field, value, language);
          if (domain::is_absent(value)) continue;
          if (field->is_tick) {
            REQUIRE(ticks != nullptr);
            CHECK(std::any_of(ticks->boxes.begin(), ticks->boxes.end(), [&](const auto& box) {
              return box.ticked && box.text == label + ", " + shown;
            }));
          } else if (values == &record.facts && field->key == "version") {
            CHECK(page.title.find(shown) != std::string::npos);
          } else if (values != &record.facts || field->key != "follows") {
            CHECK(said_under(list, label) == shown);
          }
        }
      }
    }
  }
}

TEST_CASE("a page leaves out what says nothing, and shows the box that nobody ticked") {
  const domain::Dossier dossier = served();
  const report::Document page = report::held_page(domain::kind_of<domain::Plan>(),
                                                  record_of(dossier, "plan", 51), Language::fi);
  CHECK(page.title == "Palvelusuunnitelma 51, versio 1");
  const auto& list = std::get<report::FieldList>(page.blocks.front());
  CHECK(said_under(list, "Tila") == "sovittu");
  CHECK(said_under(list, "Seuraava seuranta") == "15.1.2027");
  CHECK(said_under(list, "Tavoitteet") == "Aamutoimet sujuvat.");
  CHECK(said_under(list, "Vahvuudet ja voimavarat") == "");
  REQUIRE(page.blocks.size() == 2);
  const auto& ticks = std::get<report::TickBoxes>(page.blocks.back());
  REQUIRE(ticks.boxes.size() == 3);
  CHECK_FALSE(ticks.boxes[0].ticked);
}

TEST_CASE("one line says what a record is about, its state, and when it is looked at again") {
  const domain::Dossier dossier = served();
  const auto line = [&](std::string_view kind, std::int64_t number, Language language) {
    return report::held_line(*domain::find_kind(kind), record_of(dossier, kind, number), language);
  };
  CHECK(line("plan", 51, Language::fi) ==
        "neuropsykiatrinen valmennus, sovittu, seuraava seuranta 15.1.2027");
  CHECK(line("plan", 51, Language::en) ==
        "neuropsykiatrinen valmennus, agreed, next follow-up 15 January 2027");
  CHECK(line("plan", 52, Language::fi) == "vammaispalvelun valmennus, päättynyt");
  CHECK(line("case", 32, Language::sv) == "vammaispalvelun valmennus, stängt");
  CHECK(line("agreement", 42, Language::fi) == "neuropsykiatrinen valmennus, luonnos");
}

}  // namespace
