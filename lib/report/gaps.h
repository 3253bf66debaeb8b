// What an access report cannot say, because the configuration does not: Art. 12 and 15 of the GDPR
// want it said. A report with gaps is no answer to a request; as a draft it marks each of them.
#pragma once

#include <string_view>
#include <vector>

#include "base/message.h"
#include "domain/practice.h"
#include "report/access_facts.h"

namespace kortisto::report {

// What a setting says that says that there is none: "transfers = \"none\"". One that is left out
// says nothing, and nothing may be concluded from it.
inline constexpr std::string_view kNone = "none";

// The settings that are missing, "controller.name", in the order in which the report needs them.
// `by_policy`: whether something is kept as long as the practice's own policy says.
[[nodiscard]] std::vector<std::string_view> gaps(const domain::Practice& practice, bool by_policy);

// Those that this report would lack.
[[nodiscard]] std::vector<std::string_view> gaps(const AccessReport& report);

// The same for a document: "[TÄYDENNETTÄVÄ: rekisterinpitäjä]".
[[nodiscard]] Message gap(std::string_view setting);

}  // namespace kortisto::report
