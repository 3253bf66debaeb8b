#include "records/form_changes.h"

#include <algorithm>
#include <utility>

#include "base/printable.h"
#include "report/shown.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using domain::Field;
using domain::FieldValue;
using domain::Value;
using domain::Values;

// What `values` say of the field; what they do not name is absent.
Value said(const Values& values, const Field& field) {
  const Value* value = domain::find_value(values, field.key);
  return value != nullptr ? *value : domain::from_text(field, "");
}

// On one line.
std::string shown(const Field& field, const Value& value, text::Language language) {
  std::string text = report::shown_value(field, value, language);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return isolated(std::move(text));
}

std::string difference(const Field& field, const Value& before, const Value& after,
                       text::Language language) {
  return "  " + text::render(domain::label_of(field), language) + ": " +
         shown(field, before, language) + " → " + shown(field, after, language);
}

}  // namespace

void add_left_out(std::span<const Field> fields, const Values& base, Values& values) {
  for (const FieldValue& one : base) {
    const bool asked = domain::find_field(fields, one.field->key) != nullptr;
    if (asked && domain::find_value(values, one.field->key) == nullptr) {
      values.push_back({one.field, domain::from_text(*one.field, "")});
    }
  }
}

std::vector<std::string> differences(const Values& before, const Values& after,
                                     text::Language language) {
  std::vector<std::string> lines;
  for (const FieldValue& one : after) {
    const Value old = said(before, *one.field);
    if (old != one.value) lines.push_back(difference(*one.field, old, one.value, language));
  }
  return lines;
}

exchange::RecordDocument only_changes(exchange::RecordDocument document, const Values& base,
                                      const Values& now) {
  std::erase_if(document.values, [&](const FieldValue& one) {
    return said(base, *one.field) == one.value || said(now, *one.field) == one.value;
  });
  document.was.clear();
  for (const FieldValue& one : document.values) {
    document.was.push_back({one.field, said(now, *one.field)});
  }
  return document;
}

Meanwhile changed_meanwhile(const Values& base, const Values& now, const Values& form,
                            text::Language language) {
  Meanwhile found;
  for (const FieldValue& one : base) {
    const Field& field = *one.field;
    const Value present = said(now, field);
    if (present == one.value) continue;
    std::string line = difference(field, one.value, present, language);
    const Value* own = domain::find_value(form, field.key);
    if (own != nullptr && *own != one.value && *own != present) {
      found.contested.push_back(&field);
      line +=
          text::render({"form.meanwhile.own", {{"value", shown(field, *own, language)}}}, language);
    }
    found.lines.push_back(std::move(line));
  }
  return found;
}

}  // namespace kortisto::app
