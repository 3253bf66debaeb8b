#include "records/change.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "records/input.h"
#include "register/find.h"
#include "terminal/json_output.h"
#include "domain/words.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

RecordForm form_of(const WithRegister& with, const domain::RecordId& record,
                   const MessageKey& title) {
  const std::string words = text::render(
      {title,
       {{"field", domain::record_key(record.kind)}, {"number", std::to_string(record.number)}}},
      with.language);
  return {words, domain::fields_of(record.kind), reg::read_record(with.store, record), true};
}

}  // namespace

std::optional<std::int64_t> record_number(const Arguments& arguments, std::string_view kind) {
  const auto word = arguments.positional(1);
  if (!word) return std::nullopt;
  std::int64_t number = 0;
  const char* const end = word->data() + word->size();
  const auto [rest, error] = std::from_chars(word->data(), end, number);
  if (error != std::errc() || rest != end || number < 1) {
    throw Error(ErrorKind::not_found,
                {"error.register.no-number", {{"field", domain::record_key(kind)}}});
  }
  return number;
}

domain::RecordId named_record(const WithRegister& with, std::string_view kind) {
  const domain::ClientId client = reg::resolve(with.store, *with.arguments.positional(0));
  return reg::pick(with.store, kind, client, record_number(with.arguments, kind));
}

void print_changed(const Invocation& with, std::string_view schema, const reg::Changed& changed) {
  for (const Message& warning : changed.warnings) with.terminal.warn(warning);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(schema);
    json["record"] = changed.record.kind;
    json["number"] = changed.record.number;
    json["fields"] = changed.fields;
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({"result.changed",
                            {{"field", domain::record_key(changed.record.kind)},
                             {"number", std::to_string(changed.record.number)},
                             {"count", static_cast<std::int64_t>(changed.fields.size())}}});
}

void edit_record(const WithRegister& with, const domain::RecordId& record, std::string_view schema,
                 const Edit& edit) {
  const auto form = [&] { return form_of(with, record, "form.edit"); };
  take_record(with, {exchange::Beside::nothing, form}, [&](const auto& document) {
    print_changed(with, schema, edit(document.values, document.provenance));
  });
}

void rectify_record(const WithRegister& with, const domain::RecordId& record,
                    std::string_view schema) {
  const auto form = [&] { return form_of(with, record, "form.rectify"); };
  take_record(with, {exchange::Beside::was, form}, [&](const auto& document) {
    print_changed(
        with, schema,
        reg::rectify(with.store, record, document.was, document.values, document.provenance));
  });
}

}  // namespace kortisto::app
