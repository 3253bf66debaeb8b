#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/format.h"

namespace kortisto::text {

namespace {

constexpr std::string_view kFinland = "+358";

// The country codes of two digits (ITU-T E.164, list of assigned codes); 1 and 7 have one digit,
// all others three.
constexpr std::array<std::string_view, 44> kTwoDigits{
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
    "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
    "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98"};

std::size_t country_digits(std::string_view digits) {
  if (digits.starts_with('1') || digits.starts_with('7')) return 1;
  const bool two =
      std::find(kTwoDigits.begin(), kTwoDigits.end(), digits.substr(0, 2)) != kTwoDigits.end();
  return two ? 2 : 3;
}

// Of a Finnish number without its trunk zero: the digits of the network or the area.
std::size_t prefix_digits(std::string_view national) {
  const bool mobile_or_service = national.starts_with('4') || national.starts_with("50") ||
                                 national.starts_with('1') || national.starts_with("20") ||
                                 national.starts_with("29") || national.starts_with("30") ||
                                 national.starts_with("60") || national.starts_with("70") ||
                                 national.starts_with("75") || national.starts_with("80");
  return mobile_or_service ? 2 : 1;
}

// Threes from the front; four at the end rather than one alone.
std::string in_groups(std::string_view digits) {
  std::string out;
  while (digits.size() > 4) {
    const std::size_t length = digits.size() == 8 ? 4 : 3;
    out += std::string(digits.substr(0, length)) + ' ';
    digits.remove_prefix(length);
  }
  return out + std::string(digits);
}

}  // namespace

std::string format_phone(std::string_view number, Language language) {
  const bool international = number.size() > 7 && number.starts_with('+') &&
                             number.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (!international) return std::string(number);
  if (!number.starts_with(kFinland)) {
    const std::string_view digits = number.substr(1);
    const std::size_t country = country_digits(digits);
    return '+' + std::string(digits.substr(0, country)) + ' ' + in_groups(digits.substr(country));
  }
  const std::string_view national = number.substr(kFinland.size());
  const std::size_t prefix = prefix_digits(national);
  const std::string rest = ' ' + in_groups(national.substr(prefix));
  const std::string head(national.substr(0, prefix));
  return (language == Language::en ? std::string(kFinland) + ' ' + head : '0' + head) + rest;
}

}  // namespace kortisto::text
