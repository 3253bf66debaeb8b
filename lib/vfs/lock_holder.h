// Who holds a register that is busy, as the kernel knows it: nothing is noted down anywhere, so
// that of a process that was killed nothing stale is told.
#pragma once

#include <filesystem>

#include "base/error.h"

namespace kortisto::vfs {

// Error(busy): "error.busy.by" with the program, its process and since when that has been running,
// in the day and time of Finland; "error.busy.process" where only the number can be seen, as of
// another user's process with hidepid (proc(5)); "error.busy" where nobody can be named: the holder
// let go meanwhile, or is on another machine or in another container. The program is named by its
// file and never by its arguments, which may hold a person's name.
// REQUIRES: this process holds no lock of the file: POSIX has it lose them (fcntl(2))
[[nodiscard]] Error busy_error(const std::filesystem::path& path);

}  // namespace kortisto::vfs
