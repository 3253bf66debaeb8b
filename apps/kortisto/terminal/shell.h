// Commands run by /bin/sh: the one that prints the passphrase, the question whether a manual page
// is there, the manual viewer and the editor. Of these the last two talk with the person; the
// others get no standard input, so that they cannot take what is meant for kortisto.
#pragma once

#include <cstddef>
#include <string>

#include "base/secret.h"

namespace kortisto::app {

// A text as the shell takes it for one word, quoted where that is needed.
[[nodiscard]] std::string shell_word(const std::string& text);

// What the command prints, at most `limit` bytes. Throws Error(needs_answer)
// "error.passphrase.command" unless it exits with 0.
[[nodiscard]] Secret secret_of_command(const std::string& command, std::size_t limit);

// True when it exits with 0. What it prints is thrown away.
[[nodiscard]] bool succeeds(const std::string& command);

// The same for one that talks with the person: its standard input and output are `device`, which
// Terminal::device_of_person() gives, or this program's where that is "". ^C and ^\ are its own
// meanwhile; SIGTERM and SIGHUP end it and throw Interrupted.
[[nodiscard]] bool show_output(const std::string& command, const std::string& device);

}  // namespace kortisto::app
