#include "commands/import_findings.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/join.h"
#include "domain/words.h"
#include "records/list.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

Message counted(const MessageKey& key, std::int64_t count) {
  return {key, {{"count", count}}};
}

// What the table says, a line for each count that is not 0.
RecordList table_of(const Invocation& with, const Findings& findings) {
  RecordList list{.schema = with.command.hyphened(),
                  .items = "counts",
                  .columns = {{"what", "import.what"}, {"count", "import.count"}},
                  .rows = {}};
  const auto add = [&](const std::string& what, std::int64_t count) {
    if (count > 0) list.rows.push_back({what, count});
  };
  const auto words = [&](const MessageKey& key) { return text::render(key, with.language); };
  list.rows.push_back({words("import.read"), findings.read});
  list.rows.push_back({words("import.would-add"), findings.added});
  add(words("import.would-leave-out"), findings.left_out);
  add(words("import.undecided"), findings.undecided);
  add(words("import.wrong"), findings.wrong);
  for (const auto& [plain, warned] : findings.warned_of) {
    const auto& [warning, count] = warned;
    const std::string what = plain.empty() ? "…" : text::render(warning, with.language);
    add(text::render({"import.warned", {{"what", what}}}, with.language), count);
  }
  return list;
}

nlohmann::ordered_json json_of(std::string_view schema, const Findings& findings, bool dry_run) {
  nlohmann::ordered_json json = json_object(schema);
  json["dry_run"] = dry_run;
  json["read"] = findings.read;
  json["added"] = findings.added;
  json["left_out"] = findings.left_out;
  json["undecided"] = findings.undecided;
  json["wrong"] = findings.wrong;
  json["warnings"] = findings.warnings;
  json["first"] = nullptr;
  json["last"] = nullptr;
  if (!dry_run && findings.added > 0) {
    json["first"] = findings.first;
    json["last"] = findings.last;
  }
  return json;
}

}  // namespace

void Findings::add_faults(const std::vector<Error>& found) {
  ++wrong;
  if (wrong > static_cast<std::int64_t>(kMostTold)) return;
  faults.insert(faults.end(), found.begin(), found.end());
}

void Findings::add_warning(const Message& warning, const std::function<Message()>& placed) {
  ++warnings;
  if (first_warnings.size() < kMostTold) first_warnings.push_back(placed());
  std::string plain = warning.plain();
  auto found = warned_of.find(plain);
  if (found == warned_of.end() && warned_of.size() == kMostTold) plain.clear();  // all the rest
  if (found == warned_of.end()) {
    found = warned_of.try_emplace(std::move(plain), warning, 0).first;
  }
  ++found->second.second;
}

void tell_warnings(const Invocation& with, const Findings& findings) {
  for (const Message& warning : findings.first_warnings) with.terminal.warn(warning);
  const auto told = static_cast<std::int64_t>(findings.first_warnings.size());
  if (findings.warnings > told) {
    with.terminal.warn(counted("warning.import.more", findings.warnings - told));
  }
  if (findings.not_kept.empty()) return;
  std::vector<std::string> names;
  for (const auto& [name, count] : findings.not_kept) {
    names.push_back(name + " " + std::to_string(count));
  }
  with.terminal.note({"note.import.not-kept", {{"names", join(names)}}});
}

void require_right(const Invocation& with, const Findings& findings) {
  if (findings.wrong == 0) return;
  for (const Error& fault : findings.faults) with.terminal.error(fault);
  const auto told = std::min(findings.wrong, static_cast<std::int64_t>(kMostTold));
  if (findings.wrong > told) {
    with.terminal.note(counted("note.import.more-wrong", findings.wrong - told));
  }
  throw Error(ErrorKind::invalid, counted("error.import.rows", findings.wrong));
}

void tell_duplicates(const Invocation& with, const std::string& file, const Findings& findings) {
  const std::size_t told = std::min(findings.duplicates.size(), kMostTold);
  for (const Duplicate& one : std::span(findings.duplicates).first(told)) {
    Message message = one.same_as;
    message.arguments.emplace_back("file", file);
    message.arguments.emplace_back("line", one.line);
    with.terminal.note(message);
  }
  const std::int64_t more = findings.undecided - static_cast<std::int64_t>(told);
  if (more > 0) with.terminal.note(counted("note.import.more-duplicates", more));
}

void print_findings(const Invocation& with, std::string_view kind, const Findings& findings,
                    bool dry_run, std::string_view schema) {
  if (with.arguments.has(option::kJson)) {
    return print_json(with.terminal, json_of(schema, findings, dry_run));
  }
  if (dry_run) return print_list(with, table_of(with, findings));
  with.terminal.print_line({"result.imported",
                            {{"field", domain::record_key(kind)},
                             {"count", findings.added},
                             {"first", std::to_string(findings.first)},
                             {"last", std::to_string(findings.last)}}});
  if (findings.left_out > 0) {
    with.terminal.print_line(counted("result.import.left-out", findings.left_out));
  }
}

}  // namespace kortisto::app
