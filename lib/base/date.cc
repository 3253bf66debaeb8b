#include "base/date.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace kortisto {

namespace {

// The number in `text[at, at + count)`, nothing unless all of it is digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Writes `value` in so many digits. A report holds hundreds of thousands of days: what formats any
// number in any way takes ten times as long.
void append(std::string& out, long value, int count) {
  const std::size_t end = out.size() + static_cast<std::size_t>(count);
  out.resize(end, '0');
  for (std::size_t at = end; value > 0 && count > 0; --count, value /= 10) {
    out[--at] = static_cast<char>('0' + value % 10);
  }
}

std::optional<Date> day_of(int year, int month, int day) {
  if (year == 0) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  return ymd.ok() ? std::optional(Date(ymd)) : std::nullopt;
}

// Three numbers of one to four digits with the same sign between them: ".", "-" or "/".
struct ThreeNumbers {
  char between;
  std::array<int, 3> value{};
  std::array<std::size_t, 3> length{};
};
std::optional<ThreeNumbers> three_numbers(std::string_view text) {
  const std::size_t first = text.find_first_of(".-/");
  if (first == std::string_view::npos) return std::nullopt;
  ThreeNumbers out{.between = text[first]};
  const std::size_t second = text.find(out.between, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const std::array parts{text.substr(0, first), text.substr(first + 1, second - first - 1),
                         text.substr(second + 1)};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    // Before they are read: a longer one does not fit.
    if (parts[i].empty() || parts[i].size() > 4) return std::nullopt;
    const auto number = digits(parts[i], 0, parts[i].size());
    if (!number) return std::nullopt;
    out.value[i] = *number;
    out.length[i] = parts[i].size();
  }
  return out;
}

}  // namespace

Date::Date(std::chrono::year_month_day day) : day_(day) {
  assert(day.ok());
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 5, 2);
  const auto day = digits(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return day_of(*year, *month, *day);
}

std::variant<Date, NoDay> Date::read(std::string_view text) {
  const auto numbers = three_numbers(text);
  if (!numbers) return NoDay::other;
  const auto& [between, value, length] = *numbers;
  const bool year_first = length[0] == 4 && length[1] <= 2 && length[2] <= 2;
  const bool year_last = length[0] <= 2 && length[1] <= 2 && length[2] == 4;
  std::optional<Date> day;
  if (between == '-' && year_first) {
    day = day_of(value[0], value[1], value[2]);
  } else if (between == '.' && year_last) {
    day = day_of(value[2], value[1], value[0]);
  } else {
    const bool short_year = length[0] <= 2 && length[1] <= 2 && length[2] == 2;
    return year_last || short_year ? NoDay::ambiguous : NoDay::other;
  }
  return day ? std::variant<Date, NoDay>(*day) : NoDay::impossible;
}

std::string Date::iso() const {
  std::string out;
  append(out, static_cast<int>(day_.year()), 4);
  out += '-';
  append(out, static_cast<unsigned>(day_.month()), 2);
  out += '-';
  append(out, static_cast<unsigned>(day_.day()), 2);
  return out;
}

int Date::years_since(Date birth) const noexcept {
  const int years = static_cast<int>(day_.year()) - static_cast<int>(birth.day_.year());
  const bool before_birthday =
      std::pair(day_.month(), day_.day()) < std::pair(birth.day_.month(), birth.day_.day());
  return before_birthday ? years - 1 : years;
}

std::string Timestamp::iso() const {
  using namespace std::chrono;
  const auto day = floor<days>(at);
  const hh_mm_ss time(at - day);
  std::string out = Date(year_month_day(day)).iso();
  for (const auto& [mark, value] :
       {std::pair('T', time.hours().count()), std::pair(':', time.minutes().count()),
        std::pair(':', time.seconds().count())}) {
    out += mark;
    append(out, value, 2);
  }
  out += '.';
  append(out, time.subseconds().count(), 3);
  return out + 'Z';
}

std::optional<Timestamp> Timestamp::parse(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != '.' || text[23] != 'Z') {
    return std::nullopt;
  }
  const auto day = Date::parse(text.substr(0, 10));
  const auto hour = digits(text, 11, 2);
  const auto minute = digits(text, 14, 2);
  const auto second = digits(text, 17, 2);
  const auto milli = digits(text, 20, 3);
  if (!day || !hour || !minute || !second || !milli) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return Timestamp{sys_days(day->ymd()) + hours(*hour) + minutes(*minute) + seconds(*second) +
                   milliseconds(*milli)};
}

}  // namespace kortisto
