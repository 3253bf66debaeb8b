// What the law wants said about the data.
#include <string>
#include <utility>

#include "report/access_sections.h"

namespace kortisto::report {

namespace {

std::string retention_period(const AccessDraft& draft, const domain::RetentionClass& retention) {
  const std::string& policy = draft.report.controller.retention;
  if (retention.start == domain::RetentionStart::policy) {
    return policy.empty() ? draft.words("report.retention.own.unknown")
                          : draft.words({"report.retention.own", {{"policy", policy}}});
  }
  const std::string law =
      draft.words({"report.retention.law", {{"number", std::string(retention.act)}}});
  const MessageKey key("report.retention." +
                       std::string(domain::code_of(domain::kRetentionStartCodes, retention.start)));
  return draft.words({key, {{"years", std::int64_t{retention.years}}, {"law", law}}});
}

std::string retention_end(const AccessDraft& draft, const RetentionFact& fact) {
  if (fact.retention.start == domain::RetentionStart::policy) {
    return draft.words("report.retention.by-policy");
  }
  if (!fact.first_end || !fact.last_end) return draft.words("report.retention.not-due");
  if (*fact.first_end == *fact.last_end) return draft.date(*fact.first_end);
  return draft.words(
      {"report.retention.from-to",
       {{"first", draft.date(*fact.first_end)}, {"last", draft.date(*fact.last_end)}}});
}

}  // namespace

void add_controller(AccessDraft& draft) {
  draft.heading("report.controller.heading");
  const domain::Controller& controller = draft.report.controller;
  FieldList list;
  const auto item = [&](const MessageKey& key, std::vector<std::string> values) {
    if (!values.empty()) list.items.push_back({draft.words(key), std::move(values)});
  };
  const auto line = [&](const MessageKey& key, const std::string& value) {
    if (!value.empty()) item(key, {value});
  };
  line("report.controller.name", controller.name);
  line("report.controller.business-id", controller.business_id);
  item("report.controller.addresses", controller.addresses);
  line("report.controller.contact", controller.contact_person);
  line("report.controller.phone", controller.phone);
  line("report.controller.email", controller.email);
  line("report.controller.register", controller.register_name);
  item("report.controller.sites", controller.sites);
  if (controller.name.empty()) draft.paragraph("report.controller.unknown");
  if (!list.items.empty()) draft.blocks.emplace_back(std::move(list));
}

void add_who_decides(AccessDraft& draft) {
  draft.heading("report.decides.heading");
  draft.paragraph("report.decides");
  if (draft.report.dossier.client.regime == domain::Regime::social_care) {
    draft.paragraph("report.decides.social-care");
  }
  for (const Message& message : plan_controllers(draft.report)) draft.paragraph(message);
}

void add_purposes(AccessDraft& draft) {
  draft.heading("report.purposes.heading");
  const domain::Controller& controller = draft.report.controller;
  if (controller.purposes.empty()) {
    draft.paragraph("report.purposes.none");
  } else {
    draft.blocks.emplace_back(List{controller.purposes});
  }
  if (!controller.legal_basis.empty()) {
    draft.paragraph({"report.purposes.basis", {{"basis", controller.legal_basis}}});
  }
}

void add_categories(AccessDraft& draft) {
  const text::Language language = draft.report.language;
  draft.heading("report.categories.heading");
  Table table{
      .summary = draft.words("report.categories.heading"),
      .columns = {draft.words("report.categories.kind"), draft.words("report.categories.purpose")},
      .rows = {},
      .row_headers = true};
  for (const auto& [retention, first, last] : retention_facts(draft.report)) {
    const std::string kind(retention.kind);
    table.rows.push_back({text::capitalised(draft.words(MessageKey(kind)), language),
                          draft.words(MessageKey(kind + ".purpose"))});
  }
  draft.blocks.emplace_back(std::move(table));
}

void add_recipients(AccessDraft& draft) {
  draft.heading("report.recipients.heading");
  draft.paragraph("report.recipients.none");
  const domain::Controller& controller = draft.report.controller;
  if (controller.recipients.empty()) {
    draft.paragraph("report.recipients.categories.none");
  } else {
    draft.paragraph("report.recipients.categories");
    draft.blocks.emplace_back(List{controller.recipients});
  }
  if (controller.transfers.empty()) {
    draft.paragraph("report.transfers.none");
  } else {
    draft.paragraph({"report.transfers", {{"transfers", controller.transfers}}});
  }
}

void add_retention(AccessDraft& draft) {
  draft.heading("report.retention.heading");
  Table table{
      .summary = draft.words("report.retention.heading"),
      .columns = {draft.words("report.retention.kind"), draft.words("report.retention.period"),
                  draft.words("report.retention.end")},
      .rows = {},
      .row_headers = true};
  for (const RetentionFact& fact : retention_facts(draft.report)) {
    table.rows.push_back(
        {text::capitalised(draft.words(MessageKey(fact.retention.kind)), draft.report.language),
         retention_period(draft, fact.retention), retention_end(draft, fact)});
  }
  draft.blocks.emplace_back(std::move(table));
  draft.paragraph("report.retention.destroy");
}

void add_rights(AccessDraft& draft) {
  const domain::Regime regime = draft.report.dossier.client.regime;
  draft.heading("report.rights.heading");
  draft.paragraph("report.rights.intro");
  List list;
  for (const MessageKey& key : rights(regime)) list.items.push_back(draft.words(key));
  draft.blocks.emplace_back(std::move(list));
  draft.paragraph("report.rights.deadline");
  if (regime == domain::Regime::social_care) draft.paragraph("report.rights.log-deadline");
}

void add_complaint(AccessDraft& draft) {
  draft.heading("report.complaint.heading");
  draft.paragraph("report.complaint");
  const Authority found = authority(draft.report.controller, draft.report.language);
  std::string lines;
  for (const std::string& line : found.lines) lines += (lines.empty() ? "" : "\n") + line;
  draft.blocks.emplace_back(Paragraph{lines});
  if (found.checked_on) {
    draft.paragraph({"authority.checked", {{"date", draft.date(*found.checked_on)}}});
  }
}

void add_automated_decisions(AccessDraft& draft) {
  draft.heading("report.automated.heading");
  draft.paragraph("report.automated.none");
}

void add_redactions(AccessDraft& draft) {
  draft.heading("report.redactions.heading");
  const auto count = static_cast<std::int64_t>(draft.redaction.items().size());
  if (count == 0) {
    draft.paragraph("report.redactions.none");
  } else {
    draft.paragraph({"report.redactions", {{"count", count}}});
  }
}

}  // namespace kortisto::report
