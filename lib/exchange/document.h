// A document that somebody wrote, TOML or JSON, as a tree in which every value knows its place.
// What it means is read from it by exchange/record.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/toml_depth.h"

namespace kortisto::exchange {

struct Node;
struct Entry;
struct Null {};   // JSON's; the same as leaving the key out
struct Other {};  // a broken number, or one of TOML's times: no field is one
using List = std::vector<Node>;
using Table = std::vector<Entry>;

struct Node {
  TextPosition place;
  // A TOML date without a time is its text, "2010-05-16"; so is a day that TOML has no form for,
  // "16.5.2010", and one that no calendar has.
  std::variant<Null, std::string, bool, std::int64_t, Other, List, Table> value;
};

struct Entry {
  std::string key;
  TextPosition place;
  Node node;
};

// Error(invalid) with the file's name and the place as arguments beside the given ones.
[[nodiscard]] Error error_at(const std::string& name, TextPosition place, Message message,
                             std::optional<Message> hint = {});

struct Document {
  std::string name;  // of the file, for messages
  Table root;

  [[nodiscard]] Error error_at(TextPosition place, Message message,
                               std::optional<Message> hint = {}) const;
};

// The most that is read from a file or a pipe.
inline constexpr std::size_t kLargestDocument = 16'777'216;

// JSON when the text begins with '{', else TOML. Throws Error(invalid) with line and column: not
// TOML or JSON, not UTF-8, a key given twice, nested deeper than any record is. The messages quote
// nothing of the text.
[[nodiscard]] Document parse(std::string_view text, std::string name);

[[nodiscard]] const Entry* find(const Table& table, std::string_view key) noexcept;

// The two halves of parse(): each fills `document.root`.
void parse_toml(std::string_view text, Document& document);
void parse_json(std::string_view text, Document& document);

}  // namespace kortisto::exchange
