#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "domain/dossier.h"
#include "domain/record.h"
#include "domain/use_purpose.h"
#include "domain/words.h"
#include "report/access_data.h"
#include "report/told.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

using domain::Field;

std::vector<int> log_shares(const AccessDraft& draft) {
  const int day = draft.columns_of_day();
  return {6, day, 11, 37 - day, 16};
}

// So many names at most are read; more of them are told in words.
constexpr std::size_t kMostNames = 8;

// "plan" of "plan.list", whose row is about the client whose plans are listed.
std::string_view kind_of_action(const domain::AuditRow& row) {
  return std::string_view(row.action).substr(0, row.action.find('.'));
}

// What is done with a whole record, whatever fields there were at the time.
bool is_of_all(const domain::AuditRow& row) {
  const std::string_view verb = std::string_view(row.action).substr(row.action.find('.') + 1);
  if (verb == "show" || verb == "export" || verb == "print") return true;
  const auto fields = domain::fields_of(kind_of_action(row));
  return std::equal(row.fields.begin(), row.fields.end(), fields.begin(), fields.end(),
                    [](const std::string& key, const Field& field) { return key == field.key; });
}

// The items that a row of the log is about.
std::string logged_items(const AccessDraft& draft, const domain::AuditRow& row) {
  if (row.fields.empty()) return {};
  if (is_of_all(row)) return draft.words("report.log.all");
  if (row.action.ends_with(".add") && row.fields.size() > kMostNames) {
    return draft.words("report.log.given");
  }
  std::string names = told_names(draft, kind_of_action(row), row.record_id, row.fields);
  return names.empty() ? draft.words("report.withheld") : names;
}

// "Client 7: shown. Items: all items"
std::string logged_deed(const AccessDraft& draft, const domain::AuditRow& row) {
  const std::string target = row.record_id == 0 ? draft.words("report.log.everyone")
                                                : draft.words(domain::record_key(row.record)) +
                                                      ' ' + std::to_string(row.record_id);
  const MessageKey key = domain::action_key(row.action);
  const std::string done =
      draft.words({"report.log.done",
                   {{"target", text::capitalised(target, draft.report.language)},
                    {"action", text::has(key) ? draft.words(key) : row.action}}});
  const std::string items = logged_items(draft, row);
  return items.empty() ? done
                       : draft.words({"report.log.items", {{"done", done}, {"items", items}}});
}

// The name, with the id where that is another.
std::string logged_user(const AccessDraft& draft, const domain::AuditRow& row) {
  if (row.user_name.empty()) return draft.words("report.log.unknown");
  if (row.user_id.empty() || row.user_id == row.user_name) return row.user_name;
  return draft.words({"report.log.user", {{"name", row.user_name}, {"id", row.user_id}}});
}

std::string logged_purpose(const AccessDraft& draft, const domain::AuditRow& row) {
  if (row.purpose.empty()) return draft.words("report.log.unknown");
  const MessageKey key = domain::purpose_key(row.purpose);
  return text::has(key) ? draft.words(key) : row.purpose;
}

}  // namespace

void add_log(AccessDraft& draft) {
  draft.heading("report.log.heading");
  const auto& rows = draft.report.dossier.audit;
  if (rows.empty()) {
    draft.paragraph("report.log.none");
    return;
  }
  draft.paragraph("report.log.intro");
  Table table{.summary = draft.words("report.log.heading"),
              .columns = {draft.words("report.log.number"), draft.words("report.log.time"),
                          draft.words("report.log.who"), draft.words("report.log.what"),
                          draft.words("report.log.why")},
              .rows = {},
              .shares = log_shares(draft)};
  for (const domain::AuditRow& row : rows) {
    table.rows.push_back(
        row_of(std::to_string(row.number), text::format_time(row.at, draft.report.language),
               logged_user(draft, row), logged_deed(draft, row), logged_purpose(draft, row)));
  }
  draft.take(std::move(table));
}

}  // namespace kortisto::report
