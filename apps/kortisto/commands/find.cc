// find: which clients a name, a telephone number, an e-mail address or an identity code means.
#include "register/find.h"

#include <algorithm>

#include "base/error.h"
#include "cli/usage_error.h"
#include "commands/client.h"
#include "records/input.h"
#include "records/list.h"

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

}  // namespace

void find(const WithRegister& with) {
  const std::vector<reg::FoundClient> found = reg::find(with.store, wanted(with));
  RecordList list{"find",
                  "clients",
                  {{"number", "list.number"},
                   {"family_name", "field.family_name"},
                   {"given_names", "field.given_names"},
                   {"birth_date", "field.birth_date"},
                   {"home_municipality", "field.home_municipality"},
                   {"safety_prohibition", "field.safety_prohibition"},
                   {"found_in", "list.found_in"}},
                  {}};
  for (const reg::FoundClient& one : found) {
    list.rows.push_back({one.client.id.value, one.client.family_name, one.client.given_names,
                         one.client.birth_date, one.client.home_municipality,
                         one.client.safety_prohibition,
                         Choice{one.record, "record." + one.record}});
  }
  print_list(with, list);
}

}  // namespace kortisto::app
