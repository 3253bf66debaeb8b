// What its case asks of a commitment and a voucher.
#pragma once

#include "register/rules.h"

namespace kortisto::reg {

template <>
struct RulesOf<domain::Commitment> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

template <>
struct RulesOf<domain::Voucher> {
  static constexpr bool kPlain = false;
  [[nodiscard]] static Rules make();
};

}  // namespace kortisto::reg
