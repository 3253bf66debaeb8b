// Errors and their hints: lower-case, one line, without a full stop.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"error.icu", "merkistökirjasto ICU ei toimi", "teckenbiblioteket ICU fungerar inte",
     "the ICU library does not work"},
    {"error.io", "{operation} {path}: {reason}", "{operation} {path}: {reason}",
     "{operation} {path}: {reason}"},
    {"error.utf8", "teksti ei ole kelvollista UTF-8:aa", "texten är inte giltig UTF-8",
     "the text is not valid UTF-8"},
};

}  // namespace

std::span<const Entry> error_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
