#include "domain/clock_time.h"

namespace kortisto::domain {

namespace {

constexpr int kMinutesOfHour = 60;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string check_clock_time(const Field& field, std::string_view text) {
  std::string digits;
  bool sign = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
    } else if ((c == ':' || c == '.') && !sign && !digits.empty() && digits.size() <= 2) {
      sign = true;
      if (digits.size() == 1) digits.insert(0, "0");
    } else {
      digits.clear();
      break;
    }
  }
  if (digits.size() != 4) throw field_error("error.field.clock-time", field);
  const int hours = (digits[0] - '0') * 10 + (digits[1] - '0');
  const int minutes = (digits[2] - '0') * 10 + (digits[3] - '0');
  if (hours > 23 || minutes >= kMinutesOfHour) throw field_error("error.field.clock-time", field);
  return clock_time(hours * kMinutesOfHour + minutes);
}

int minutes_of(std::string_view clock_time) noexcept {
  return ((clock_time[0] - '0') * 10 + (clock_time[1] - '0')) * kMinutesOfHour +
         (clock_time[3] - '0') * 10 + (clock_time[4] - '0');
}

std::string clock_time(int minutes) {
  return two_digits(minutes / kMinutesOfHour) + ':' + two_digits(minutes % kMinutesOfHour);
}

}  // namespace kortisto::domain
