#include "report/access_report.h"

#include <string>
#include <utility>

#include "domain/name.h"
#include "report/access_data.h"
#include "report/access_law.h"

namespace kortisto::report {

namespace {

void add_front(AccessDraft& draft) {
  const domain::Dossier& dossier = draft.report.dossier;
  const domain::Client client = domain::client_of(dossier);
  FieldList front;
  const auto item = [&](const MessageKey& key, std::string value) {
    if (!value.empty()) front.items.push_back({draft.words(key), {std::move(value)}});
  };
  item("report.data-subject", domain::full_name(client));
  item("report.identity-code", client.identity_code);
  item("report.client-number", std::to_string(dossier.id.value));
  item("report.client-since", text::format_time(dossier.added_at, draft.report.language));
  item("report.date", draft.date(draft.report.date));
  draft.blocks.emplace_back(std::move(front));
  if (client.safety_prohibition) {
    draft.blocks.emplace_back(Paragraph{draft.words("report.safety-notice"), true});
  }
  draft.paragraph("report.notice");
}

void add_confirmation(AccessDraft& draft) {
  draft.heading("report.confirmation.heading");
  draft.paragraph({"report.confirmation", {{"date", draft.date(draft.report.date)}}});
}

}  // namespace

Document access_document(const AccessReport& report) {
  AccessDraft draft{report, Redaction(report.dossier), Histories(report.dossier.changes), {}, {}};
  add_front(draft);
  add_confirmation(draft);
  add_controller(draft);
  add_sections(draft);
  add_sources(draft);
  add_history(draft);
  add_purposes(draft);
  add_categories(draft);
  add_recipients(draft);
  add_retention(draft);
  add_automated_decisions(draft);
  add_rights(draft);
  add_who_decides(draft);
  add_complaint(draft);
  add_log(draft);
  add_redactions(draft);

  const std::string title = draft.words("report.title");
  const std::string footer = draft.words(
      {"report.footer",
       {{"title", title}, {"name", domain::full_name(domain::client_of(report.dossier))}}});
  return {report.language, title, footer, std::move(draft.blocks)};
}

}  // namespace kortisto::report
