#include "report/access_report.h"

#include <string>
#include <utility>

#include "domain/name.h"
#include "domain/words.h"
#include "report/access_data.h"
#include "report/access_law.h"
#include "report/gaps.h"

namespace kortisto::report {

namespace {

// "Helena Koivula (guardian)"
std::string reader_name(const AccessDraft& draft) {
  const Reader& reader = draft.report.reader;
  for (const auto& one : domain::records_of(draft.report.dossier, domain::Guardian::kKind)) {
    if (one.number != reader.number) continue;
    const domain::Field& role = domain::field_of<domain::Guardian>("role");
    return draft.words({MessageKey("report.for." + std::string(domain::code_of(reader.role))),
                        {{"name", domain::full_name(one.values)},
                         {"role", shown_value(role, *domain::find_value(one.values, "role"),
                                              draft.report.language)}}});
  }
  return draft.words("report.for.self");
}

void add_front(AccessDraft& draft) {
  const domain::Dossier& dossier = draft.report.dossier;
  const domain::Client client = domain::client_of(dossier);
  FieldList front;
  const auto item = [&](const MessageKey& key, std::string value) {
    if (!value.empty()) front.items.push_back({draft.words(key), {std::move(value)}});
  };
  item("report.data-subject", domain::full_name(client));
  item("report.client-number", std::to_string(dossier.id.value));
  item("report.for", reader_name(draft));
  item("report.date", draft.date(draft.report.date));
  item("report.from", draft.report.practice.name);
  item("report.client-since", text::format_time(dossier.added_at, draft.report.language));
  draft.take(std::move(front));
  if (draft.redaction.tells_protected()) {
    draft.take(Paragraph{draft.words("report.safety-notice"), true});
  }
  if (!gaps(draft.report).empty()) {
    draft.take(Paragraph{draft.words("report.draft"), true});
  }
  draft.paragraph("report.notice");
}

void add_confirmation(AccessDraft& draft) {
  draft.heading("report.confirmation.heading");
  draft.paragraph({"report.confirmation", {{"date", draft.date(draft.report.date)}}});
  if (!draft.redaction.items().empty()) draft.paragraph("report.confirmation.withheld");
  const std::string& said = draft.report.practice.elsewhere;
  std::string elsewhere = said;
  if (said.empty()) elsewhere = draft.words(gap("register.elsewhere"));
  if (said == kNone) elsewhere = draft.words("report.confirmation.elsewhere.none");
  draft.paragraph({"report.confirmation.elsewhere", {{"elsewhere", elsewhere}}});
}

}  // namespace

void access_blocks(const AccessReport& report, const TakeBlock& take) {
  AccessDraft draft{report, Redaction(report.dossier, report.reader),
                    Histories(report.dossier.changes), take};
  add_front(draft);
  add_sections(draft);
  add_confirmation(draft);
  add_redactions(draft);
  add_controller(draft);
  add_purposes(draft);
  add_categories(draft);
  add_recipients(draft);
  add_retention(draft);
  add_automated_decisions(draft);
  add_rights(draft);
  add_who_decides(draft);
  add_complaint(draft);
  add_sources(draft);
  add_history(draft);
  add_log(draft);
}

Document access_frame(const AccessReport& report) {
  const std::string title = text::render("report.title", report.language);
  const std::string footer = text::render(
      {"report.footer",
       {{"title", title}, {"name", domain::full_name(domain::client_of(report.dossier))}}},
      report.language);
  return {report.language, title, footer, {}};
}

Document access_document(const AccessReport& report) {
  Document document = access_frame(report);
  access_blocks(report, [&](Block block) { document.blocks.push_back(std::move(block)); });
  return document;
}

}  // namespace kortisto::report
