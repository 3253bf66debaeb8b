// What is written beside its target and gets its name when it is whole: a file (new_file.h) or a
// directory (new_directory.h). What a process that was killed left of it is swept away by the next.
#pragma once

#include <filesystem>
#include <string>

#include "base/file.h"

namespace kortisto {

// The name of something unfinished beside its target, as mkostemp(3) and mkdtemp(3) want it: its
// six last letters are X.
[[nodiscard]] std::string unfinished_name(const std::filesystem::path& target);
// Marks what was just made at the path as having a living maker, as long as the descriptor is open.
// False when somebody swept it away before that: another one is to be made.
[[nodiscard]] bool hold_unfinished(const FileDescriptor& fd, const std::filesystem::path& path);

// The same of what has no name yet.
void hold_nameless(const FileDescriptor& fd) noexcept;

// Removes from the directory what processes that are no more left unfinished there: what is named
// so, belongs to this user, and nobody holds. What cannot be removed stays.
void sweep_unfinished(const std::filesystem::path& directory) noexcept;

// One of them, if its name is another: what is held, is not this user's or is neither a file nor a
// directory stays.
void sweep_unheld(const std::filesystem::path& path);

}  // namespace kortisto
