#include "report/agreement_form.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/join.h"
#include "report/access_facts.h"
#include "report/form_draft.h"

namespace kortisto::report {

namespace {

using Texts = std::vector<std::string>;

Texts one(const std::string& text) {
  return text.empty() ? Texts{} : Texts{text};
}

void add_parties(FormDraft& draft) {
  draft.client(false);
  draft.guardians();
  draft.practice();
  const FormTexts& texts = draft.input().texts;
  draft.row({draft.field("forms.soteri", one(texts.soteri)),
             draft.field("forms.insurance", one(texts.insurance))});
  draft.row({draft.field("forms.self-monitoring", one(texts.self_monitoring))});
}

void add_subject(FormDraft& draft) {
  draft.heading("forms.agreement.subject");
  if (draft.has("parties")) draft.row({draft.recorded("parties")});
  draft.matter();
  // A blank one is of those who pay themselves: the practice is all of it.
  if (!draft.input().blank) draft.organisations();
  draft.row({draft.recorded("service")});
  draft.row({draft.recorded("agreed_matters", 4)});
}

void add_price(FormDraft& draft) {
  draft.heading("forms.agreement.price");
  draft.row({draft.recorded("price"), draft.recorded("price_basis", 1, 2)});
  draft.row({draft.recorded("vat")});
  draft.row({draft.recorded("billing_terms", 2)});
  draft.row({draft.recorded("due_days"), draft.recorded("cancellation_rule", 1, 2)});
}

void add_term(FormDraft& draft) {
  draft.heading("forms.agreement.term");
  draft.row(
      {draft.recorded("valid_from"), draft.recorded("valid_to"), draft.recorded("notice_period")});
}

void add_processing(FormDraft& draft) {
  draft.heading("forms.processing");
  draft.processing();
  draft.row({draft.field("forms.privacy-notice", one(draft.input().texts.privacy_notice)),
             draft.recorded("processor_contract")});
}

// Where to turn: the practice, consumer advice and its board, the supervisory authority.
void add_complaints(FormDraft& draft) {
  const FormInput& input = draft.input();
  draft.heading("forms.complaints");
  Texts practice = one(input.texts.complaint);
  if (practice.empty()) {
    practice = {input.practice.name, input.practice.email};
    std::erase(practice, "");
    practice = one(join(practice));
  }
  const std::string& consumer = input.texts.consumer_dispute;
  draft.row({draft.field("forms.complaints.practice", std::move(practice))});
  draft.row({draft.field(
      "forms.complaints.consumer",
      one(consumer.empty() ? draft.words("forms.complaints.consumer.route") : consumer))});
  draft.row({draft.field("forms.complaints.data",
                         one(join(authority(input.practice, input.language).lines, " · ")))});
}

Texts signatories(FormDraft& draft) {
  if (!draft.has("signatories")) return {};
  (void)draft.placed("signatories");
  return std::get<Texts>(*domain::find_value(draft.input().values, "signatories"));
}

}  // namespace

Document agreement_form(FormInput input) {
  FormDraft draft(std::move(input));
  add_parties(draft);
  add_subject(draft);
  add_term(draft);
  add_price(draft);
  add_processing(draft);
  add_complaints(draft);
  if (const std::string& withdrawal = draft.input().texts.withdrawal; !withdrawal.empty()) {
    draft.heading("forms.withdrawal");
    draft.block(Paragraph{withdrawal});
  }
  Texts where{draft.placed("place"), draft.placed("signed_on")};
  std::erase(where, "");
  const Texts who = signatories(draft);
  draft.upkeep({"printed_on", "paper_place", "ended_on", "end_reason"});
  draft.remaining();
  draft.signatures("forms.agreement.copies", join(where, " "), who);
  const std::string& name = draft.input().name;
  return std::move(draft).finish(name.empty() ? draft.words("forms.agreement.name") : name);
}

}  // namespace kortisto::report
