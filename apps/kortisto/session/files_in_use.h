// The files that a command works with, which no output of it may replace.
#pragma once

#include <filesystem>

#include "session/invocation.h"

namespace kortisto::app {

// Throws Error(invalid) "error.output.in-use" when what stands at the path, by whatever name, is
// the register, a configuration file, a passphrase file, a file that the command reads, or one in
// which this machine remembers registers.
void refuse_file_in_use(const Configured& with, const std::filesystem::path& output);

}  // namespace kortisto::app
