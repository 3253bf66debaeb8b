#include "records/verbs.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "domain/checks.h"
#include "domain/words.h"
#include "records/input.h"
#include "register/find.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using domain::RecordId;
using domain::Values;

MessageKey key_of(std::string_view family, std::string_view kind, std::string_view verb) {
  return MessageKey(std::string(family) + "." + std::string(kind) + "-" + std::string(verb));
}

std::optional<std::int64_t> record_number(const Arguments& arguments, std::string_view kind) {
  const auto word = arguments.positional(1);
  if (!word) return std::nullopt;
  const auto number = domain::number_in(*word);
  if (!number || *number < 1) {
    throw Error(ErrorKind::not_found,
                {"error.register.no-number", {{"field", domain::record_key(kind)}}});
  }
  return number;
}

void print_added(const Invocation& with, domain::ClientId client, const reg::Added& added) {
  for (const Message& warning : added.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = added.record.number;
    json["client"] = client.value;
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({key_of("result", added.record.kind, "added"),
                            {{"number", std::to_string(added.record.number)},
                             {"client", std::to_string(client.value)}}});
}

RecordForm form_of(const WithRegister& with, const RecordId& record, const MessageKey& title,
                   Values suggested = {}) {
  const std::string words = text::render(
      {title,
       {{"field", domain::record_key(record.kind)}, {"number", std::to_string(record.number)}}},
      with.language);
  return {words, with.command.fields.front(), reg::show_record(with.store, record).values,
          true,  std::move(suggested),        domain::find_kind(record.kind)->giver};
}

// Both bind from a day on; of what is signed by no day nobody is to think that it holds.
void tell_of_version(const Invocation& with, const RecordId& old, const RecordId& made,
                     const Values& values) {
  const auto& versioning = domain::find_kind(made.kind)->versioning;
  if (!versioning || made == old) return;
  const bool in_force = domain::bound_on(*versioning, values).has_value();
  with.terminal.note(
      {(in_force ? MessageKey("result.version.agreed") : MessageKey("result.version.draft"))
           .of(made.kind),
       {{"field", domain::record_key(made.kind)},
        {"number", std::to_string(made.number)},
        {"old", std::to_string(old.number)}}});
}

using Change = reg::Changed (*)(reg::Register&, const RecordId&, const Values&,
                                const domain::Provenance&);

void change_record(const WithRegister& with, const RecordId& record, Change change) {
  const auto form = [&] { return form_of(with, record, "form.edit"); };
  take_record(with, {exchange::Beside::nothing, form}, [&](const auto& document) {
    const reg::Changed changed = change(with.store, record, document.values, document.provenance);
    tell_of_version(with, record, changed.record, document.values);
    print_changed(with, record, changed);
  });
}

}  // namespace

domain::ClientId named_client(const WithRegister& with) {
  return reg::pick_client(with.store, *with.arguments.positional(0));
}

RecordId named_record(const WithRegister& with, std::string_view kind, reg::Purpose purpose) {
  return reg::pick_record(with.store, kind, named_client(with), record_number(with.arguments, kind),
                          purpose);
}

void print_changed(const Invocation& with, const RecordId&, const reg::Changed& changed) {
  for (const Message& warning : changed.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["record"] = changed.record.kind;
    json["number"] = changed.record.number;
    json["fields"] = changed.fields;
    return print_json(with.terminal, json);
  }
  with.terminal.print_done({"result.changed",
                            {{"field", domain::record_key(changed.record.kind)},
                             {"number", std::to_string(changed.record.number)},
                             {"count", static_cast<std::int64_t>(changed.fields.size())}}});
}

void add_record(const WithRegister& with, std::string_view kind, domain::ClientId client,
                const Completed& complete, const Suggested& suggested) {
  const auto form = [&] {
    return RecordForm{text::render(key_of("form", kind, "add"), with.language),
                      domain::find_kind(kind)->fields,
                      {},
                      false,
                      suggested ? suggested() : Values(),
                      domain::find_kind(kind)->giver};
  };
  take_record(with, {exchange::Beside::nothing, form}, [&](const auto& document) {
    const Values said = complete ? complete(document.values) : document.values;
    print_added(with, client, reg::add_record(with.store, kind, client, said, document.provenance));
  });
}

void edit_record(const WithRegister& with, const RecordId& record) {
  change_record(with, record, reg::edit_record);
}

void amend_record(const WithRegister& with, const RecordId& record) {
  change_record(with, record, reg::amend_record);
}

void rectify_record(const WithRegister& with, const RecordId& record) {
  const auto form = [&] { return form_of(with, record, "form.rectify"); };
  take_record(with, {exchange::Beside::was, form}, [&](const auto& document) {
    print_changed(with, record,
                  reg::rectify_record(with.store, record, document.was, document.values,
                                      document.provenance));
  });
}

void edit_on_day(const WithRegister& with, const RecordId& record, std::string_view day) {
  const domain::Field& field = *domain::find_field(with.command.fields.front(), day);
  const domain::FieldValue today{&field, domain::from_text(field, with.clock.today().iso())};
  RecordInput input{.beside = exchange::Beside::nothing, .form = {}, .may_be_empty = true};
  input.form = [&] { return form_of(with, record, "form.edit", {today}); };
  take_record(with, input, [&](const exchange::RecordDocument& document) {
    Values values = document.values;
    const domain::Value* said = domain::find_value(values, day);
    if (said == nullptr || domain::is_absent(*said)) {
      std::erase_if(values, [&](const domain::FieldValue& one) { return one.field->key == day; });
      values.push_back(today);
    }
    const reg::Changed changed = reg::edit_record(with.store, record, values, document.provenance);
    tell_of_version(with, record, changed.record, values);
    print_changed(with, record, changed);
  });
}

}  // namespace kortisto::app
