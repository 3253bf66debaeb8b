#include "report/form_draft.h"

#include <utility>

#include "base/join.h"
#include "report/shown.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

// "" is no value.
std::vector<std::string> values_of(std::string text) {
  if (text.empty()) return {};
  return {std::move(text)};
}

// A client has at most two guardians more often than not.
constexpr std::size_t kBlankGuardians = 2;

void forget_the_case(FormInput& input) {
  input.matter = {};
  input.client = {};
  input.minor = true;
  input.guardians.assign(kBlankGuardians, {});
  for (domain::FieldValue& one : input.values) {
    std::visit([](auto& value) { value = {}; }, one.value);
  }
}

}  // namespace

FormDraft::FormDraft(FormInput input) : input_(std::move(input)) {
  if (input_.blank) forget_the_case(input_);
  if (input_.minor && input_.guardians.empty()) input_.guardians.emplace_back();
  // The head says it.
  const auto* number = find("case");
  if (number != nullptr && domain::to_text(number->value) == input_.matter.number) {
    placed_.emplace("case");
  }
}

std::string FormDraft::words(const MessageKey& key) const {
  return text::render(key, input_.language);
}

const domain::FieldValue* FormDraft::find(std::string_view key) const {
  for (const domain::FieldValue& one : input_.values) {
    if (one.field->key == key) return &one;
  }
  return nullptr;
}

bool FormDraft::has(std::string_view key) const {
  const auto* found = find(key);
  return found != nullptr && !domain::is_absent(found->value);
}

std::string FormDraft::placed(std::string_view key) {
  placed_.emplace(key);
  return has(key) ? shown_value(*find(key)->field, find(key)->value, input_.language) : "";
}

void FormDraft::heading(const MessageKey& key) {
  block(Heading{1, words(key)});
}

void FormDraft::block(Block block) {
  blocks_.push_back(std::move(block));
}

void FormDraft::row(std::vector<FormField> fields) {
  if (blocks_.empty() || !std::holds_alternative<FormFields>(blocks_.back())) {
    blocks_.emplace_back(FormFields{});
  }
  std::get<FormFields>(blocks_.back()).rows.push_back(std::move(fields));
}

FormField FormDraft::field(const MessageKey& label, std::vector<std::string> values,
                           int share) const {
  return {.label = words(label), .values = std::move(values), .share = share};
}

FormField FormDraft::recorded(std::string_view key, int lines, int share) {
  const auto* found = find(key);
  const MessageKey label =
      found == nullptr ? MessageKey("field." + std::string(key)) : domain::label_of(*found->field);
  FormField made{
      .label = text::capitalised(words(label), input_.language), .lines = lines, .share = share};
  if (found != nullptr && found->field->type == domain::FieldType::choice) {
    placed_.emplace(key);
    for (const std::string_view code : found->field->choices) {
      const domain::Value value{std::string(code)};
      made.boxes.push_back(
          {found->value == value, shown_value(*found->field, value, input_.language)});
    }
    return made;
  }
  made.values = values_of(placed(key));
  return made;
}

void FormDraft::client(bool with_identity_code) {
  const FormPerson& client = input_.client;
  heading("forms.client");
  std::vector<FormField> who{field("forms.name", values_of(client.name), 2)};
  if (with_identity_code) {
    who.push_back(field("forms.identity-code", values_of(client.identity_code)));
  }
  row(std::move(who));
  row({field("forms.address", values_of(join(client.address, "\n")), 2),
       field("forms.home-municipality", values_of(client.home_municipality))});
  row({field("forms.phone", client.phones), field("forms.email", client.emails)});
}

void FormDraft::guardians() {
  if (input_.guardians.empty()) return;
  heading(input_.minor ? MessageKey("forms.guardians") : MessageKey("forms.representatives"));
  for (const FormPerson& guardian : input_.guardians) {
    std::vector<std::string> who{guardian.name, guardian.role};
    std::erase(who, "");
    row({field("forms.name-and-role", values_of(join(who))),
         field("forms.phone", guardian.phones)});
    row({field("forms.address", values_of(join(guardian.address, "\n"))),
         field("forms.email", guardian.emails)});
  }
}

void FormDraft::practice() {
  const domain::Practice& practice = input_.practice;
  heading("forms.practice");
  row({field("forms.name", values_of(practice.name), 2),
       field("forms.business-id", values_of(practice.business_id))});
  row({field("forms.address", practice.addresses, 2),
       field("forms.contact-person", values_of(practice.contact_person))});
  row({field("forms.phone", values_of(practice.phone)),
       field("forms.email", values_of(practice.email))});
}

