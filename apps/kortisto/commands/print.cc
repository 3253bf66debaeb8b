#include "commands/print.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/error.h"
#include "cli/usage_error.h"
#include "commands/output.h"
#include "domain/contact_shield.h"
#include "domain/name.h"
#include "domain/plan.h"
#include "domain/words.h"
#include "records/verbs.h"
#include "register/change.h"
#include "register/paper.h"
#include "report/agreement_form.h"
#include "report/plan_form.h"
#include "session/settings.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using report::FormInput;
using report::FormPerson;

template <typename Person>
std::vector<std::string> address_of(const Person& person) {
  std::vector<std::string> lines{person.street};
  lines.push_back(person.postcode.empty() ? person.city : person.postcode + " " + person.city);
  lines.push_back(person.country);
  std::erase(lines, "");
  return lines;
}

FormPerson person_of(const domain::Client& client) {
  return {.name = domain::full_name(client),
          .identity_code = client.identity_code,
          .address = address_of(client),
          .phones = client.phones,
          .emails = client.emails,
          .home_municipality = client.home_municipality};
}

FormPerson person_of(const domain::Guardian& guardian, text::Language language) {
  const domain::Field& role = domain::field_of<domain::Guardian>("role");
  return {.name = domain::full_name(guardian),
          .role = text::render(domain::choice_key(role, domain::code_of(guardian.role)), language),
          .address = address_of(guardian),
          .phones = guardian.phones,
          .emails = guardian.emails};
}

// Leaves out, to be written by hand, what would tell somebody who gets the paper where a person
// under a non-disclosure for safety can be found: all of a protected person's own, and of others
// what says the same.
void withhold(FormPerson& person, const domain::ContactShield& shield, bool is_protected) {
  const auto tells = [&](std::string_view key, const std::string& value) {
    return is_protected || shield.in(key, value) == domain::ContactShield::Match::certain;
  };
  if (std::any_of(person.address.begin(), person.address.end(),
                  [&](const std::string& line) { return tells("street", line); })) {
    person.address.clear();
    person.home_municipality.clear();
  }
  std::erase_if(person.phones, [&](const std::string& phone) { return tells("phones", phone); });
  std::erase_if(person.emails, [&](const std::string& email) { return tells("emails", email); });
  if (is_protected) person.home_municipality.clear();
}

report::FormCase matter_of(const reg::Paper& paper, const domain::Practice& practice,
                           text::Language language) {
  const domain::Case& in_case = paper.in_case;
  const bool own = in_case.controller == domain::CaseController::practice;
  const report::FormOrganisation us{practice.name, practice.business_id};
  const domain::Field& task = domain::field_of<domain::Case>("task");
  return {.number = std::to_string(paper.case_number),
          .task = text::render(domain::choice_key(task, domain::code_of(*in_case.task)), language),
          .controller = own ? practice.name : in_case.controller_name,
          .practice = own ? report::PracticePart::controller : report::PracticePart::processor,
          .organiser = own ? us : report::FormOrganisation{in_case.controller_name, ""},
          .producer = us};
}

report::FormTexts texts_of(const config::Config& config) {
  return {.soteri = config.soteri,
          .insurance = config.insurance,
          .self_monitoring = config.self_monitoring,
          .privacy_notice = config.privacy_notice,
          .complaint = config.complaint_route,
          .consumer_dispute = config.consumer_dispute,
          .withdrawal = config.withdrawal};
}

// A paper is a client's or blank; as JSON it is told where it stands, and so has to stand in a
// file.
void check_words(const Invocation& with) {
  const auto missing = [&](const char* name) {
    return usage_error("error.usage.missing", {{"name", name}}, see_help(with.command.name));
  };
  const bool blank = with.arguments.has(option::kBlank);
  const bool named = with.arguments.positional(0).has_value();
  if (blank && named) {
    throw usage_error("error.usage.too-many", {{"command", std::string(with.command.name)}},
                      see_help(with.command.name));
  }
  if (!blank && !named) throw missing("CLIENT");
  const auto output = with.arguments.value(option::kOutput);
  if (with.arguments.has(option::kJson) && (!output || output == "-")) throw missing("--output");
}

