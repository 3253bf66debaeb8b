#include "records/spreadsheet.h"

#include <algorithm>
#include <array>

namespace kortisto::app {

namespace {

// The last four are U+FF1D, U+FF0B, U+FF0D and U+FF20.
constexpr std::array<std::string_view, 10> kBegins{
    "=", "+", "-", "@", "\t", "\r", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};

bool begins_formula(std::string_view text) {
  // TSV has no quotes of its own: a spreadsheet takes off those of the text, and runs the rest.
  if (text.starts_with('"')) {
    text.remove_prefix(std::min(text.find_first_not_of("\" "), text.size()));
  }
  return std::any_of(kBegins.begin(), kBegins.end(),
                     [&](std::string_view one) { return text.starts_with(one); });
}

}  // namespace

std::string without_formulas(std::string_view text) {
  std::string out;
  bool may_begin = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (may_begin && begins_formula(text.substr(i))) {
      out += '\'';
      may_begin = false;
    }
    const bool ends_cell = c == ';' || c == '\t' || c == '\n' || c == '\r';
    may_begin = ends_cell || (may_begin && c == ' ');
    out += c;
  }
  return out;
}

}  // namespace kortisto::app
