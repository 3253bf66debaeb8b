#include "record_input.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/casefold.h"
#include "base/error.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "exchange/document.h"
#include "memory_file.h"
#include "report/shown.h"
#include "shell.h"
#include "text/catalogue.h"
#include "usage_error.h"

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
    if (name == field.key || name == field.flag) return field;
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
    values.push_back({&field, canonical_option(field.flag, field, given)});
  }
  return values;
}

void add(Values& values, const Field& field, Value value) {
  if (domain::find_value(values, field.key) != nullptr) {
    throw usage_error("error.usage.twice", {{"option", dashed(field.flag)}});
  }
  values.push_back({&field, std::move(value)});
}

// "-" is standard input.
InputText read_named(const Invocation& with, const std::string& file) {
  if (file == "-") return {file, with.terminal.read_input(exchange::kLargestDocument)};
  return {file, read_file(file, exchange::kLargestDocument)};
}

// --text FIELD=FILE, --clear FIELD.
void add_named(const Invocation& with, std::span<const Field> fields, Values& values) {
  const Arguments& arguments = with.arguments;
  for (const std::string& given : arguments.values(option::kText)) {
    const std::size_t equals = given.find('=');
    const Field& field = named_field(fields, option::kText, given.substr(0, equals));
    if (equals == std::string::npos) {
      throw usage_error("error.usage.no-value", {{"option", dashed(option::kText.name)}});
    }
    const InputText from = read_named(with, given.substr(equals + 1));
    add(values, field, canonical_option(field.flag, field, from.text));
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
  domain::apply(document.provenance, options_of_fields(arguments, domain::kProvenanceFields));
  domain::apply(document.provenance.source, options_of_fields(arguments, domain::kSourceFields));
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

// The form as the person leaves it. Editors keep copies of what they change: those that go by
// these variables keep them in the same memory.
std::string edited(const Invocation& with, const std::string& form) {
  const MemoryFile file(with.environment, "kortisto.toml", form);
  const std::string directory = shell_word(file.directory().string());
  const std::string editor =
      with.environment.get("VISUAL").value_or(with.environment.get("EDITOR").value_or("vi"));
  const std::string places =
      "TMPDIR=" + directory + " XDG_STATE_HOME=" + directory + " XDG_CACHE_HOME=" + directory;
  // A shell between them would keep kortisto's signals from the editor, and end at its ^C. More
  // than one command needs it.
  const bool needs_shell = editor.find_first_of("|&;<>()\n") != std::string::npos;
  const std::string start =
      needs_shell ? "trap : INT QUIT; export " + places + "; " : "exec env " + places + " ";
  if (!show_output(start + editor + " " + shell_word(file.path().string()),
                   with.terminal.device_of_person())) {
    throw Error(ErrorKind::io, {"error.editor.failed", {}});
  }
  return read_file(file.path(), exchange::kLargestDocument);
}

// "street address: Koivukuja 1 → Mäntytie 2", a line for each field that is said otherwise.
std::vector<std::string> differences(const Invocation& with, const Values& before,
                                     const Values& after) {
  std::vector<std::string> lines;
  for (const domain::FieldValue& one : after) {
    const Value* old = domain::find_value(before, one.field->key);
    const Value old_value = old != nullptr ? *old : domain::from_text(*one.field, "");
    if (old_value == one.value) continue;
    const auto shown = [&](const Value& value) {
      std::string text = report::shown_value(*one.field, value, with.language);
      std::replace(text.begin(), text.end(), '\n', ' ');
      return text;
    };
    lines.push_back("  " + text::render(label_of(*one.field), with.language) + ": " +
                    shown(old_value) + " → " + shown(one.value));
  }
  return lines;
}

// True when the person typed the word or its beginning, in capitals or not.
bool means(const Invocation& with, std::string_view typed, const MessageKey& word) {
  if (!is_valid_utf8(typed)) return false;
  const std::string answer = casefold(typed.substr(0, typed.find_last_not_of(' ') + 1));
  return !answer.empty() && casefold(text::render(word, with.language)).starts_with(answer);
}

void confirm(const Invocation& with, const std::vector<std::string>& changes) {
  if (with.arguments.has(option::kYes)) return;
  std::string answer = with.terminal.ask_line({"question.save", {}}, "--yes", changes);
  while (!means(with, answer, "answer.yes")) {
    if (means(with, answer, "answer.no")) {
      throw Error(ErrorKind::invalid, {"error.editor.refused", {}});
    }
    // A slip of the finger must not lose what was typed.
    answer = with.terminal.ask_line({"question.save", {}}, "--yes");
  }
}

// What the form does not name is left out on purpose: it says so.
void add_left_out(const RecordForm& form, Values& values) {
  for (const domain::FieldValue& one : form.now) {
    const bool asked = domain::find_field(form.fields, one.field->key) != nullptr;
    if (asked && domain::find_value(values, one.field->key) == nullptr) {
      values.push_back({one.field, domain::from_text(*one.field, "")});
    }
  }
}

void take_form(const Invocation& with, const RecordInput& input,
               const std::function<void(const RecordDocument&)>& save) {
  // An editor asks, whatever --yes answers.
  if (with.arguments.has(option::kNoInput)) with.terminal.require_person("--from");
  if (!with.arguments.has(option::kYes)) with.terminal.require_person("--yes");
  const RecordForm form = input.form();
  std::string text = write_form(form, with.language);
  for (std::optional<Error> wrong;;) {
    const std::string shown = wrong ? with_error(text, *wrong, with.language) : text;
    text = edited(with, shown);
    if (text == shown) {
      throw wrong ? *wrong : Error(ErrorKind::invalid, {"error.editor.unchanged", {}});
    }
    if (wrong) text = without_error(std::move(text), *wrong, with.language);
    try {
      RecordDocument document =
          exchange::read_document(text, "kortisto.toml", form.fields, input.beside);
      add_left_out(form, document.values);
      const std::vector<std::string> changes = differences(with, form.now, document.values);
      if (form.is_change) {
        // The form says all of the record again; only what it says otherwise is meant.
        std::erase_if(document.values, [&](const domain::FieldValue& one) {
          const Value* now = domain::find_value(form.now, one.field->key);
          return now != nullptr && *now == one.value;
        });
        for (const domain::FieldValue& one : document.values) {
          const Value* now = domain::find_value(form.now, one.field->key);
          document.was.push_back(
              {one.field, now != nullptr ? *now : domain::from_text(*one.field, "")});
        }
      }
      confirm(with, changes);
      return save(document);
    } catch (const Error& error) {
      // Also when the disk is full: what was typed is nowhere else.
      const bool may_help = error.kind() == ErrorKind::invalid || error.kind() == ErrorKind::io;
      if (!may_help || error.message().key == "error.editor.refused") throw;
      wrong = error;
    }
  }
}

}  // namespace

InputText read_from(const Invocation& with) {
  return read_named(with, with.arguments.value(option::kFrom).value_or("-"));
}

void take_record(const Invocation& with, const RecordInput& input,
                 const std::function<void(const RecordDocument&)>& save) {
  switch (way_of(with, input.may_be_empty)) {
    case Way::document: {
      const InputText from = read_from(with);
      return save(
          exchange::read_document(from.text, from.name, with.command.fields.front(), input.beside));
    }
    case Way::options:
      return save(read_options(with, input.may_be_empty));
    case Way::form:
      return take_form(with, input, save);
  }
}

}  // namespace kortisto::app
