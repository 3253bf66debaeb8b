#include "report/access_law.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "domain/words.h"
#include "report/gaps.h"

namespace kortisto::report {

namespace {

domain::Regime regime_of(const AccessDraft& draft) {
  return domain::client_of(draft.report.dossier).regime;
}

std::string retention_period(const AccessDraft& draft, const domain::RetentionRule& rule) {
  const std::string& policy = draft.report.practice.retention;
  if (rule.start == domain::RetentionStart::policy) {
    return policy.empty() ? draft.words(gap("register.retention"))
                          : draft.words({"report.retention.own", {{"policy", policy}}});
  }
  const std::string law =
      draft.words({"report.retention.law", {{"number", std::string(rule.act)}}});
  const MessageKey key("report.retention." + std::string(domain::code_of(rule.start)));
  return draft.words({key, {{"years", std::int64_t{rule.years}}, {"law", law}}});
}

std::string retention_end(const AccessDraft& draft, const RetentionFact& fact) {
  if (fact.rule.start == domain::RetentionStart::policy) {
    return draft.words("report.retention.by-policy");
  }
  if (!fact.first_end || !fact.last_end) {
    return draft.words(
        MessageKey("report.retention.not-due." + std::string(domain::code_of(fact.rule.start))));
  }
  if (*fact.first_end == *fact.last_end) return draft.date(*fact.first_end);
  return draft.words(
      {"report.retention.from-to",
       {{"first", draft.date(*fact.first_end)}, {"last", draft.date(*fact.last_end)}}});
}

// "Service plans", or those of one case with its task, which is their class.
std::string retained_data(const AccessDraft& draft, const RetentionFact& fact) {
  const MessageKey kind("kind." + std::string(fact.kind));
  std::string words = draft.words(kind);
  if (fact.case_number) {
    const domain::Field& task = domain::field_of<domain::Case>("task");
    words = draft.words(
        {"report.retention.of-case",
         {{"kind", std::move(words)},
          {"number", std::to_string(*fact.case_number)},
          {"task", domain::choice_key(task, fact.task ? domain::code_of(*fact.task) : "")}}});
  }
  return text::capitalised(words, draft.report.language);
}

}  // namespace

void add_controller(AccessDraft& draft) {
  draft.heading("report.controller.heading");
  const domain::Practice& practice = draft.report.practice;
  FieldList list;
  const auto item = [&](const MessageKey& key, std::vector<std::string> values) {
    if (!values.empty()) list.items.push_back({draft.words(key), std::move(values)});
  };
  const auto line = [&](const MessageKey& key, const std::string& value) {
    if (!value.empty()) item(key, {value});
  };
  const bool reachable =
      !practice.addresses.empty() || !practice.phone.empty() || !practice.email.empty();
  line("report.controller.name",
       practice.name.empty() ? draft.words(gap("controller.name")) : practice.name);
  line("report.controller.business-id", practice.business_id);
  item("report.controller.addresses",
       reachable ? practice.addresses
                 : std::vector<std::string>{draft.words(gap("controller.address"))});
  line("report.controller.contact", practice.contact_person);
  line("report.controller.phone", practice.phone);
  line("report.controller.email", practice.email);
  line("report.controller.register", practice.register_name);
  item("report.controller.sites", practice.sites);
  draft.take(std::move(list));
}

void add_who_decides(AccessDraft& draft) {
  draft.heading("report.decides.heading");
  for (const Message& message : deciders(draft.report)) draft.paragraph(message);
}

void add_purposes(AccessDraft& draft) {
  draft.heading("report.purposes.heading");
  const domain::Practice& practice = draft.report.practice;
  if (practice.purposes.empty()) {
    draft.paragraph(gap("register.purposes"));
  } else {
    draft.take(List{practice.purposes});
  }
  draft.paragraph(
      {"report.purposes.basis",
       {{"basis", practice.legal_basis.empty() ? draft.words(gap("register.legal_basis"))
                                               : practice.legal_basis}}});
}

void add_categories(AccessDraft& draft) {
  const text::Language language = draft.report.language;
  draft.heading("report.categories.heading");
  Table table{
      .summary = draft.words("report.categories.heading"),
      .columns = {draft.words("report.categories.kind"), draft.words("report.categories.purpose")},
      .rows = {},
      .row_headers = true};
  for (const std::string_view category : categories()) {
    const std::string kind = "kind." + std::string(category);
    table.rows.push_back(row_of(text::capitalised(draft.words(MessageKey(kind)), language),
                                draft.words(MessageKey(kind + ".purpose"))));
  }
  draft.take(std::move(table));
}

namespace {

// What the practice says of itself; that there is none, where it says that; else a gap.
void add_statement(AccessDraft& draft, const std::string& said, std::string_view setting,
                   const Message& statement, const MessageKey& none) {
  if (said.empty()) {
    draft.paragraph(gap(setting));
  } else if (said == kNone) {
    draft.paragraph(none);
  } else {
    draft.paragraph(statement);
  }
}

// The same of a list.
void add_list(AccessDraft& draft, const std::vector<std::string>& said, std::string_view setting,
              const MessageKey& intro, const MessageKey& no_items) {
  const bool none = said.size() == 1 && said.front() == kNone;
  if (said.empty()) return draft.paragraph(gap(setting));
  if (none) return draft.paragraph(no_items);
  draft.paragraph(intro);
  draft.take(List{said});
}

}  // namespace

void add_recipients(AccessDraft& draft) {
  draft.heading("report.recipients.heading");
  const domain::Practice& practice = draft.report.practice;
  add_list(draft, practice.disclosures, "register.disclosures", "report.recipients.disclosures",
           "report.recipients.disclosures.none");
  add_list(draft, practice.recipients, "register.recipients", "report.recipients.categories",
           "report.recipients.categories.none");
  add_statement(draft, practice.transfers, "register.transfers",
                {"report.transfers", {{"transfers", practice.transfers}}}, "report.transfers.none");
}

void add_retention(AccessDraft& draft) {
  draft.heading("report.retention.heading");
  Table table{
      .summary = draft.words("report.retention.heading"),
      .columns = {draft.words("report.retention.kind"), draft.words("report.retention.period"),
                  draft.words("report.retention.end")},
      .rows = {},
      .row_headers = true,
      .shares = {26, 25, 23}};
  // A client with many cases has the same few periods again and again.
  std::map<std::pair<domain::RetentionStart, int>, std::string> periods;
  for (const RetentionFact& fact : retention_facts(draft.report)) {
    std::string& period = periods[{fact.rule.start, fact.rule.years}];
    if (period.empty()) period = retention_period(draft, fact.rule);
    table.rows.push_back(row_of(retained_data(draft, fact), period, retention_end(draft, fact)));
  }
  draft.take(std::move(table));
  draft.paragraph("report.retention.provenance");
  draft.paragraph("report.retention.destroy");
}

void add_rights(AccessDraft& draft) {
  const domain::Regime regime = regime_of(draft);
  draft.heading("report.rights.heading");
  draft.paragraph("report.rights.intro");
  List list;
  for (const MessageKey& key : rights(regime)) list.items.push_back(draft.words(key));
  draft.take(std::move(list));
  draft.paragraph("report.rights.deadline");
  if (regime == domain::Regime::social_care) draft.paragraph("report.rights.log-deadline");
}

void add_complaint(AccessDraft& draft) {
  draft.heading("report.complaint.heading");
  draft.paragraph("report.complaint");
  const Authority found = authority(draft.report.practice, draft.report.language);
  std::string lines;
  for (const std::string& line : found.lines) lines += (lines.empty() ? "" : "\n") + line;
  draft.take(Paragraph{lines});
}

void add_automated_decisions(AccessDraft& draft) {
  draft.heading("report.automated.heading");
  const std::string& said = draft.report.practice.automated_decisions;
  add_statement(draft, said, "register.automated_decisions", {"report.automated", {{"what", said}}},
                "report.automated.none");
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
