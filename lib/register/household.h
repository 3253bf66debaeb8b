// Who lives with a client, by what the clients' records say of each other. For the files of this
// folder alone.
#pragma once

#include "domain/dossier.h"
#include "register/work.h"

namespace kortisto::reg {

// Of the other clients of the household, whichever of them names the other: whether one is under a
// non-disclosure for safety, and where those could be found, now and before.
[[nodiscard]] domain::Household read_household(Work& work, domain::ClientId client);

}  // namespace kortisto::reg
