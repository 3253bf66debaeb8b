#include "domain/days.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "base/error.h"

namespace kortisto::domain {

Date days_after(Date day, int days) {
  return Date(std::chrono::sys_days(day.ymd()) + std::chrono::days(days));
}

std::int64_t days_between(Date from, Date to) {
  return (std::chrono::sys_days(to.ymd()) - std::chrono::sys_days(from.ymd())).count();
}

void check_not_future(const std::optional<Date>& day, const Field& field, Date today) {
  if (day && *day > today) throw field_error("error.field.future", field);
}

void check_done(const Values& values, std::span<const std::string_view> keys, Date today) {
  for (const FieldValue& one : values) {
    if (std::find(keys.begin(), keys.end(), one.field->key) == keys.end()) continue;
    check_not_future(day_in(values, one.field->key), *one.field, today);
  }
}

void check_not_before_birth(const std::optional<Date>& day, const Field& field, Date birth) {
  if (day && *day < birth) throw field_error("error.field.before-birth", field);
}

void check_not_before_birth(const Values& values, Date birth) {
  for (const auto& [field, value] : values) {
    if (field->key == "birth_date") continue;
    if (field->type == FieldType::date) {
      check_not_before_birth(Date::parse(std::get<std::string>(value)), *field, birth);
    } else if (field->type == FieldType::date_list) {
      for (const std::string& day : std::get<std::vector<std::string>>(value)) {
        check_not_before_birth(Date::parse(day), *field, birth);
      }
    }
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
