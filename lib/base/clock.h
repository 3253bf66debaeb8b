// Time comes in through here and nowhere else, so that rules can be asked about another day.
#pragma once

#include <optional>

#include "base/date.h"

namespace kortisto {

class Clock {
 public:
  // `as_of` replaces today for the rules that depend on it (--as-of); it never changes now().
  explicit Clock(std::optional<Date> as_of = std::nullopt) : as_of_(as_of) {}
  virtual ~Clock() = default;
  Clock(const Clock&) = default;
  Clock& operator=(const Clock&) = default;

  // The moment that audit rows are dated with.
  [[nodiscard]] virtual Timestamp now() const;
  // The day in the local time zone, or `as_of`.
  [[nodiscard]] Date today() const;

 private:
  std::optional<Date> as_of_;
};

}  // namespace kortisto
