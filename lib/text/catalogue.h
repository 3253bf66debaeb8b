// Every sentence that the product says, in its three languages.
//
// A row's texts are ICU message patterns with named arguments: "{count, plural, one {# client}
// other {# clients}}"; an apostrophe stands for itself, except before a brace, where it quotes.
// Rows stand sorted into files by who says them; to add a file, write its span below and name it
// in catalogue.cc. Tests see to it that each row has all three languages with the same arguments.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "text/language.h"

namespace kortisto::text {

struct Entry {
  std::string_view key;
  std::string_view fi;
  std::string_view sv;
  std::string_view en;
};

[[nodiscard]] std::span<const Entry> domain_entries() noexcept;    // fields and what is wrong
[[nodiscard]] std::span<const Entry> document_entries() noexcept;  // reports and letters
[[nodiscard]] std::span<const Entry> form_entries() noexcept;      // papers to sign
[[nodiscard]] std::span<const Entry> error_entries() noexcept;     // errors and their hints
[[nodiscard]] std::span<const Entry> usage_entries() noexcept;  // what is wrong with a command line
[[nodiscard]] std::span<const Entry> terminal_entries() noexcept;  // options, questions, results
[[nodiscard]] std::span<const Entry> command_entries() noexcept;   // what the commands are

// All of them, in the order of their files.
[[nodiscard]] std::vector<Entry> all_entries();

[[nodiscard]] bool has(std::string_view key) noexcept;

// The message in words; of a key that no catalogue has, the key. An argument named `field` is
// itself a key, a field's label, and appears as its text.
[[nodiscard]] std::string render(const Message& message, Language language);

// The text of a row without arguments.
[[nodiscard]] std::string render(std::string_view key, Language language);

}  // namespace kortisto::text
