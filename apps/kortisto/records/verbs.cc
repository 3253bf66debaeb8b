#include "records/verbs.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "domain/checks.h"
#include "domain/words.h"
#include "records/take_record.h"
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

void print_added(const Invocation& with, const reg::Added& added, domain::ClientId client) {
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

void print_changed(const Invocation& with, const reg::Changed& changed) {
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

// Tells what has changed, with its warnings, and of a new version whether it holds already.
Tell tell_changed(const Invocation& with, const RecordId& record, const Values& said,
                  reg::Changed changed) {
  return [&with, record, said, changed = std::move(changed)] {
    tell_of_version(with, record, changed.record, said);
    print_changed(with, changed);
  };
}

// What is asked of the register and told of it, with the record that the command line means.
RecordWork work_of(std::string_view kind, const MessageKey& title, reg::Purpose purpose) {
  RecordWork work;
  work.pick = [kind, purpose](const WithRegister& opened) {
    const domain::ClientId client = named_client(opened);
    return Target{client, reg::pick_record(opened.store, kind, client,
                                           record_number(opened.arguments, kind), purpose)};
  };
  work.form = [title](const WithRegister& opened, const Target& target) {
    return form_of(opened, target.record, title);
  };
  return work;
}

void change_record(const AtDoor& with, std::string_view kind, Change change) {
  RecordWork work = work_of(kind, "form.edit", reg::Purpose::changing);
  work.save = [&](const WithRegister& opened, const Target& target, const auto& document) {
    return tell_changed(with, target.record, document.values,
                        change(opened.store, target.record, document.values, document.provenance));
  };
  take_record(with, work);
}

}  // namespace

domain::ClientId named_client(const WithRegister& with) {
  return reg::pick_client(with.store, *with.arguments.positional(0));
}

RecordId named_record(const WithRegister& with, std::string_view kind, reg::Purpose purpose) {
  return reg::pick_record(with.store, kind, named_client(with), record_number(with.arguments, kind),
                          purpose);
}

void add_record(const AtDoor& with, std::string_view kind, const Completed& complete,
                const Suggested& suggested, std::optional<InputText> from) {
  RecordWork work;
  work.from = std::move(from);
  work.pick = [&](const WithRegister& opened) {
    return Target{named_client(opened), {std::string(kind), 0}};
  };
  work.form = [&](const WithRegister& opened, const Target& target) {
    return RecordForm{text::render(key_of("form", kind, "add"), with.language),
                      domain::find_kind(kind)->fields,
                      {},
                      false,
                      suggested ? suggested(opened, target.client) : Values(),
                      domain::find_kind(kind)->giver};
  };
  work.save = [&](const WithRegister& opened, const Target& target, const auto& document) -> Tell {
    const Values said = complete ? complete(document.values) : document.values;
    const auto added =
        reg::add_record(opened.store, kind, target.client, said, document.provenance);
    return [&with, added, client = target.client] { print_added(with, added, client); };
  };
  take_record(with, work);
}

void edit_record(const AtDoor& with, std::string_view kind) {
  change_record(with, kind, reg::edit_record);
}

void amend_record(const AtDoor& with, std::string_view kind) {
  change_record(with, kind, reg::amend_record);
}

void rectify_record(const AtDoor& with, std::string_view kind) {
  RecordWork work = work_of(kind, "form.rectify", reg::Purpose::changing);
  work.beside = exchange::Beside::was;
  work.save = [&](const WithRegister& opened, const Target& target, const auto& document) -> Tell {
    const auto changed = reg::rectify_record(opened.store, target.record, document.was,
                                             document.values, document.provenance);
    return [&with, changed] { print_changed(with, changed); };
  };
  take_record(with, work);
}

void edit_on_day(const AtDoor& with, std::string_view kind, std::string_view day,
                 reg::Purpose purpose) {
  const domain::Field& field = *domain::find_field(with.command.fields.front(), day);
  const Date date = with.clock.today();
  const domain::FieldValue today{&field, domain::from_text(field, date.iso())};
  RecordWork work = work_of(kind, "form.edit", purpose);
  work.may_be_empty = true;
  work.form = [&](const WithRegister& opened, const Target& target) {
    return form_of(opened, target.record, "form.edit", {today});
  };
  work.save = [&](const WithRegister& opened, const Target& target, const auto& document) {
    Values values = document.values;
    const domain::Value* said = domain::find_value(values, day);
    domain::Provenance provenance = document.provenance;
    if (said == nullptr || domain::is_absent(*said)) {
      std::erase_if(values, [&](const domain::FieldValue& one) { return one.field->key == day; });
      values.push_back(today);
      // It is so from that day on, also when midnight comes before it is saved.
      if (!provenance.occasion.valid_from) provenance.occasion.valid_from = date;
    }
    return tell_changed(with, target.record, values,
                        reg::edit_record(opened.store, target.record, values, provenance));
  };
  take_record(with, work);
}

}  // namespace kortisto::app
