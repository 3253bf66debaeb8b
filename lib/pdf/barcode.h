// Code 128 in its code set C, two digits a symbol (ISO/IEC 15417), as Finnish invoices carry it.
#pragma once

#include <string_view>
#include <vector>

#include "pdf/page.h"

namespace kortisto::pdf {

// The widths of bars and the spaces between them in modules, in turns, beginning and ending with a
// bar. Throws Error(unexpected) unless `digits` is an even number of digits, and at least two.
[[nodiscard]] std::vector<int> code128c(std::string_view digits);

// Light modules that have to stay free at both ends.
inline constexpr int kQuietModules = 10;
inline constexpr double kModule = 0.9;  // in points; 54 digits are 105 mm wide then

// The bars, with the quiet zone at their left beginning at `x`.
[[nodiscard]] std::vector<Rectangle> bars(std::string_view digits, double x, double y,
                                          double height);

}  // namespace kortisto::pdf
