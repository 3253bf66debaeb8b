#include "exchange/camt_values.h"

#include <algorithm>
#include <string>

#include "base/finnish_time.h"

namespace kortisto::exchange {

namespace {

constexpr std::size_t kDate = 10;      // YYYY-MM-DD
constexpr std::size_t kDateTime = 19;  // YYYY-MM-DDThh:mm:ss

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "", "Z", "+02:00": what may stand behind a date or a time.
bool is_zone(std::string_view text) {
  if (text.empty() || text == "Z") return true;
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
         is_digits(text.substr(1, 2)) && is_digits(text.substr(4));
}

// Takes the decimals of a second off, of which there may be any number.
std::optional<std::string_view> behind_fraction(std::string_view text) {
  if (!text.starts_with('.')) return text;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
  if (end == 1) return std::nullopt;
  return text.substr(end);
}

}  // namespace

std::optional<Money> read_euros(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (whole.empty() && fraction.empty()) return std::nullopt;
  if (!is_digits(whole) || !is_digits(fraction)) return std::nullopt;
  const std::string_view cents = fraction.substr(0, 2);
  if (fraction.find_first_not_of('0', cents.size()) != std::string_view::npos) return std::nullopt;
  std::string plain = whole.empty() ? "0" : std::string(whole);
  if (!cents.empty()) plain += '.' + std::string(cents);
  return Money::parse(plain);
}

std::optional<Date> read_bank_day(std::string_view text) {
  const std::optional<Date> day = Date::parse(text.substr(0, kDate));
  if (!day) return std::nullopt;
  if (is_zone(text.substr(kDate))) return day;
  if (text.size() < kDateTime) return std::nullopt;
  std::string whole_seconds(text.substr(0, kDateTime));
  whole_seconds += ".000Z";
  const auto moment = Timestamp::parse(whole_seconds);
  const auto zone = behind_fraction(text.substr(kDateTime));
  if (!moment || !zone || !is_zone(*zone)) return std::nullopt;
  if (*zone != "Z") return day;
  // By way of the text, which the day after the last one has none of.
  return Date::parse(finnish_day(*moment).iso());
}

std::optional<bool> read_flag(std::string_view text) {
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

}  // namespace kortisto::exchange
