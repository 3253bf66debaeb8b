// What its case asks of an agreement.
#pragma once

#include "register/rules.h"

namespace kortisto::reg {

template <>
struct RulesOf<domain::Agreement> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

}  // namespace kortisto::reg
