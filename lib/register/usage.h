// What visits have used of commitments and vouchers. For the files of this folder alone.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "domain/allowance.h"
#include "domain/identifiers.h"
#include "register/work.h"

namespace kortisto::reg {

// Of each record of the kind that the client has and that has been used, by its number; of a kind
// that nothing is booked on, nothing.
[[nodiscard]] std::map<std::int64_t, domain::Usage> usage_of(Work& work, std::string_view kind,
                                                             domain::ClientId client);

// Whether somebody pays for the visit, as the view billable_visit has it. REQUIRES: it is written
[[nodiscard]] bool is_paid_for(Work& work, std::int64_t visit);

}  // namespace kortisto::reg
