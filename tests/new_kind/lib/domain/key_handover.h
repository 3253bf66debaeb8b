// A key handover: the keys to a client's home that a worker has, and when they went back.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/identifiers.h"
#include "domain/row.h"

namespace kortisto::domain {

enum class KeyUse { visits, emergencies };
template <>
inline constexpr auto kCodes<KeyUse> = std::to_array<std::string_view>({"visits", "emergencies"});

struct KeyHandover {
  std::optional<CaseId> in_case;
  std::vector<std::string> keys;
  std::optional<KeyUse> key_use;
  std::string holder;
  std::optional<Date> handed_on;
  std::optional<Date> returned_on;

  static constexpr std::string_view kKind = "key_handover";
  static constexpr auto rows() {
    return rows_of(row("case", &KeyHandover::in_case, {.personal = false}),
                   row("keys", &KeyHandover::keys, {.option = "key", .required = Required::yes}),
                   row("key_use", &KeyHandover::key_use), row("holder", &KeyHandover::holder),
                   row("handed_on", &KeyHandover::handed_on, {.required = Required::yes}),
                   row("returned_on", &KeyHandover::returned_on));
  }

  friend bool operator==(const KeyHandover&, const KeyHandover&) = default;
};

// Throws Error(invalid): error.field.required, error.field.future, error.field.order.
[[nodiscard]] std::vector<Message> check(const KeyHandover& handover, Date today);

}  // namespace kortisto::domain
