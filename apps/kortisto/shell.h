// Commands of the user's own choosing, run by /bin/sh: the one that prints the passphrase and the
// guard. They get no standard input, so that they cannot take what is meant for kortisto.
#pragma once

#include <cstddef>
#include <string>

#include "base/secret.h"

namespace kortisto::app {

// What the command prints, at most `limit` bytes. Throws Error(needs_answer)
// "error.passphrase.command" unless it exits with 0.
[[nodiscard]] Secret secret_of_command(const std::string& command, std::size_t limit);

// True when it exits with 0. What it prints is thrown away.
[[nodiscard]] bool succeeds(const std::string& command);

// The same for one that prints for the person, and may ask.
[[nodiscard]] bool show_output(const std::string& command);

}  // namespace kortisto::app