// What every paper of the practice has. Throws Error(configuration) "error.print.controller".
FormInput form_of(const Configured& with, std::string_view kind) {
  FormInput form{.language = with.language,
                 .date = with.clock.today(),
                 .blank = with.arguments.has(option::kBlank),
                 .practice = practice_of(with.config),
                 .signatory = with.config.contact_person,
                 .values = domain::find_kind(kind)->initial(),
                 .texts = texts_of(with.config)};
  if (form.practice.name.empty()) {
    throw Error(ErrorKind::configuration,
                {"error.print.controller", {{"path", config_file(with).string()}}});
  }
  return form;
}

void fill_in(FormInput& form, const reg::Paper& paper) {
  form.matter = matter_of(paper, form.practice, form.language);
  domain::ContactShield shield;
  for (const auto& [field, value] : paper.withheld.contacts) {
    shield.protect(field->key, domain::to_text(value));
  }
  form.client = person_of(paper.client);
  withhold(form.client, shield, paper.withheld.shielded);
  form.minor = paper.minor;
  for (const domain::Guardian& one : paper.representatives) {
    form.guardians.push_back(person_of(one, form.language));
    withhold(form.guardians.back(), shield,
             one.safety_prohibition || (one.lives_with_client && paper.withheld.shielded));
  }
  form.values = paper.record.values;
  if (const domain::Value* name = domain::find_value(form.values, "document_name")) {
    form.name = std::get<std::string>(*name);
  }
}

report::Document document_of(FormInput form, std::string_view kind) {
  return kind == domain::Plan::kKind ? report::plan_form(std::move(form))
                                     : report::agreement_form(std::move(form));
}

// For programs: which paper stands in which file. A blank form is nobody's.
void print_made(const Invocation& with, const domain::ClientId* client, std::int64_t number) {
  if (!with.arguments.has(option::kJson)) return;
  nlohmann::ordered_json json = json_object(with.command.hyphened());
  json["client"] = client != nullptr ? nlohmann::ordered_json(client->value) : nullptr;
  json["number"] = client != nullptr ? nlohmann::ordered_json(number) : nullptr;
  json["file"] = *with.arguments.value(option::kOutput);
  print_json(with.terminal, json);
}

// A draft is from the day that stands on it a paper that waits for its signatures.
void note_printed(const WithRegister& with, const domain::RecordId& record,
                  const domain::Values& values, Date date) {
  const domain::Versioning& versioning = *domain::find_kind(record.kind)->versioning;
  if (domain::bound_on(versioning, values) || domain::ended_on(versioning, values)) return;
  const domain::Field& day =
      *domain::find_field(domain::fields_of(record.kind), versioning.printed_on);
  try {
    // Nobody told it: the practice printed it.
    domain::Provenance own;
    own.source.origin = with.config.controller_name;
    own.source.received = own.occasion.valid_from = date;
    (void)reg::edit_record(with.store, record, {{&day, date.iso()}}, own);
  } catch (const Error& error) {
    // The paper is there: to call that a failure would have it printed twice.
    if (error.kind() != ErrorKind::io && error.kind() != ErrorKind::outcome_unknown) throw;
    with.terminal.warn({"warning.not-noted-printed", {}});
    with.terminal.warn(error.message());
  }
}

}  // namespace

void print_paper(const WithRegister& with, std::string_view kind) {
  check_words(with);
  FormInput form = form_of(with, kind);
  DocumentOutput output(with);
  const domain::RecordId record = named_record(with, kind, reg::Purpose::showing);
  const reg::Paper paper = reg::print_record(with.store, record);
  fill_in(form, paper);
  const Date date = form.date;
  output.write(document_of(std::move(form), kind), date);
  note_printed(with, record, paper.record.values, date);
  print_made(with, &paper.client_id, record.number);
}

void print_blank(const Configured& with, std::string_view kind) {
  check_words(with);
  FormInput form = form_of(with, kind);
  DocumentOutput output(with);
  const Date date = form.date;
  output.write(document_of(std::move(form), kind), date);
  print_made(with, nullptr, 0);
}

}  // namespace kortisto::app
