// Why the register says what it says: from whom the data came, since when they hold, and at whose
// request they were written. Every use case that writes data takes one.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "domain/checks.h"
#include "domain/field.h"
#include "domain/source.h"

namespace kortisto::domain {

inline constexpr std::array kProvenanceFields = std::to_array<Field>({
    {.key = "valid_from",
     .type = FieldType::date,
     .check = check_date,
     .flag = "valid-from",
     .label = "field.valid_from",
     .personal = false},
    {.key = "reason",
     .type = FieldType::text,
     .check = check_text,
     .flag = "reason",
     .label = "field.reason",
     .limit = 1000},
    {.key = "requested_by",
     .type = FieldType::text,
     .check = check_text,
     .flag = "requested-by",
     .label = "field.requested_by"},
});

// The default is the usual one: written down today together with the client. The rows are the
// fields beside the source, which has rows of its own.
struct Provenance {
  Source source;                   // without a day, received today
  std::optional<Date> valid_from;  // without a day, today
  std::string reason;
  std::string requested_by;  // "" when nobody outside the practice asked for it

  static constexpr std::string_view kKind = "provenance";
  [[nodiscard]] static constexpr std::span<const Field> fields() { return kProvenanceFields; }

  template <typename Self, typename F>
  static void visit(Self& self, F&& f) {
    f(row(kProvenanceFields, "valid_from"), self.valid_from);
    f(row(kProvenanceFields, "reason"), self.reason);
    f(row(kProvenanceFields, "requested_by"), self.requested_by);
  }
};

}  // namespace kortisto::domain
