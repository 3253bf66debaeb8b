// What an invoice has to do with what it is billed by and with the visits on its lines, and that
// what was issued does not change.
#pragma once

#include "register/rules.h"

namespace kortisto::reg {

template <>
struct RulesOf<domain::Invoice> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

}  // namespace kortisto::reg
