// Time comes in through here and nowhere else, so that rules can be asked about another day.
#pragma once

#include <optional>

#include "base/date.h"

namespace kortisto {

class Clock {
 public:
  // `as_of` is the day for the rules that depend on one (--as-of); it never changes what day it is.
  explicit Clock(std::optional<Date> as_of = std::nullopt) : as_of_(as_of) {}
  virtual ~Clock() = default;
  Clock(const Clock&) = default;
  Clock& operator=(const Clock&) = default;

  // The moment that audit rows are dated with.
  [[nodiscard]] virtual Timestamp now() const;
  // The day in Finland: the date of documents and of entries.
  [[nodiscard]] Date today() const;
  // The day for rules: ages, what is due, what is over. Today, when nobody says another.
  [[nodiscard]] Date as_of() const;

 private:
  std::optional<Date> as_of_;
};

}  // namespace kortisto
