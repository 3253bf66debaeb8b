// A record as a form: TOML with a comment for each field, which a person fills in with an editor.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "domain/field.h"
#include "domain/record.h"
#include "domain/source.h"
#include "text/language.h"

namespace kortisto::app {

struct RecordForm {
  std::string title;  // the first comment
  std::span<const domain::Field> fields;
  domain::Values now;             // what the register says, with which the form is filled
  bool is_change = false;         // asks since when and why as well
  domain::Values suggested = {};  // with which it is filled instead, field by field
  domain::Giver giver = domain::Giver::client;  // whose data they are taken for without a source
};

// Fields that say nothing stand as comments, so that the form as it is says what `now` says, and
// what is suggested.
[[nodiscard]] std::string write_form(const RecordForm& form, text::Language language);

// The form with the error as a comment above the line that it speaks of, or at the top.
[[nodiscard]] std::string with_error(std::string_view form, const Error& error,
                                     text::Language language);

// That comment, with the newline at its end.
[[nodiscard]] std::string error_comment(const Error& error, text::Language language);

// The form without a comment that was put into it, for in a text of several lines it would be a
// line of the text.
[[nodiscard]] std::string without_comment(std::string form, std::string_view comment);

}  // namespace kortisto::app
