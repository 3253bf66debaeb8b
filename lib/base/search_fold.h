// A text as a search reads it: names of one person are written in many ways, and whoever looks for
// somebody has heard the name, or types it on the keyboard at hand.
#pragma once

#include <string>
#include <string_view>

namespace kortisto {

enum class Accents { count, do_not_count };

// Words with one blank between them. Alike are: capitals and small letters, and all that casefold()
// makes alike; blanks of any kind, line ends, commas and the like, brackets, quotation marks, full
// stops, dashes and hyphens of any kind, all of which end a word; apostrophes of any kind, which
// are left out ("O’Brien", "OBrien").
//
// Where accents do not count, letters are those that they were made of, as people write who do not
// have them: "Väisänen" is "vaisanen", "Yıldız" and "YILDIZ" are "yildiz", "Łucja" is "lucja",
// "Bjørn" is "bjorn", "Æ" is "ae", "ß" is "ss", "đ" is "d", "ŋ" is "n", "Ё" is "е"; points of
// Hebrew and Arabic are left out. The signs that other scripts write vowels or voicing with count
// always.
//
// Throws Error(invalid) "error.utf8" when the text is not UTF-8.
[[nodiscard]] std::string search_fold(std::string_view text,
                                      Accents accents = Accents::do_not_count);

// The same without accents, behind what `to` holds already; for many texts in a row. What is thrown
// leaves `to` as it was.
void append_search_fold(std::string& to, std::string_view text);

}  // namespace kortisto
