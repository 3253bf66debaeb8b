// Values and field names as a document shows them.
#pragma once

#include <string>
#include <string_view>

#include "domain/field.h"
#include "text/language.h"

namespace kortisto::report {

// The field's name with a capital; the key itself when no record of this kind has such a field.
[[nodiscard]] std::string shown_label(std::string_view record, std::string_view field,
                                      text::Language language);

// A date in the language's form, a choice and a flag in words, the items of a list on lines of
// their own; an absent text as "".
[[nodiscard]] std::string shown_value(const domain::Field& field, const domain::Value& value,
                                      text::Language language);

}  // namespace kortisto::report
