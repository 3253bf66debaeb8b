// The files that a command works with, which no output of it may replace.
#pragma once

#include <filesystem>

#include "session/invocation.h"

namespace kortisto::app {

// Throws Error(invalid) "error.output.in-use" when --output, by whatever name, is the register, a
// configuration file, a passphrase file, a file that the command reads, one in which this machine
// remembers registers, or the program; also where such a file is looked for and is not there. So
// when standard output is added to one of them, as with the shell's ">>".
void refuse_output_in_use(const Configured& with);

// The same of the place of a register that is to be replaced.
void refuse_other_than_register(const Configured& with, const std::filesystem::path& file);

}  // namespace kortisto::app
