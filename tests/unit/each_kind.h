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

}  // namespace kortisto::test
