// Texts one after the other.
#pragma once

#include <string>
#include <string_view>

namespace kortisto {

// "a, b, c" of a range of texts.
template <typename Range>
[[nodiscard]] std::string join(const Range& texts, std::string_view separator = ", ") {
  std::string joined;
  bool first = true;
  for (const auto& text : texts) {
    if (!first) joined += separator;
    joined += text;
    first = false;
  }
  return joined;
}

}  // namespace kortisto
