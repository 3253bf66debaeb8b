// What needs attention, in the three forms in which `status` tells it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/attention.h"
#include "text/language.h"

namespace kortisto::app {

// A day has no default, so that nobody makes one without it.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct Status {
  Date day;                                  // for which it is
  Date until;                                // what comes until then is told too
  bool empty = false;                        // the register has no client
  std::vector<domain::AttentionItem> items;  // the most urgent first
  std::optional<Date> passphrase_since;      // nothing where it is not known, as the next
  std::optional<Date> last_backup;
  std::string config_file;

  [[nodiscard]] std::int64_t count(domain::Urgency urgency) const;
};

// Lines of at most `columns`, and so many lines that a screen of 24 holds them: of what is too
// much, the first ones of each kind, how many there are, and the command that lists them. What had
// to be replaced in names is counted in `replaced`. REQUIRES: columns >= 20
[[nodiscard]] std::string status_screen(const Status& status, text::Language language, int columns,
                                        std::size_t& replaced);

[[nodiscard]] nlohmann::ordered_json status_json(const Status& status);

// An event for each item that has a day, with numbers of records and clients and no name: a
// calendar leaves the machine. `register_id` tells registers apart, and is told to nobody else.
[[nodiscard]] std::string status_calendar(const Status& status, text::Language language,
                                          const std::string& register_id, const Timestamp& now);

}  // namespace kortisto::app
