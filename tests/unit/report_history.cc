#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/history.h"

namespace {

using namespace kortisto;
using domain::ChangeType;

domain::Change change(const char* field, ChangeType type, std::int64_t source) {
  return {"client",
          1,
          field,
          "old",
          "new",
          *Date::parse("2026-03-02"),
          Timestamp{},
          type,
          "",
          "",
          domain::SourceId{source}};
}

std::int64_t source_of(const std::vector<domain::Change>& changes, const char* field) {
  const report::Histories histories(changes);
  const domain::Change* found = report::latest(histories.of("client", 1), field);
  return found == nullptr ? 0 : found->source.value;
}

TEST_CASE("a value rests on what was last said of it") {
  const std::vector changes{change("street", ChangeType::added, 1),
                            change("city", ChangeType::added, 1),
                            change("city", ChangeType::edited, 2)};
  CHECK(source_of(changes, "street") == 1);
  CHECK(source_of(changes, "city") == 2);
  CHECK(source_of(changes, "phones") == 0);
}

TEST_CASE("what was undone is no source: the value rests on what it rested on before") {
  std::vector changes{change("city", ChangeType::added, 1), change("city", ChangeType::edited, 2),
                      change("city", ChangeType::rectified, 3),
                      change("city", ChangeType::undone, 3)};
  CHECK(source_of(changes, "city") == 2);
  changes.push_back(change("city", ChangeType::undone, 2));
  CHECK(source_of(changes, "city") == 1);
  changes.push_back(change("city", ChangeType::edited, 4));
  CHECK(source_of(changes, "city") == 4);
  CHECK(source_of({change("city", ChangeType::edited, 2), change("city", ChangeType::undone, 2)},
                  "city") == 0);
}

TEST_CASE("what nobody changed rests on the record having been added") {
  const std::vector changes{change("", ChangeType::added, 1),
                            change("city", ChangeType::edited, 2)};
  CHECK(source_of(changes, "street") == 1);
  CHECK(source_of(changes, "city") == 2);
  const report::Histories histories(changes);
  CHECK(histories.of("client", 2).empty());
  CHECK(histories.of("plan", 1).empty());
}

TEST_CASE("what was written down in one go is one event") {
  std::vector changes{change("street", ChangeType::edited, 1),
                      change("city", ChangeType::edited, 1), change("city", ChangeType::edited, 2)};
  changes.push_back(changes.back());
  changes.back().record_id = 2;
  std::vector<std::size_t> lengths;
  for (const auto event : report::events(changes)) lengths.push_back(event.size());
  CHECK(lengths == std::vector<std::size_t>{2, 1, 1});
  CHECK(report::events({}).empty());
}

}  // namespace
