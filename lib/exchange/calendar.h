// Days for a calendar program, as iCalendar. Source: RFC 5545.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace kortisto::exchange {

// A whole day, which takes nobody's time (TRANSP) and is for its owner alone (CLASS).
// The day has no default, so that nobody makes one without it.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct CalendarEvent {
  std::string uid;  // the same whenever the same event is written, and no other's (§3.8.4.7)
  Date day;
  std::string summary;
  std::string description;
};

// In UTF-8, each line ended with CRLF and folded at 75 octets, never within a character (§3.1).
// `product` says what wrote it (§3.7.3), `now` is the stamp of each event (§3.8.7.2). Texts are
// escaped (§3.3.11); a control character in one becomes a space.
[[nodiscard]] std::string calendar(const std::string& product, const Timestamp& now,
                                   const std::vector<CalendarEvent>& events);

}  // namespace kortisto::exchange
