// A guard in front of toml++ 3.3, which recurses once for each part of a dotted key and so crashes
// on a long one. (Nested values it counts itself, up to 256.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kortisto {

// A place in a text, both counted from 1; columns are bytes.
struct TextPosition {
  std::int64_t line = 1;
  std::int64_t column = 1;

  friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

[[nodiscard]] TextPosition position_of(std::string_view text, std::size_t offset) noexcept;

// Where the string that opens at `at` ends: the offset behind it, or that of the end of its line or
// of the text when it does not. REQUIRES: toml[at] is a quotation mark or an apostrophe
[[nodiscard]] std::size_t skip_toml_string(std::string_view toml, std::size_t at) noexcept;

// The first key with more than `limit` dots. Dots in strings and comments do not count.
[[nodiscard]] std::optional<TextPosition> find_deep_key(std::string_view toml,
                                                        std::size_t limit = 16) noexcept;

}  // namespace kortisto
