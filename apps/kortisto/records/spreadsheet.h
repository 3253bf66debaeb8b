// Texts as a spreadsheet shows them instead of running them.
#pragma once

#include <string>
#include <string_view>

namespace kortisto::app {

// The text of a cell with an apostrophe before each character that makes a formula of what follows
// (= + - @, their wide forms, tab and carriage return), where a cell may begin: at its start, and
// behind a semicolon, a tab or a line's end, by which a spreadsheet set to another separator takes
// a cell apart. Blanks and quotes before it do not count.
// https://owasp.org/www-community/attacks/CSV_Injection
[[nodiscard]] std::string without_formulas(std::string_view text);

}  // namespace kortisto::app
