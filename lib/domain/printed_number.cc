#include "domain/printed_number.h"

namespace kortisto::domain {

std::string without_blanks(std::string_view text) {
  constexpr std::string_view kBlanks[] = {" ", "\u00A0", "\u202F"};
  std::string out;
  while (!text.empty()) {
    bool blank = false;
    for (const std::string_view one : kBlanks) {
      if (!text.starts_with(one)) continue;
      text.remove_prefix(one.size());
      blank = true;
      break;
    }
    if (blank) continue;
    out += text.front();
    text.remove_prefix(1);
  }
  return out;
}

std::string in_groups_from_left(std::string_view text, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && i % size == 0) out += ' ';
    out += text[i];
  }
  return out;
}

std::string in_groups_from_right(std::string_view text, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (text.size() - i) % size == 0) out += ' ';
    out += text[i];
  }
  return out;
}

}  // namespace kortisto::domain
