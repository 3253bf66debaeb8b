#include "register/wanted_number.h"

#include <algorithm>
#include <cstddef>

#include "base/casefold.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kFinland = "358";
constexpr std::size_t kShortest = 4;
constexpr std::size_t kShortestInText = 6;
// Fewer digits behind 358 are the beginning of something else as well.
constexpr std::size_t kFewestWithCountry = 7;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The bytes of a sign that people group digits with, 0 when there is none. casefold() has made one
// of hyphens that do not break, of blanks of any width, and of digits of any width.
std::size_t grouping_size(std::string_view text) {
  if (std::string_view(" \t-./()").find(text.front()) != std::string_view::npos) return 1;
  const bool dash = text.starts_with("\u2010") || text.starts_with("\u2012") ||
                    text.starts_with("\u2013") || text.starts_with("\u2212");
  return dash ? 3 : 0;
}

enum class BracketedZero { kept, left_out };

// Calls `use` with the digits of each number, a plus before them where one stands there, and the
// text behind. Two numbers between which there are only blanks are one.
template <typename Use>
void for_each_number(std::string_view text, BracketedZero zero, Use&& use) {
  std::string digits;
  const auto end = [&](std::string_view behind) {
    if (!digits.empty() && digits != "+") use(digits, behind);
    digits.clear();
  };
  std::string_view behind = text;  // the last digit
  while (!text.empty()) {
    if (text.front() == '+') end(behind);
    if (is_digit(text.front()) || text.front() == '+') {
      digits += text.front();
      text.remove_prefix(1);
      behind = text;
      continue;
    }
    if (zero == BracketedZero::left_out && text.starts_with("(0)") && digits.size() > 1 &&
        (digits.starts_with('+') || digits.starts_with("00"))) {
      text.remove_prefix(3);
      continue;
    }
    const std::size_t grouping = grouping_size(text);
    if (grouping == 0) end(behind);
    text.remove_prefix(std::max<std::size_t>(grouping, 1));
  }
  end(behind);
}

// Without the signs for another country; a zero that was dialled behind Finland's as well is none
// of the number's.
std::string without_exit(std::string_view digits) {
  if (digits.starts_with('+')) {
    digits.remove_prefix(1);
  } else if (digits.starts_with("00")) {
    digits.remove_prefix(2);
  } else {
    return std::string(digits);
  }
  std::string number(digits);
  if (number.starts_with("3580")) number.erase(3, 1);
  return number;
}

std::string with_country(std::string_view digits) {
  const bool national = digits.starts_with('0') && !digits.starts_with("00");
  return national ? std::string(kFinland).append(digits.substr(1)) : without_exit(digits);
}

}  // namespace

void WantedNumber::want(std::string_view digits) {
  const std::string number = without_exit(digits);
  const bool national = digits.starts_with('0') && !digits.starts_with("00");
  parts_.push_back(national ? number.substr(1) : number);
  if (number.starts_with(kFinland) && number.size() >= kFewestWithCountry) {
    parts_.push_back("0" + number.substr(kFinland.size()));
  }
  wholes_.push_back(with_country(digits));
}

WantedNumber::WantedNumber(std::string_view text) {
  const std::string folded = is_ascii(text) ? std::string() : casefold(text);
  const std::string_view read = folded.empty() ? text : std::string_view(folded);
  const bool alone = [&] {
    std::string_view rest = read.substr(0, read.find_last_not_of("\r\n ,;") + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n ,;"), rest.size()));
    while (!rest.empty()) {
      const bool number = is_digit(rest.front()) || rest.front() == '+';
      const std::size_t size = number ? 1 : grouping_size(rest);
      if (size == 0) return false;
      rest.remove_prefix(size);
    }
    return true;
  }();
  for (const BracketedZero zero : {BracketedZero::left_out, BracketedZero::kept}) {
    for_each_number(read, zero, [&](const std::string& digits, std::string_view behind) {
      // An identity code or an address of e-mail has digits too, and letters right behind them.
      const bool in_word =
          !behind.empty() && grouping_size(behind) == 0 &&
          std::string_view(",;:!?\r\n+\"'").find(behind.front()) == std::string_view::npos;
      if (alone || (!in_word && digits.size() >= kShortestInText)) want(digits);
    });
    if (read.find("(0)") == std::string_view::npos) break;
  }
  std::erase_if(parts_, [](const std::string& digits) { return digits.size() < kShortest; });
}

Hit WantedNumber::in(std::string_view text) const {
  if (parts_.empty()) return Hit::none;
  const std::string folded = is_ascii(text) ? std::string() : casefold(text);
  const std::string_view read = folded.empty() ? text : std::string_view(folded);
  Hit best = Hit::none;
  for (const BracketedZero zero : {BracketedZero::left_out, BracketedZero::kept}) {
    for_each_number(read, zero, [&](const std::string& digits, std::string_view) {
      const std::string number = without_exit(digits);
      const bool has = std::any_of(parts_.begin(), parts_.end(), [&](const std::string& part) {
        return number.find(part) != std::string::npos;
      });
      if (!has) return;
      const auto whole = std::find(wholes_.begin(), wholes_.end(), with_country(digits));
      best = std::max(best, whole == wholes_.end() ? Hit::part : Hit::exact);
    });
    if (read.find("(0)") == std::string_view::npos) break;
  }
  return best;
}

}  // namespace kortisto::reg
