#include "base/toml_depth.h"

#include <algorithm>

namespace kortisto {

namespace {

// Where the string that opens at `at` ends: the offset behind it, or the end of the text.
std::size_t skip_string(std::string_view toml, std::size_t at) noexcept {
  const char quote = toml[at];
  const std::string_view triple = quote == '"' ? R"(""")" : "'''";
  const bool multiline = toml.substr(at, 3) == triple;
  const std::string_view close = multiline ? triple : triple.substr(0, 1);
  for (at += close.size(); at < toml.size(); ++at) {
    if (toml[at] == '\\' && quote == '"') {
      ++at;
    } else if (toml.substr(at, close.size()) == close) {
      return at + close.size();
    } else if (toml[at] == '\n' && !multiline) {
      return at;  // not TOML, which the parser will say
    }
  }
  return toml.size();
}

}  // namespace

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
      at = skip_string(toml, at);
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
