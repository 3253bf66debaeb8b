// The numbers of records in the register.
#pragma once

#include "base/id.h"

namespace kortisto::domain {

struct ClientTag;
struct GuardianTag;
struct PlanTag;
struct SourceTag;

using ClientId = Id<ClientTag>;
using GuardianId = Id<GuardianTag>;
using PlanId = Id<PlanTag>;
using SourceId = Id<SourceTag>;

}  // namespace kortisto::domain
