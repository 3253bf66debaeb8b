// What holds of every kind of record.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "domain/kinds.h"
#include "each_kind.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;
using test::for_each_kind;

std::set<std::string_view> keys_of(std::span<const Field> fields) {
  std::set<std::string_view> keys;
  for (const Field& field : fields) keys.insert(field.key);
  return keys;
}

bool is_day(const Kind& kind, std::string_view key) {
  const Field* field = find_field(kind.fields, key);
  return field != nullptr && field->type == FieldType::date;
}

TEST_CASE("a kind has a name, a plural and fields, and is found by its name") {
  for_each_kind([](const Kind& kind, const auto& record) {
    using R = std::remove_cvref_t<decltype(record)>;
    CHECK(kind.name == R::kKind);
    CHECK(std::all_of(kind.name.begin(), kind.name.end(),
                      [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
    CHECK_FALSE(kind.plural.empty());
    CHECK(kind.plural != kind.name);
    CHECK_FALSE(kind.fields.empty());
    CHECK(find_kind(kind.name)->fields.data() == kind.fields.data());
    CHECK(&kind_of<R>() == find_kind(kind.name));
    CHECK(fields_of(kind.name).data() == kind.fields.data());
  });
  CHECK(find_kind("nothing") == nullptr);
  CHECK(fields_of("nothing").empty());
}

TEST_CASE("no two kinds share a name or a plural") {
  std::set<std::string_view> names;
  for (const Kind& kind : kKinds) {
    CHECK(names.insert(kind.name).second);
    CHECK(names.insert(kind.plural).second);
  }
}

TEST_CASE("each field has a key and an option of its own, and says of which record it is") {
  for_each_kind([](const Kind& kind, const auto&) {
    std::set<std::string_view> keys;
    std::set<std::string> options;
    for (const Field& field : kind.fields) {
      CAPTURE(field.key);
      CHECK(keys.insert(field.key).second);
      CHECK(options.insert(std::string(std::string_view(field.option))).second);
      CHECK(field.record == kind.name);
      CHECK((field.check == nullptr) == (field.type == FieldType::flag));
      CHECK(field.choices.empty() == (field.type != FieldType::choice));
    }
  });
}

TEST_CASE("what follows from a record is never called as what it says") {
  for_each_kind([](const Kind& kind, const auto&) {
    CHECK((kind.facts_of == nullptr) == kind.facts.empty());
    const auto fields = keys_of(kind.fields);
    for (const Field& fact : kind.facts) {
      CAPTURE(fact.key);
      CHECK(fields.count(fact.key) == 0);
      CHECK(fact.record == kind.name);
    }
    CHECK(keys_of(kind.facts).size() == kind.facts.size());
  });
}

TEST_CASE("a new record says what its members begin with") {
  for_each_kind([](const Kind& kind, const auto& record) {
    CHECK(kind.initial() == values_of(record));
    CHECK(kind.initial().size() == kind.fields.size());
  });
}

TEST_CASE("the facts of a record that says nothing stand in the order of their fields") {
  for_each_kind([](const Kind& kind, const auto&) {
    if (kind.facts_of == nullptr) return;
    const Values nothing = kind.initial();
    const Values facts =
        kind.facts_of(Standing{.values = nothing, .today = *Date::parse("2026-11-22")});
    REQUIRE(facts.size() == kind.facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) CHECK(facts[i].field == &kind.facts[i]);
  });
}

TEST_CASE("the fields that a kind names by key are its own") {
  for_each_kind([](const Kind& kind, const auto&) {
    if (!kind.over_on.empty()) CHECK(is_day(kind, kind.over_on));
    if (!kind.headline.empty()) CHECK(find_field(kind.fields, kind.headline) != nullptr);
    for (const std::string_view key : kind.law.withheld) {
      CHECK(find_field(kind.fields, key) != nullptr);
    }
    const Field* of_case = find_field(kind.fields, "case");
    CHECK(kind.in_case() == (of_case != nullptr));
    if (of_case != nullptr) CHECK(of_case->refers_to == Case::kKind);
  });
}

TEST_CASE("what is signed is printed, binds and ends on days, and each of its keys is a field") {
  for_each_kind([](const Kind& kind, const auto&) {
    if (!kind.versioning) return;
    const Versioning& versioning = *kind.versioning;
    CHECK(is_day(kind, versioning.printed_on));
    CHECK(is_day(kind, versioning.bound_on));
    CHECK(is_day(kind, versioning.ended_on));
    CHECK(kind.over_on == versioning.ended_on);
    CHECK(find_field(kind.fields, versioning.end_reason) != nullptr);
    for (const std::string_view key : versioning.upkeep) {
      CHECK(find_field(kind.fields, key) != nullptr);
    }
    for (const std::string_view key : versioning.of_paper) {
      CHECK(find_field(kind.fields, key) != nullptr);
    }
    // When the paper is printed and when the record ended is no new content; what binds is.
    CHECK(is_upkeep(versioning, versioning.printed_on));
    CHECK(is_upkeep(versioning, versioning.ended_on));
    CHECK_FALSE(is_upkeep(versioning, versioning.bound_on));
  });
}

TEST_CASE("a record that refers to another names a kind that stands before it") {
  std::set<std::string_view> before;
  for (const Kind& kind : kKinds) {
    for (const Field& field : kind.fields) {
      if (field.type == FieldType::reference) CHECK(before.count(field.refers_to) == 1);
    }
    before.insert(kind.name);
  }
}

TEST_CASE("what is not kept as the clientship is belongs to a case, or is one") {
  for (const Kind& kind : kKinds) {
    CAPTURE(kind.name);
    const bool of_case = kind.in_case() || kind.name == Case::kKind;
    CHECK((kind.law.kept != Kept::as_clientship) == of_case);
  }
}

TEST_CASE("what belongs to a case has its task and controller from it") {
  Case of_county;
  of_county.task = ServiceTask::families;
  of_county.controller = CaseController::county;
  of_county.controller_name = "Esimerkkilän hyvinvointialue";
  for (const Kind& kind : kKinds) {
    if (!kind.in_case()) continue;
    CAPTURE(kind.name);
    const Values nothing = kind.initial();
    const Values facts = kind.facts_of(Standing{.values = nothing,
                                                .version = 2,
                                                .follows = 7,
                                                .in_case = &of_county,
                                                .today = *Date::parse("2026-11-22")});
    CHECK(*find_value(facts, "task") == Value("families"));
    CHECK(*find_value(facts, "controller") == Value("county"));
    CHECK(*find_value(facts, "controller_name") == Value("Esimerkkilän hyvinvointialue"));
    if (!kind.versioning) continue;
    CHECK(*find_value(facts, "version") == Value("2"));
    CHECK(*find_value(facts, "follows") == Value("7"));
    CHECK(*find_value(facts, "state") == Value("draft"));
  }
}

TEST_CASE("line 2: what was taken away is removed, and is over") {
  const Kind& kind = kind_of<Visit>();
  Visit visit;
  const Date today = *Date::parse("2026-04-10");
  CHECK_FALSE(is_removed(kind, values_of(visit)));
  CHECK_FALSE(is_over(kind, values_of(visit), today));
  visit.removed_on = today;
  CHECK(is_removed(kind, values_of(visit)));
  CHECK(is_over(kind, values_of(visit), today));
  for (const Kind& one : kKinds) CHECK((one.removed_on.empty() || is_day(one, one.removed_on)));
}

}  // namespace
