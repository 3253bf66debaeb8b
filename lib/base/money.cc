#include "base/money.h"

namespace kortisto {

namespace {

constexpr std::int64_t kMostEuros = 999'999'999;
constexpr std::string_view kBlanks[] = {" ", "\u00A0", "\u202F"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Takes `part` off the front, if it stands there.
bool take(std::string_view& text, std::string_view part) {
  if (!text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  return true;
}

bool take_blank(std::string_view& text) {
  for (const std::string_view blank : kBlanks) {
    if (take(text, blank)) return true;
  }
  return false;
}

}  // namespace

std::optional<Money> Money::parse(std::string_view text) {
  std::int64_t euros = 0;
  bool digits = false;
  while (!text.empty()) {
    if (is_digit(text.front())) {
      euros = euros * 10 + (text.front() - '0');
      if (euros > kMostEuros) return std::nullopt;
      digits = true;
      text.remove_prefix(1);
    } else if (!digits || !take_blank(text)) {
      break;
    }
  }
  if (!digits) return std::nullopt;
  std::int64_t cents = 0;
  if (take(text, ".") || take(text, ",")) {
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    cents = std::int64_t{10} * (text.front() - '0');
    text.remove_prefix(1);
    if (!text.empty() && is_digit(text.front())) {
      cents += text.front() - '0';
      text.remove_prefix(1);
    }
  }
  while (take_blank(text)) {
  }
  (void)take(text, "€");
  if (!text.empty()) return std::nullopt;
  return Money{euros * 100 + cents};
}

std::string Money::text() const {
  const std::int64_t whole = cents < 0 ? -cents : cents;
  const std::int64_t rest = whole % 100;
  return (cents < 0 ? "-" : "") + std::to_string(whole / 100) + (rest < 10 ? ".0" : ".") +
         std::to_string(rest);
}

}  // namespace kortisto
