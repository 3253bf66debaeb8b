// Text as it leaves the program, in documents, on the terminal, in errors: nothing that was stored
// can move a cursor, break a file, reorder the words beside it or stand in another line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kortisto {

// Whether the text has letters and signs of western Europe only, as nearly all texts have, with
// tabs and newlines if `multiline`: it is printable() and isolated() as it is.
[[nodiscard]] bool is_plain(std::string_view text, bool multiline) noexcept;

// The text with U+FFFD for each unprintable character (newline and tab are printable if
// `multiline`), for bytes that are not UTF-8, and for the marks that one letter has beyond 30,
// which is what the Stream-Safe Text Format allows (UAX 15, 13): together they are one U+FFFD, for
// they would be drawn over the lines above. Isolates that end in their line stay.
[[nodiscard]] std::string printable(std::string_view text, bool multiline = false);
// The same; adds the number of characters that it put in to `replaced`.
[[nodiscard]] std::string printable(std::string_view text, bool multiline, std::size_t& replaced);

// Puts U+FFFD for each noncharacter, for data that keep all other characters; returns how many.
std::size_t replace_noncharacters(std::string& text);

// Whether a text stands beside others in their order without more (UAX 9): it has no letters or
// numbers of a script that is written from right to left and no directional marks, but in isolates.
[[nodiscard]] bool keeps_order(std::string_view text) noexcept;

// The text with each of its lines that does not keep the order between U+2068 and U+2069, first
// strong isolate and its end, which take no column.
[[nodiscard]] std::string isolated(std::string text);

// Of the lines from that one on, which were one line before it was broken: an isolate that goes
// over to the next line ends and begins again there, for each line has an order of its own.
void isolate_broken(std::vector<std::string>& lines, std::size_t first);

}  // namespace kortisto
