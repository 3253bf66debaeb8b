// Where files are when nobody says: the XDG Base Directory Specification.
#pragma once

#include <filesystem>
#include <optional>

#include "terminal/environment.h"

namespace kortisto::app {

inline constexpr const char* kSystemConfig = "/etc/kortisto/config.toml";

// $HOME when it is an absolute path, else "".
[[nodiscard]] std::filesystem::path home(const Environment& environment);

// The user's own configuration file; nothing without $XDG_CONFIG_HOME and $HOME.
[[nodiscard]] std::optional<std::filesystem::path> user_config(const Environment& environment);

// $XDG_DATA_HOME/kortisto/register.kortisto. Throws Error(configuration) "error.no-home" when
// neither that nor $HOME is set.
[[nodiscard]] std::filesystem::path default_register(const Environment& environment);

// $XDG_STATE_HOME/kortisto, where what was last seen of each register is remembered. Nothing when
// neither that nor $HOME is set: then nothing can be remembered.
[[nodiscard]] std::optional<std::filesystem::path> state_directory(const Environment& environment);

}  // namespace kortisto::app
