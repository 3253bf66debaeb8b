#include "commands/export.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/finnish_time.h"
#include "base/join.h"
#include "commands/output.h"
#include "domain/record.h"
#include "domain/words.h"
#include "records/verbs.h"
#include "register/dossier.h"
#include "report/access_report.h"
#include "report/export_json.h"
#include "report/gaps.h"
#include "report/redaction.h"
#include "report/text_renderer.h"
#include "session/settings.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

// "guardian 2", as the parser leaves it.
report::Reader reader_of(const Arguments& arguments) {
  const auto given = arguments.value(option::kFor);
  if (!given) return {};
  const std::size_t space = given->find(' ');
  const auto role = domain::from_code<report::ReaderRole>(given->substr(0, space));
  if (space == std::string::npos) return {*role, 0};
  return {*role, domain::number_in(given->substr(space + 1)).value_or(0)};
}

const domain::HeldRecord& reading_guardian(const domain::Dossier& dossier, report::Reader reader) {
  for (const domain::HeldRecord& one : domain::records_of(dossier, domain::Guardian::kKind)) {
    if (one.number == reader.number) return one;
  }
  throw Error(ErrorKind::not_found, {"error.register.not-of-client",
                                     {{"field", domain::record_key(domain::Guardian::kKind)},
                                      {"number", std::to_string(reader.number)},
                                      {"client", std::to_string(dossier.id.value)}}});
}

// Throws Error(not_found) for a reader who is none of the client's, and Error(configuration)
// "error.export.gaps" for a report that lacks what the law wants in it, unless it is a draft.
void check(const Configured& with, const report::AccessReport& report) {
  if (report.reader.role != report::ReaderRole::self) {
    (void)reading_guardian(report.dossier, report.reader);
  }
  const auto missing = report::gaps(report);
  if (missing.empty() || with.arguments.has(option::kDraft)) return;
  throw Error(
      ErrorKind::configuration,
      {"error.export.gaps", {{"settings", join(missing)}, {"path", config_file(with).string()}}},
      Message{"hint.draft", {}});
}

void warn_of_gaps(const Configured& with, const report::AccessReport& report) {
  const auto missing = report::gaps(report);
  if (missing.empty()) return;
  with.terminal.warn(
      {"warning.config-gaps", {{"settings", join(missing)}, {"path", config_file(with).string()}}});
}

// Who gets the report has the right to it, as far as the register knows.
void warn_of_reader(const WithRegister& with, const report::AccessReport& report, Date day) {
  if (report.reader.role == report::ReaderRole::self) return;
  const auto guardian =
      domain::record_of<domain::Guardian>(reading_guardian(report.dossier, report.reader).values);
  const bool minor = domain::is_minor(domain::client_of(report.dossier), day).value_or(false);
  const bool entitled = report.reader.role == report::ReaderRole::representative
                            ? domain::may_act(guardian, day, minor)
                            : domain::may_be_told(guardian, day, minor);
  if (entitled) return;
  with.terminal.warn({"warning.export.reader",
                      {{"number", std::to_string(report.reader.number)},
                       {"role", std::string(domain::code_of(report.reader.role))}}});
}

// "client 1: street address; guardian 2: reason", names of fields and never what stands in them.
std::string named(const std::set<report::Redaction::Item>& items, text::Language language) {
  std::string out;
  for (const report::Redaction::Item& item : items) {
    const MessageKey label = MessageKey("field." + item.field).of(item.record);
    out += (out.empty() ? "" : "; ") + text::render(domain::record_key(item.record), language) +
           ' ' + std::to_string(item.number) + ": " +
           (text::has(label) ? text::render(label, language) : item.field);
  }
  return out;
}

// What a person has to look at, or to think of, before the report is handed over.
void warn_of_protected(const Invocation& with, const report::AccessReport& report) {
  const report::Redaction redaction(report.dossier, report.reader);
  if (redaction.tells_protected()) with.terminal.note({"note.export.protected", {}});
  const auto warn = [&](const char* key, const std::set<report::Redaction::Item>& items) {
    if (items.empty()) return;
    with.terminal.warn({MessageKey(std::string_view(key)),
                        {{"items", named(items, with.language)},
                         {"count", static_cast<std::int64_t>(items.size())}}});
  };
  warn("warning.export.own", redaction.own());
  warn("warning.export.doubtful", redaction.doubtful());
}

}  // namespace

void export_client(const WithRegister& with) {
  const domain::Practice practice = practice_of(with.config);
  const report::Reader reader = reader_of(with.arguments);
  const domain::ClientId id = named_client(with);
  const auto report_on = [&](const domain::Dossier& dossier) {
    return report::AccessReport{dossier, practice, finnish_day(dossier.read_at), with.language,
                                reader};
  };
  DocumentOutput output(with);
  const domain::Dossier dossier = reg::export_client(
      with.store, id, [&](const domain::Dossier& read) { check(with, report_on(read)); });
  const report::AccessReport report = report_on(dossier);
  warn_of_gaps(with, report);
  warn_of_reader(with, report, with.arguments.date(option::kAsOf).value_or(report.date));
  warn_of_protected(with, report);
  const std::string_view form = document_form(with);
  if (form == "pdf") return output.write(report::access_document(report), report.date);
  output.write([&](const report::TakeText& take) {
    if (form == "json") return report::export_json(report, take);
    return report::render_text(
        report::access_frame(report),
        [&](const report::TakeBlock& blocks) { report::access_blocks(report, blocks); }, take);
  });
}

}  // namespace kortisto::app
