// That a plan is not forgotten: a plan that is to be followed up has a day that reminds of it
// (703/2023 §43: followed up and revised). For the files of this folder alone.
#pragma once

#include <optional>

#include "register/kinds.h"

namespace kortisto::reg {

// What to warn of when a plan becomes `after`, which is new when there is no `before`:
// "warning.plan.no-follow-up" when from now on no day reminds of it, or of another version that
// takes its place again; "warning.plan.follow-up-past" when the next day is told and is past.
[[nodiscard]] std::optional<Message> warn_of_follow_up(Work& work, const Stored* before,
                                                       const Stored& after);

}  // namespace kortisto::reg
