// Values and field names as a document shows them.
#pragma once

#include <string>

#include "domain/dossier.h"
#include "domain/field.h"
#include "text/language.h"

namespace kortisto::report {

// The field's name with a capital.
[[nodiscard]] std::string shown_label(const domain::Field& field, text::Language language);

// A date and an amount in the language's form, a choice and a flag in words, the items of a list on
// lines of their own; what is absent as "".
[[nodiscard]] std::string shown_value(const domain::Field& field, const domain::Value& value,
                                      text::Language language);

// The same as a person who receives it writes it: telephone numbers in groups, languages by name.
[[nodiscard]] std::string written_value(const domain::Field& field, const domain::Value& value,
                                        text::Language language);

// "Service plan 3, version 2", or the name of a person with the number.
[[nodiscard]] std::string shown_name(const domain::Kind& kind, const domain::HeldRecord& record,
                                     text::Language language);

// The same with the state, ", agreed".
[[nodiscard]] std::string shown_title(const domain::Kind& kind, const domain::HeldRecord& record,
                                      text::Language language);

// Whether a derived fact is part of that title.
[[nodiscard]] bool is_in_title(const domain::Field& fact) noexcept;

}  // namespace kortisto::report
