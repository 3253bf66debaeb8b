// Every sentence that the product says, in its three languages.
//
// A row's texts are ICU message patterns with named arguments: "{count, plural, one {# client}
// other {# clients}}"; an apostrophe stands for itself, except before a brace, where it quotes.
// What belongs to a kind of record stands in the file of that kind: its fields and choices, what
// may be wrong with it, its commands, forms and results, its rows in the report and the log. The
// rest stands by who says it. To add a file, write its span below and name it in catalogue.cc.
// Tests see to it that each row has all three languages with the same arguments, that every row is
// asked for by something, and that everything that is asked for is there.
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

[[nodiscard]] std::span<const Entry> record_entries() noexcept;  // what several kinds share
[[nodiscard]] std::span<const Entry> client_entries() noexcept;
[[nodiscard]] std::span<const Entry> guardian_entries() noexcept;
[[nodiscard]] std::span<const Entry> key_entries() noexcept;
[[nodiscard]] std::span<const Entry> case_entries() noexcept;
[[nodiscard]] std::span<const Entry> agreement_entries() noexcept;
[[nodiscard]] std::span<const Entry> plan_entries() noexcept;
[[nodiscard]] std::span<const Entry> allowance_entries() noexcept;
[[nodiscard]] std::span<const Entry> visit_entries() noexcept;
[[nodiscard]] std::span<const Entry> invoice_entries() noexcept;
[[nodiscard]] std::span<const Entry> bank_file_entries() noexcept;
[[nodiscard]] std::span<const Entry> status_entries() noexcept;  // the morning screen
[[nodiscard]] std::span<const Entry> vault_entries() noexcept;
[[nodiscard]] std::span<const Entry> source_entries() noexcept;    // and provenance
[[nodiscard]] std::span<const Entry> document_entries() noexcept;  // reports and letters
[[nodiscard]] std::span<const Entry> access_law_entries() noexcept;
[[nodiscard]] std::span<const Entry> form_entries() noexcept;  // papers to sign
[[nodiscard]] std::span<const Entry> invoice_page_entries() noexcept;
[[nodiscard]] std::span<const Entry> e_invoice_entries() noexcept;
[[nodiscard]] std::span<const Entry> error_entries() noexcept;  // errors and their hints
[[nodiscard]] std::span<const Entry> usage_entries() noexcept;  // what is wrong with a command line
[[nodiscard]] std::span<const Entry> import_entries() noexcept;    // files of many records
[[nodiscard]] std::span<const Entry> terminal_entries() noexcept;  // options, questions, results
[[nodiscard]] std::span<const Entry> config_entries() noexcept;    // the configuration file
[[nodiscard]] std::span<const Entry> command_entries() noexcept;   // those of no kind of record

// All of them, in the order of their files.
[[nodiscard]] std::vector<Entry> all_entries();

[[nodiscard]] bool has(const MessageKey& key);

// The message in words, in which an argument that is a key appears as its row's text; of a key that
// no catalogue has, the key.
[[nodiscard]] std::string render(const Message& message, Language language);

// The text of a row without arguments.
[[nodiscard]] std::string render(const MessageKey& key, Language language);

}  // namespace kortisto::text
