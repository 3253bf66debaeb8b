// What a register is used for, as its use log says (703/2023 §10).
#pragma once

#include <array>
#include <string_view>

#include "base/message.h"
#include "domain/field.h"

namespace kortisto::domain {

enum class UsePurpose {
  client_care,  // of the client relation, and contact
  service,      // planning, giving and following it up
  agreement,    // making and keeping the contract
  billing,
  access_request,  // answering a request of the data subject
  rectification,   // putting right what was wrong
  supervision,     // that the processing is lawful
  upkeep,          // of the register itself
};
template <>
inline constexpr auto kCodes<UsePurpose> =
    std::to_array<std::string_view>({"client_care", "service", "agreement", "billing",
                                     "access_request", "rectification", "supervision", "upkeep"});

// What an action of the log is done for when nobody says otherwise: "plan.edit" for the service.
[[nodiscard]] UsePurpose usual_purpose(std::string_view action) noexcept;

// "purpose.service"
[[nodiscard]] MessageKey purpose_key(std::string_view code);

}  // namespace kortisto::domain
