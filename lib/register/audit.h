// The audit trail: who looked at what, and what was done. Rows hold numbers and keys, never values.
#pragma once

#include <string_view>

#include "register/register.h"

namespace kortisto::reg {

// Records something done to the register as a whole, for example "register.init" or "key.rotate".
// What is done with records is recorded by the use case itself.
void audit(Register& store, std::string_view action);

}  // namespace kortisto::reg
