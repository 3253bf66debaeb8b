// Where data came from. Data from others than the client must be verifiable: what, from whom,
// when, who asked, on what basis and for what purpose (703/2023 §39). What they are is said by the
// changes that name the source.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/row.h"

namespace kortisto::domain {

// The origin of what the program wrote of itself.
inline constexpr std::string_view kSystemOrigin = "system";

// Who gave data. Where the source names nobody, it goes by the kind of the record (domain/kinds.h).
enum class Giver { client, guardian, practice, system, other, unknown };
template <>
inline constexpr auto kCodes<Giver> = std::to_array<std::string_view>({"client", "guardian",
                                                                       "practice", "system",
                                                                       "other", "unknown"});

struct Source {
  std::string origin;  // "" is the usual one: written down together with the client
  std::optional<Date> received;
  std::string basis;
  std::string asked_by;
  std::string purpose;

  static constexpr std::string_view kKind = "source";
  static constexpr auto rows() {
    return rows_of(
        row("origin", &Source::origin, {.option = "source"}),
        row("received", &Source::received, {.option = "source-received", .personal = false}),
        row("basis", &Source::basis, {.option = "source-basis", .limit = 1000}),
        row("asked_by", &Source::asked_by, {.option = "source-asked-by"}),
        row("purpose", &Source::purpose, {.option = "source-purpose", .limit = 1000}));
  }

  friend bool operator==(const Source&, const Source&) = default;
};

// Throws Error(invalid) "error.source.received-future". There are no warnings yet.
[[nodiscard]] std::vector<Message> check(const Source& source, Date today);

// Throws Error(invalid) "error.field.required" unless it says from whom, on what basis, who asked
// and for what purpose (703/2023 §39); the day is today where it says none.
void check_verifiable(const Source& source);

}  // namespace kortisto::domain
