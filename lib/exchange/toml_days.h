// Days that stand in TOML without quotation marks and are none of TOML's: 2.1.1990, 1990-1-2 and
// 30.2.1990. The parser would stop at them without saying that they are days; as texts they come to
// the field, which takes them or says what is wrong with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/toml_depth.h"

namespace kortisto::exchange {

class TomlDays {
 public:
  // `toml` outlives this.
  explicit TomlDays(std::string_view toml);
  // text() may be a view of this.
  TomlDays(const TomlDays&) = delete;
  TomlDays& operator=(const TomlDays&) = delete;

  // The same with quotation marks around each such day that stands as a value: not in a key, a
  // string or a comment. Lines stay what they are.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  // Where it stands in what was given, from where it stands in text(). Columns are code points, as
  // toml++ counts them.
  [[nodiscard]] TextPosition given_place(TextPosition place) const noexcept;

 private:
  std::string quoted_;
  std::string_view text_;
  std::vector<TextPosition> marks_;  // in quoted_, in their order
};

}  // namespace kortisto::exchange
