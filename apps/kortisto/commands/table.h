// All commands of the program.
#pragma once

#include "cli/command_table.h"

namespace kortisto::app {

[[nodiscard]] CommandTable command_table() noexcept;

}  // namespace kortisto::app
