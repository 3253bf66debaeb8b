// The audit trail: who looked at what, and what was done. Rows hold numbers and keys, never values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "register/register.h"

namespace kortisto::reg {

// Records something done to the register as a whole, for example "register.init" or "key.rotate".
// What is done with records is recorded by the use case itself.
void audit(Register& store, std::string_view action);

// A row of the trail, by which a register is known again: no other that was written since has the
// same number and says the same.
struct TrailRow {
  std::int64_t number = 0;  // from 1 on, without a gap
  // What it says, columns joined by "|", but for who it was and what for: those of the first
  // version of the schema, by which machines remember rows.
  std::string text;
};

// Of a register of any version of the schema; nothing when there is no such row. The second gives
// the last one.
[[nodiscard]] std::optional<TrailRow> trail_row(db::Connection& connection, std::int64_t number);
[[nodiscard]] std::optional<TrailRow> last_trail_row(db::Connection& connection);
[[nodiscard]] std::optional<TrailRow> last_trail_row(Register& store);

}  // namespace kortisto::reg
