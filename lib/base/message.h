// A sentence for a person, kept as a key and its arguments until the terminal or a document
// chooses the language. lib/text turns it into words; nothing below it contains prose.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kortisto {

// A number is kept as a number, so that plural forms can be chosen by it.
using MessageValue = std::variant<std::string, std::int64_t>;

struct Message {
  std::string key;  // of lib/text's catalogues, for example "error.passphrase.wrong"
  std::vector<std::pair<std::string, MessageValue>> arguments;

  // "key name=value …", for tests and for programs without a catalogue.
  [[nodiscard]] std::string plain() const;
};

}  // namespace kortisto
