// A sentence for a person, kept as a key and its arguments until the terminal or a document
// chooses the language. lib/text turns it into words; nothing below it contains prose.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kortisto {

// The name of a row of lib/text's catalogues, for example "error.passphrase.wrong". A literal is
// one as it stands; of a text that the program puts together it has to be said.
class MessageKey {
 public:
  template <std::size_t N>
  MessageKey(const char (&literal)[N]) : text_(literal) {}
  explicit MessageKey(std::string_view text) : text_(text) {}

  // The same key where it is said of that kind of record, in which it may mean another thing:
  // MessageKey("field.basis").of("plan") is in words the row "field.plan.basis", and "field.basis"
  // where there is no such row. To a program it is the same key.
  [[nodiscard]] MessageKey of(std::string_view record) const;

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

  // The row of the record's own, "" when the key was not said of one.
  [[nodiscard]] std::string of_record() const;

  friend bool operator==(const MessageKey&, const MessageKey&) = default;
  friend bool operator==(const MessageKey& key,
                         const std::convertible_to<std::string_view> auto& text) {
    return key.text_ == std::string_view(text);
  }

 private:
  std::string text_;
  std::string record_;
};

// A text that is shown as it is, a number, by which plural forms can be chosen, or a key, which is
// shown in its words.
struct MessageValue : std::variant<std::string, std::int64_t, MessageKey> {
  using variant::variant;
  MessageValue(const char* text) : variant(std::string(text)) {}  // a literal here is no key
};

struct Message {
  MessageKey key;
  std::vector<std::pair<std::string, MessageValue>> arguments;

  // "key name=value …", for tests and for programs without a catalogue.
  [[nodiscard]] std::string plain() const;
};

}  // namespace kortisto
