// Where data came from. Data from others than the client must be verifiable: what, from whom,
// when, who asked, on what basis and for what purpose (703/2023 §39). What they are is said by the
// changes that name the source.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/checks.h"
#include "domain/field.h"

namespace kortisto::domain {

inline constexpr std::array kSourceFields = std::to_array<Field>({
    {.key = "origin",
     .type = FieldType::text,
     .check = check_text,
     .flag = "source",
     .label = "field.origin"},
    {.key = "received",
     .type = FieldType::date,
     .check = check_date,
     .flag = "source-received",
     .label = "field.received",
     .personal = false},
    {.key = "basis",
     .type = FieldType::text,
     .check = check_text,
     .flag = "source-basis",
     .label = "field.basis",
     .limit = 1000},
    {.key = "asked_by",
     .type = FieldType::text,
     .check = check_text,
     .flag = "source-asked-by",
     .label = "field.asked_by"},
    {.key = "purpose",
     .type = FieldType::text,
     .check = check_text,
     .flag = "source-purpose",
     .label = "field.purpose",
     .limit = 1000},
});

struct Source {
  std::string origin;  // "" is the usual one: written down together with the client
  std::optional<Date> received;
  std::string basis;
  std::string asked_by;
  std::string purpose;

  static constexpr std::string_view kKind = "source";
  [[nodiscard]] static constexpr std::span<const Field> fields() { return kSourceFields; }

  template <typename Self, typename F>
  static void visit(Self& self, F&& f) {
    f(row(kSourceFields, "origin"), self.origin);
    f(row(kSourceFields, "received"), self.received);
    f(row(kSourceFields, "basis"), self.basis);
    f(row(kSourceFields, "asked_by"), self.asked_by);
    f(row(kSourceFields, "purpose"), self.purpose);
  }

  friend bool operator==(const Source&, const Source&) = default;
};

// Throws Error(invalid) "error.source.received-future". There are no warnings yet.
[[nodiscard]] std::vector<Message> check(const Source& source, Date today);

}  // namespace kortisto::domain
