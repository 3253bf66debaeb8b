// What is said of a thing that needs attention, and with which command it is looked at.
#pragma once

#include <string>

#include "domain/attention.h"
#include "text/language.h"

namespace kortisto::app {

// "suunnitelman 2 seuranta": without anything that tells of a person.
[[nodiscard]] std::string words_of(const domain::AttentionItem& one, text::Language language);

// The command that lists all of its kind.
[[nodiscard]] std::string listing_of(const domain::AttentionItem& one);

// The command that shows this one, and where there is none, those of its kind.
[[nodiscard]] std::string showing_of(const domain::AttentionItem& one);

}  // namespace kortisto::app
