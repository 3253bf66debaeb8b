// Why the register says what it says: from whom the data came, since when they hold, and at whose
// request they were written. Every use case that writes data takes one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "domain/row.h"
#include "domain/source.h"

namespace kortisto::domain {

// Since when and why, as a document says it in its table [change].
struct Occasion {
  std::optional<Date> valid_from;  // without a day, today
  std::string reason;
  std::string requested_by;  // "" when nobody outside the practice asked for it

  static constexpr std::string_view kKind = "change";
  static constexpr auto rows() {
    return rows_of(row("valid_from", &Occasion::valid_from, {.personal = false}),
                   row("reason", &Occasion::reason, {.limit = 1000}),
                   row("requested_by", &Occasion::requested_by));
  }
};

// The default is the usual one: written down today together with the client.
struct Provenance {
  Source source = {};  // without a day, received today
  Occasion occasion = {};
};

}  // namespace kortisto::domain