void FormDraft::matter() {
  row({field("forms.case-number", values_of(input_.matter.number)),
       field("forms.task", values_of(input_.matter.task), 2)});
}

void FormDraft::organisations() {
  row({organisation("organiser", "forms.organiser", input_.matter.organiser),
       organisation("producer", "forms.producer", input_.matter.producer)});
}

FormField FormDraft::organisation(std::string_view key, const MessageKey& label,
                                  const FormOrganisation& of_the_case) {
  FormField made = field(label, values_of(placed(key)));
  std::string named = of_the_case.name;
  if (!of_the_case.id.empty()) named += (named.empty() ? "" : ", ") + of_the_case.id;
  // The record may name another one, or the same without its id.
  if (!made.values.empty() && made.values.front() == of_the_case.name) made.values.clear();
  if (!named.empty()) made.values.push_back(std::move(named));
  return made;
}

void FormDraft::processing() {
  const FormCase& matter = input_.matter;
  FormField part = field("forms.practice-part", {});
  part.boxes = {
      {matter.practice == PracticePart::controller, words("forms.practice-part.controller")},
      {matter.practice == PracticePart::processor, words("forms.practice-part.processor")}};
  row({field("forms.controller", values_of(matter.controller)), std::move(part)});
}

void FormDraft::upkeep(const std::vector<std::string_view>& keys) {
  add_recorded("forms.upkeep", keys);
}

void FormDraft::remaining() {
  std::vector<std::string_view> keys;
  for (const domain::FieldValue& one : input_.values) {
    if (!placed_.contains(one.field->key)) keys.push_back(one.field->key);
  }
  add_recorded("forms.remaining", keys);
}

void FormDraft::add_recorded(const MessageKey& title, const std::vector<std::string_view>& keys) {
  bool first = true;
  for (const std::string_view key : keys) {
    if (!has(key)) continue;
    if (std::exchange(first, false)) heading(title);
    FormField made = recorded(key);
    // What nobody chose need not be read.
    made.boxes.clear();
    made.values = values_of(placed(key));
    row({std::move(made)});
  }
}

void FormDraft::signatures(const std::optional<MessageKey>& statement, const std::string& where,
                           const std::vector<std::string>& signatories) {
  SignatureLines lines;
  const auto place = [&](std::string who, std::string name) {
    const MessageKey signature =
        name.empty() ? MessageKey("forms.signature-and-name") : MessageKey("forms.signature");
    lines.places.push_back({std::move(who),
                            {{words("forms.place-and-date"), where}, {words(signature)}},
                            std::move(name)});
  };
  for (const std::string& signatory : signatories) {
    const std::size_t comma = signatory.rfind(", ");
    const bool capacity = comma != std::string::npos;
    place(capacity ? text::capitalised(signatory.substr(comma + 2), input_.language)
                   : words("forms.signatory"),
          signatory.substr(0, comma));
  }
  if (signatories.empty()) {
    place(words("forms.client"), input_.client.name);
    place(words("forms.practice"), input_.signatory);
    for (const FormPerson& guardian : input_.guardians) {
      place(guardian.role.empty() ? words("forms.guardian")
                                  : text::capitalised(guardian.role, input_.language),
            guardian.name);
    }
  }
  block(KeepTogether{statement ? 3U : 2U});
  heading("forms.signatures");
  if (statement) block(Paragraph{words(*statement)});
  block(std::move(lines));
}

Document FormDraft::finish(std::string name) && {
  const domain::Practice& practice = input_.practice;
  Letterhead head{values_of(practice.name), {}, {}};
  if (!input_.blank) {
    head.marks.push_back(text::format_date(input_.date, input_.language));
    if (!input_.matter.number.empty()) {
      head.marks.push_back(
          text::render({"forms.case", {{"number", input_.matter.number}}}, input_.language));
    }
    if (!input_.client.name.empty()) {
      head.recipient = input_.client.address;
      head.recipient.insert(head.recipient.begin(), input_.client.name);
    }
  }
  std::vector<std::string> foot = practice.addresses;
  foot.push_back(practice.phone);
  foot.push_back(practice.email);
  if (!practice.business_id.empty()) {
    foot.push_back(words("forms.business-id") + "\u00A0" + practice.business_id);
  }
  std::erase(foot, "");
  return {input_.language, std::move(name), join(foot, " · "), std::move(blocks_), std::move(head)};
}

}  // namespace kortisto::report
