#include "base/toml_depth.h"

#include <algorithm>

namespace kortisto {

std::size_t skip_toml_string(std::string_view toml, std::size_t at) noexcept {
  const char quote = toml[at];
  const std::string_view triple = quote == '"' ? R"(""")" : "'''";
  const bool multiline = toml.substr(at, 3) == triple;
  const std::string_view close = multiline ? triple : triple.substr(0, 1);
  for (at += close.size(); at < toml.size(); ++at) {
    if (toml[at] == '\\' && quote == '"') {
      ++at;
    } else if (toml.substr(at, close.size()) == close) {
      at += close.size();
      // One or two more belong to the text: TOML 1.0.0, "String".
      for (int more = 0; multiline && more < 2 && at < toml.size() && toml[at] == quote; ++more) {
        ++at;
      }
      return at;
    } else if (toml[at] == '\n' && !multiline) {
      return at;  // not TOML, which the parser will say
    }
  }
  return toml.size();
}

TextPosition position_of(std::string_view text, std::size_t offset) noexcept {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  return {1 + std::count(before.begin(), before.end(), '\n'),
          static_cast<std::int64_t>(before.size() - line_start) + 1};
}

std::optional<TextPosition> find_deep_key(std::string_view toml, std::size_t limit) noexcept {
  constexpr std::string_view kEndsKey = "\n=,[]{}";
  std::size_t dots = 0;
  for (std::size_t at = 0; at < toml.size();) {
    const char c = toml[at];
    if (c == '"' || c == '\'') {
      at = skip_toml_string(toml, at);
      continue;
    }
    if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size());
      continue;
    }
    if (kEndsKey.find(c) != std::string_view::npos) dots = 0;
    if (c == '.' && ++dots > limit) return position_of(toml, at);
    ++at;
  }
  return std::nullopt;
}

}  // namespace kortisto
