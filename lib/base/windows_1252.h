// Text of older programs of western Europe: Latin-1 with letters and signs where that has controls.
#pragma once

#include <string>
#include <string_view>

namespace kortisto {

// In UTF-8. The five bytes that stand for nothing (81, 8D, 8F, 90, 9D) become controls of the same
// number. Source: the encoding windows-1252 as ICU has it.
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

}  // namespace kortisto
