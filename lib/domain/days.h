// Days: one after another, and the rules that every record has, that what was done lies behind and
// an end comes after its beginning.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "domain/record.h"

namespace kortisto::domain {

// So many days later; earlier, of a negative number.
[[nodiscard]] Date days_after(Date day, int days);

// How many days `to` is later than `from`; below zero when it is earlier.
[[nodiscard]] std::int64_t days_between(Date from, Date to);

// Throws Error(invalid) "error.field.future" for a day after `today`.
void check_not_future(const std::optional<Date>& day, const Field& field, Date today);

// The same for each of these days of a record.
void check_done(const Values& values, std::span<const std::string_view> keys, Date today);

// Throws Error(invalid) "error.field.order" unless `first` is before `second` or the same day,
// where both are known.
void check_order(const std::optional<Date>& first, const Field& first_field,
                 const std::optional<Date>& second, const Field& second_field);

// Throws Error(invalid) "error.field.before-birth" for the first of these days of a client's record
// that lies before the client's birth: nothing is agreed with, done for or true of somebody who is
// not born. The birth date itself is none of them.
void check_not_before_birth(const Values& values, Date birth);

// The same for one day.
void check_not_before_birth(const std::optional<Date>& day, const Field& field, Date birth);

}  // namespace kortisto::domain
