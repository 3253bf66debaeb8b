#include "exchange/fitted.h"

#include <algorithm>

#include "base/utf8.h"

namespace kortisto::exchange {

namespace {

constexpr std::string_view kBlanks = " \t\n\r";

// The characters of the text, blanks as single spaces.
std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    (void)next_code_point(text, at);
    if (kBlanks.find(text[from]) != std::string_view::npos) {
      blank = !characters.empty();
      continue;
    }
    if (blank) characters.emplace_back(" ");
    blank = false;
    characters.push_back(text.substr(from, at - from));
  }
  return characters;
}

// Where the piece ends that begins at `from`.
std::size_t end_of_piece(const std::vector<std::string_view>& characters, std::size_t from,
                         std::size_t most) {
  const std::size_t all = characters.size();
  if (all - from <= most) return all;
  std::size_t end = from + most;
  while (end > from + most / 2 && characters[end] != " ") --end;
  if (characters[end] != " ") end = from + most;
  const std::size_t next = characters[end] == " " ? end + 1 : end;
  return all - next == 1 ? end - 1 : end;
}

}  // namespace

std::vector<std::string> fitted(std::string_view text, std::size_t most) {
  const std::vector<std::string_view> characters = characters_of(text);
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < characters.size();) {
    const std::size_t end = end_of_piece(characters, at, most);
    std::string& piece = pieces.emplace_back();
    for (; at < end; ++at) piece += characters[at];
    if (piece.ends_with(' ')) piece.pop_back();
    if (at < characters.size() && characters[at] == " ") ++at;
  }
  return pieces;
}

std::string cut(std::string_view text, std::size_t most) {
  const std::vector<std::string> pieces = fitted(text, most);
  return pieces.empty() ? std::string() : pieces.front();
}

}  // namespace kortisto::exchange
