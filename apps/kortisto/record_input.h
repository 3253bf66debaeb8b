// Records from a command line: from a file or standard input with --from, or field by field.
#pragma once

#include <string>

#include "base/error.h"
#include "command.h"
#include "domain/record.h"

namespace kortisto::app {

// The document that --from names, "-" being standard input, and what messages call it.
struct InputText {
  std::string name;
  std::string text;
};

// Throws Error(usage) when field options are given beside --from, or neither is.
// REQUIRES: the command has the option --from
[[nodiscard]] std::optional<InputText> read_from(const Invocation& with);

// The option's value for a field; nothing when it was not given.
[[nodiscard]] std::optional<domain::Value> given(const Arguments& arguments,
                                                 const domain::Field& field);

// The error with the option in front, "--birth-date: …".
[[nodiscard]] Error at_option(const domain::Field& field, const Error& error);

template <typename R>
[[nodiscard]] R record_of_options(const Arguments& arguments) {
  R record;
  for (const domain::Field& field : R::fields()) {
    const auto value = given(arguments, field);
    if (!value) continue;
    try {
      domain::set(record, field, *value);
    } catch (const Error& error) {
      throw at_option(field, error);
    }
  }
  return record;
}

}  // namespace kortisto::app
