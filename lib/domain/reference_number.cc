#include "domain/reference_number.h"

#include <algorithm>

#include "domain/mod97.h"
#include "domain/printed_number.h"

namespace kortisto::domain {

namespace {

constexpr std::size_t kFewest = 4;  // the check digit among them
constexpr std::size_t kMost = 20;

char check_digit(std::string_view digits) {
  constexpr int kWeights[] = {7, 3, 1};
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    sum += kWeights[i % 3] * (digits[digits.size() - 1 - i] - '0');
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool is_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string reference_of(std::int64_t number) {
  std::string digits = std::to_string(number);
  digits += check_digit(digits);
  return digits;
}

std::optional<std::string> read_reference(std::string_view text) {
  std::string digits = without_blanks(text);
  if (digits.starts_with("RF") || digits.starts_with("rf")) {
    digits.erase(0, 2);
    if (digits.size() < 2 || !is_digits(digits)) return std::nullopt;
    if (mod97(digits.substr(2) + "RF" + digits.substr(0, 2)) != 1) return std::nullopt;
    digits.erase(0, 2);
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() < kFewest || digits.size() > kMost || !is_digits(digits)) return std::nullopt;
  const std::string_view before = std::string_view(digits).substr(0, digits.size() - 1);
  if (check_digit(before) != digits.back()) return std::nullopt;
  return digits;
}

std::string creditor_reference(std::string_view reference) {
  const int check = 98 - mod97(std::string(reference) + "RF00");
  return "RF" + std::string(check < 10 ? "0" : "") + std::to_string(check) + std::string(reference);
}

std::string printed_reference(std::string_view reference) {
  return reference.starts_with("RF") ? in_groups_from_left(reference, 4)
                                     : in_groups_from_right(reference, 5);
}

}  // namespace kortisto::domain
