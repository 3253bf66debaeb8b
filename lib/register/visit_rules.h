// What a visit has to do with those beside it, with what it is booked on and with its invoice.
#pragma once

#include "register/rules.h"

namespace kortisto::reg {

template <>
struct RulesOf<domain::Visit> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

}  // namespace kortisto::reg
