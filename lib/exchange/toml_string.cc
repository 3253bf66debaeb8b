#include "exchange/toml_string.h"

#include <toml++/toml.h>

#include <sstream>

namespace kortisto::exchange {

std::string toml_string(std::string_view text) {
  constexpr std::string_view kLinesQuote = R"(""")";
  const toml::value<std::string> value{std::string(text)};
  std::ostringstream out;
  out << toml::toml_formatter(value, toml::format_flags::allow_multi_line_strings |
                                         toml::format_flags::allow_unicode_strings);
  std::string quoted = std::move(out).str();
  // TOML drops a newline that follows the opening quotes, so toml++ would lose one of the text's.
  if (quoted.starts_with(kLinesQuote)) quoted.insert(kLinesQuote.size(), 1, '\n');
  return quoted;
}

}  // namespace kortisto::exchange
