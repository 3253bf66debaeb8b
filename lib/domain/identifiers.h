// The numbers of records in the register.
#pragma once

#include "base/id.h"

namespace kortisto::domain {

struct ClientTag;
struct GuardianTag;
struct SourceTag;

using ClientId = Id<ClientTag>;
using GuardianId = Id<GuardianTag>;
using SourceId = Id<SourceTag>;

}  // namespace kortisto::domain
