// What the client and the representatives have to do with a plan.
#pragma once

#include "register/rules.h"

namespace kortisto::reg {

template <>
struct RulesOf<domain::Plan> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

}  // namespace kortisto::reg
