// Text for comparing without regard to capitals, as when a person looks for a name.
#pragma once

#include <string>
#include <string_view>

namespace kortisto {

// NFKC_Casefold (The Unicode Standard, 3.13): the same for "Ääkkönen", "ÄÄKKÖNEN" and its
// full-width or decomposed spellings. An accent still counts: "a" is not "ä". Throws Error(invalid)
// "error.utf8" when the text is not UTF-8.
[[nodiscard]] std::string casefold(std::string_view text);

}  // namespace kortisto
