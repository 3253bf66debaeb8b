// Whose a file or directory is that root makes for somebody else.
//
// A home is its user's, and root who works in it (sudo, a restore) must not leave there what the
// user can neither read nor replace: the memory of a register, the configuration, the register
// itself.
#pragma once

#include <filesystem>

namespace kortisto {

// As root, what is open as `fd` becomes that of the directory's owner, and its group's; as anybody
// else, and where that cannot be, it stays as it is.
void leave_to_owner(int fd, const std::filesystem::path& directory) noexcept;

// Makes the directory and what lacks above it, each with mode 0700 and left to the owner of the one
// above. Throws Error(io).
void make_directories(const std::filesystem::path& directory);

}  // namespace kortisto
