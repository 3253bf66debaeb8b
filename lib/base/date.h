// Calendar days and points in time, in ISO 8601.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace kortisto {

// Why a text is no day.
enum class NoDay {
  impossible,  // written as a day, which no calendar has: 30.2.1990
  ambiguous,   // a day that can be read in two ways: 1/2/1990, 1.2.90
  other,
};

// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
class Date {
 public:
  // REQUIRES: day.ok()
  explicit Date(std::chrono::year_month_day day);
  // "YYYY-MM-DD" and nothing else; nothing for a day that does not exist.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);
  // A day as a person writes it: "1990-01-02", "1990-1-2" (SFS-ISO 8601 with its zeros left out) or
  // "2.1.1990", "02.01.1990" (SFS 4175).
  [[nodiscard]] static std::variant<Date, NoDay> read(std::string_view text);

  [[nodiscard]] std::string iso() const;
  [[nodiscard]] std::chrono::year_month_day ymd() const noexcept { return day_; }
  // Whole years from `birth` to this day; someone born on 29 February is a year older on 1 March.
  [[nodiscard]] int years_since(Date birth) const noexcept;

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::year_month_day day_;
};

// A point in time with millisecond precision, UTC.
struct Timestamp {
  std::chrono::sys_time<std::chrono::milliseconds> at;

  // "2026-11-22T09:15:00.123Z"
  [[nodiscard]] std::string iso() const;
  [[nodiscard]] static std::optional<Timestamp> parse(std::string_view text);
  friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

}  // namespace kortisto
