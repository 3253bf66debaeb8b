// Code 128 in its code set C, two digits a symbol (ISO/IEC 15417), as Finnish invoices carry it.
#pragma once

#include <string_view>
#include <vector>

namespace kortisto::pdf {

// The widths of bars and the spaces between them in modules, in turns, beginning and ending with a
// bar. Throws Error(unexpected) unless `digits` is an even number of digits, and at least two.
[[nodiscard]] std::vector<int> code128c(std::string_view digits);

// Light modules that have to stay free at both ends.
inline constexpr int kQuietModules = 10;

}  // namespace kortisto::pdf
