// Texts as TOML writes them: what is read back by any reader of TOML 1.0 as it was.
#pragma once

#include <string>
#include <string_view>

namespace kortisto::exchange {

// The text in double quotes, with what TOML wants escaped; one of several lines as a multi-line
// string that begins on a line of its own. Letters of every script stay as they are.
// REQUIRES: is_valid_utf8(text)
[[nodiscard]] std::string toml_string(std::string_view text);

}  // namespace kortisto::exchange
