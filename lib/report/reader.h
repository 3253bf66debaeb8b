// For whom a report about a client is made.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "domain/field.h"

namespace kortisto::report {

enum class ReaderRole {
  self,            // the client
  guardian,        // one of the client's guardians, in the guardian's own right to be told
  representative,  // somebody who acts for the client and gets what the client would get
};

}  // namespace kortisto::report

template <>
inline constexpr auto kortisto::domain::kCodes<kortisto::report::ReaderRole> =
    std::to_array<std::string_view>({"self", "guardian", "representative"});

namespace kortisto::report {

struct Reader {
  ReaderRole role = ReaderRole::self;
  std::int64_t number = 0;  // of the guardian or representative among the client's
};

}  // namespace kortisto::report
