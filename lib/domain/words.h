// The keys of the words that lib/text has for the domain's own names: a record's kind, the codes of
// a choice, what the log says was done. A field's is label_of(), of domain/field.h.
#pragma once

#include <string_view>

#include "base/message.h"
#include "domain/field.h"

namespace kortisto::domain {

// "record.plan"
[[nodiscard]] MessageKey record_key(std::string_view kind);

// "choice.role.guardian"; by name for a choice that is derived and no record's field ("state").
[[nodiscard]] MessageKey choice_key(const Field& field, std::string_view code);
[[nodiscard]] MessageKey choice_key(std::string_view field, std::string_view code);

// "action.plan.add"
[[nodiscard]] MessageKey action_key(std::string_view action);

}  // namespace kortisto::domain
