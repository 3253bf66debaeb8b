// What is tested of every kind of record goes over the list itself, so that a new kind is tested by
// standing in it.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

#include "domain/kinds.h"

namespace kortisto::test {

// f(kind, record) with an empty record of each kind.
template <typename F>
void for_each_kind(F&& f) {
  domain::kKindRows([&](const auto&... rows) {
    const auto call = [&](const auto& row) {
      const std::string name(row.kind.name);
      CAPTURE(name);
      f(row.kind, typename std::remove_cvref_t<decltype(row)>::Type());
    };
    (call(rows), ...);
  });
}

// What can be said in a field whose check wants a form of its own; "" where any text will do.
inline std::string formed(const domain::Field& field) {
  struct Form {
    domain::Check check;
    const char* text;
  };
  constexpr Form kForms[] = {
      {domain::check_business_id, "1234567-1"},
      {domain::check_clock_time, "00:15"},
      {domain::check_iban, "FI2112345600000785"},
      {domain::check_invoice_line, "2026-01-02; 60 min; 75.50; exempt_social_care; Valmennus"},
      {domain::check_month, "2026-01"},
      {domain::check_payment, "2026-01-02; 75.50"},
      {domain::check_percent, "9.5"},
      {domain::check_reminder, "2026-01-02; 75.50; 5.00; 0.27; 2026-01-02; 2026-01-16"},
  };
  for (const Form& one : kForms) {
    if (one.check == field.check) return one.text;
  }
  return "";
}

}  // namespace kortisto::test
