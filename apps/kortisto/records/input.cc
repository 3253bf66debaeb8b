#include "records/input.h"

#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/nearest.h"
#include "cli/usage_error.h"
#include "exchange/document.h"
#include "session/unlock.h"
#include "terminal/terminal.h"

namespace kortisto::app {

namespace {

using domain::Field;
using domain::Value;
using domain::Values;
using exchange::RecordDocument;

// The error with the option in front, "--birth-date: …".
Error at_option(std::string_view option, const Error& error) {
  Message message = error.message();
  message.arguments.emplace_back("file", "--" + std::string(option));
  return {error.kind(), std::move(message), error.hint()};
}

Value canonical_option(std::string_view option, const Field& field, const Value& given) {
  try {
    return domain::canonical(field, given);
  } catch (const Error& error) {
    throw at_option(option, error);
  }
}

// The row that --clear or --text names, by its key or its option.
const Field& named_field(std::span<const Field> fields, const Option& option,
                         std::string_view name) {
  std::vector<std::string_view> keys;
  for (const Field& field : fields) {
    if (name == field.key || name == field.option) return field;
    keys.push_back(field.key);
  }
  const auto near = nearest(name, keys);
  throw usage_error(
      "error.usage.field", {{"option", dashed(option.name)}},
      near ? std::optional(Message{"hint.did-you-mean", {{"name", std::string(*near)}}})
           : std::nullopt);
}

// What was said of `fields` by an option for each.
Values options_of_fields(const Arguments& arguments, std::span<const Field> fields) {
  Values values;
  for (const Field& field : fields) {
    const Option option = option_of(field);
    if (!arguments.has(option)) continue;
    Value given = arguments.value(option).value_or("");
    if (field.type == domain::FieldType::flag) given = true;
    if (domain::is_list(field.type)) given = arguments.values(option);
    values.push_back({&field, canonical_option(field.option, field, given)});
  }
  return values;
}

void add(Values& values, const Field& field, Value value) {
  if (domain::find_value(values, field.key) != nullptr) {
    throw usage_error("error.usage.twice", {{"option", dashed(field.option)}});
  }
  values.push_back({&field, std::move(value)});
}

InputText read_named(const Invocation& with, const std::string& file) {
  if (is_standard_input(file)) {
    if (comes_from_input(with.arguments)) {
      throw Error(ErrorKind::usage, {"error.usage.input-twice", {}});  // before it is taken for one
    }
    return {file, with.terminal.read_input(exchange::kLargestDocument)};
  }
  return {file, read_file_or_pipe(file, exchange::kLargestDocument)};
}

// --text FIELD=FILE, --clear FIELD.
void add_named(const Invocation& with, std::span<const Field> fields, Values& values) {
  const Arguments& arguments = with.arguments;
  for (const std::string& given : arguments.values(option::kText)) {
    const std::size_t equals = given.find('=');
    const Field& field = named_field(fields, option::kText, given.substr(0, equals));
    if (equals == std::string::npos || equals + 1 == given.size()) {
      throw usage_error("error.usage.no-value", {{"option", dashed(option::kText.name)}});
    }
    const InputText from = read_named(with, given.substr(equals + 1));
    add(values, field, canonical_option(field.option, field, from.text));
  }
  for (const std::string& given : arguments.values(option::kClear)) {
    const Field& field = named_field(fields, option::kClear, given);
    add(values, field, domain::from_text(field, ""));
  }
}

// What --was says of a flag, for which no option has a text.
Value flag_of(const Field& field, const std::string& text) {
  const bool yes = text == "yes";
  if (!yes && text != "no" && !text.empty()) {
    throw at_option(option::kWas.name,
                    {ErrorKind::invalid,
                     {"error.field.choice", {{"field", label_of(field)}, {"choices", "yes, no"}}}});
  }
  return yes;
}

// --was speaks of the one field that is put right.
Values was(const Arguments& arguments, const Values& right) {
  if (!arguments.has(option::kWas)) return {};
  if (right.size() != 1) throw usage_error("error.usage.was", {});
  const Field& field = *right.front().field;
  const std::vector<std::string> given = arguments.values(option::kWas);
  if (!domain::is_list(field.type) && given.size() > 1) {
    throw usage_error("error.usage.twice", {{"option", dashed(option::kWas.name)}});
  }
  Value value = given.front();
  if (field.type == domain::FieldType::flag) value = flag_of(field, given.front());
  if (domain::is_list(field.type)) value = given;
  return {{&field, canonical_option(option::kWas.name, field, value)}};
}

RecordDocument read_options(const Invocation& with, bool may_be_empty) {
  const Arguments& arguments = with.arguments;
  const std::span<const Field> fields = with.command.fields.front();
  RecordDocument document;
  document.values = options_of_fields(arguments, fields);
  add_named(with, fields, document.values);
  if (document.values.empty() && !may_be_empty) {
    throw usage_error("error.usage.no-field", {}, see_help(with.command.name));
  }
  document.was = was(arguments, document.values);
  document.provenance = read_provenance(arguments, with.command.fields[1], with.command.fields[2]);
  return document;
}

enum class Way { document, options, form };

Way way_of(const Invocation& with, bool may_be_empty) {
  const Arguments& arguments = with.arguments;
  bool options = false;
  for (const auto& fields : with.command.fields) {
    for (const Field& field : fields) options = options || arguments.has(option_of(field));
  }
  for (const Option& option : {option::kText, option::kClear, option::kWas}) {
    options = options || arguments.has(option);
  }
  const bool from = arguments.has(option::kFrom);
  const bool form = arguments.has(option::kEdit);
  if (int{from} + int{options} + int{form} > 1) throw usage_error("error.usage.one-way", {});
  if (from) return Way::document;
  if (form) return Way::form;
  if (options || may_be_empty) return Way::options;
  throw usage_error("error.usage.no-record", {}, Message{"hint.option", {{"option", "--from"}}});
}

}  // namespace

domain::Provenance read_provenance(const Arguments& arguments, std::span<const Field> occasion,
                                   std::span<const Field> source) {
  domain::Provenance provenance;
  domain::apply(provenance.occasion, options_of_fields(arguments, occasion));
  domain::apply(provenance.source, options_of_fields(arguments, source));
  return provenance;
}

InputText read_from(const Invocation& with) {
  return read_named(with, with.arguments.value(option::kFrom).value_or("-"));
}

std::optional<RecordDocument> read_record(const Invocation& with, exchange::Beside beside,
                                          bool may_be_empty, const std::optional<InputText>& from) {
  switch (way_of(with, may_be_empty)) {
    case Way::document: {
      const InputText said = from ? *from : read_from(with);
      return exchange::read_document(said.text, said.name, with.command.fields.front(), beside);
    }
    case Way::options:
      return read_options(with, may_be_empty);
    case Way::form:
      break;
  }
  return std::nullopt;
}

}  // namespace kortisto::app
