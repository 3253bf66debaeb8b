// The rules of each kind beyond those of every record, in the file of the kind. For the files of
// this folder alone; a kind that is not here has no more than check(record, today) of its header.
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
                                                       domain::ChangeKind) {
  return check(domain::record_of<R>(after), work.today());
}

}  // namespace detail

template <domain::Record R>
[[nodiscard]] Rules rules_of() {
  return {.check_new = detail::check_alone<R>, .check_change = detail::check_changed_alone<R>};
}
template <>
Rules rules_of<domain::Client>();  // client.cc
template <>
Rules rules_of<domain::Case>();  // case.cc
template <>
Rules rules_of<domain::Agreement>();  // agreement.cc
template <>
Rules rules_of<domain::Plan>();  // plan.cc

}  // namespace kortisto::reg
