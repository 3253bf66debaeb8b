#include "domain/days.h"

#include <algorithm>

#include "base/error.h"

namespace kortisto::domain {

void check_not_future(const std::optional<Date>& day, const Field& field, Date today) {
  if (day && *day > today) throw field_error("error.field.future", field);
}

void check_done(const Values& values, std::span<const std::string_view> keys, Date today) {
  for (const FieldValue& one : values) {
    if (std::find(keys.begin(), keys.end(), one.field->key) == keys.end()) continue;
    check_not_future(day_in(values, one.field->key), *one.field, today);
  }
}

void check_order(const std::optional<Date>& first, const Field& first_field,
                 const std::optional<Date>& second, const Field& second_field) {
  if (!first || !second || *first <= *second) return;
  throw Error(ErrorKind::invalid,
              {"error.field.order",
               {{"field", label_of(second_field)}, {"field2", label_of(first_field)}}});
}

}  // namespace kortisto::domain
