#include "commands/find.h"

#include <algorithm>

#include "base/error.h"
#include "cli/usage_error.h"
#include "domain/words.h"
#include "records/cells.h"
#include "records/client_options.h"
#include "records/input.h"
#include "register/find.h"
#include "session/door.h"

namespace kortisto::app {

namespace {

// From the command line, or from a document, whose last newline is not meant.
std::string wanted(const Invocation& with) {
  const auto word = with.arguments.positional(0);
  const bool from = with.arguments.has(option::kFromText);
  if (word && from) throw usage_error("error.usage.one-way", {});
  if (word) return *word;
  if (!from) {
    throw usage_error("error.usage.missing", {{"name", "TEXT"}},
                      Message{"hint.option", {{"option", "--from"}}});
  }
  std::string text = read_from(with).text;
  text.erase(text.find_last_not_of("\r\n") + 1);
  return text;
}

constexpr std::string_view kDispensable[] = {"home_municipality"};

}  // namespace

void find(const AtDoor& with) {
  const std::string text = wanted(with);
  const reg::ClientFilter filter = client_filter(with);
  std::vector<reg::FoundClient> found;
  with.door.open(
      [&](const WithRegister& opened) { found = reg::find_clients(opened.store, text, filter); });
  RecordList list{"find",
                  "clients",
                  {{"number", "list.number"},
                   column_of(domain::field_of<domain::Client>("family_name")),
                   column_of(domain::field_of<domain::Client>("given_names")),
                   column_of(domain::field_of<domain::Client>("birth_date")),
                   column_of(domain::field_of<domain::Client>("home_municipality")),
                   column_of(domain::field_of<domain::Client>("safety_prohibition")),
                   {"found_in", "list.found_in"}},
                  {},
                  kDispensable};
  for (const reg::FoundClient& one : found) {
    list.rows.push_back({one.client.id.value, one.client.family_name, one.client.given_names,
                         one.client.birth_date, one.client.home_municipality,
                         one.client.safety_prohibition,
                         Choice{one.record, domain::record_key(one.record)}});
  }
  sort_as_wanted(with, list, option::kSortFound);
  print_list(with, list);
}

}  // namespace kortisto::app
