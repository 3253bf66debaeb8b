#include "records/edited_form.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/casefold.h"
#include "base/error.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "exchange/document.h"
#include "report/shown.h"
#include "terminal/editor.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using domain::Value;
using domain::Values;
using exchange::RecordDocument;

// As the editor and the errors call the form.
constexpr const char* kFormFile = "kortisto.toml";

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
      return isolated(std::move(text));
    };
    lines.push_back("  " + text::render(domain::label_of(*one.field), with.language) + ": " +
                    shown(old_value) + " → " + shown(one.value));
  }
  return lines;
}

void confirm(const Invocation& with, const std::vector<std::string>& changes) {
  if (with.arguments.has(option::kYes)) return;
  // What was typed into the form must not be lost by a slip of the finger.
  if (!with.terminal.ask_yes_no({"question.save", {}}, "--yes", changes)) {
    throw Error(ErrorKind::invalid, {"error.editor.refused", {}});
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

}  // namespace

void take_edited_form(const Invocation& with, const RecordInput& input,
                      const std::function<void(const RecordDocument&)>& save) {
  // An editor asks, whatever --yes answers.
  if (with.arguments.has(option::kNoInput)) with.terminal.require_person("--from");
  if (!with.arguments.has(option::kYes)) with.terminal.require_person("--yes");
  const RecordForm form = input.form();
  std::string text = write_form(form, with.language);
  for (std::optional<Error> wrong;;) {
    const std::string shown = wrong ? with_error(text, *wrong, with.language) : text;
    text = edit_text(with.terminal, with.environment, kFormFile, shown, exchange::kLargestDocument);
    if (text == shown) {
      throw wrong ? *wrong : Error(ErrorKind::invalid, {"error.editor.unchanged", {}});
    }
    if (wrong) text = without_error(std::move(text), *wrong, with.language);
    try {
      RecordDocument document = exchange::read_document(text, kFormFile, form.fields, input.beside);
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

}  // namespace kortisto::app
