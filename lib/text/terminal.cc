// What the terminal says besides errors: help, questions, results.
#include "text/catalogue.h"

namespace kortisto::text {

namespace {

constexpr Entry kEntries[] = {
    {"terminal.error", "virhe", "fel", "error"},
    {"terminal.hint", "vihje", "tips", "hint"},
    {"terminal.warning", "varoitus", "varning", "warning"},
};

}  // namespace

std::span<const Entry> terminal_entries() noexcept {
  return kEntries;
}

}  // namespace kortisto::text
