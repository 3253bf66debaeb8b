// The rules of adding and changing records of a kind. For the files of this folder alone.
#pragma once

#include "register/kinds.h"

namespace kortisto::reg {

namespace detail {

template <domain::Record R>
[[nodiscard]] std::vector<Message> check_alone(Work& work, const Stored& record) {
  return check(domain::record_of<R>(record.values), work.today());
}
template <domain::Record R>
[[nodiscard]] std::vector<Message> check_changed_alone(Work& work, const Stored&,
                                                       const domain::Values& after,
                                                       domain::ChangeType) {
  return check(domain::record_of<R>(after), work.today());
}

}  // namespace detail

// A kind with rules of its own specialises this in the file of its rules, and says has_rules in its
// row of domain/kinds.h.
template <domain::Record R>
struct RulesOf {
  static constexpr bool kPlain = true;
  [[nodiscard]] static Rules make() {
    return {.check_new = detail::check_alone<R>, .check_change = detail::check_changed_alone<R>};
  }
};

}  // namespace kortisto::reg
