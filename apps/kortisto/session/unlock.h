// The passphrase: where it comes from. A printed recovery key is taken wherever a passphrase is;
// the vault tells them apart.
//
// Sources, the first that is there: --passphrase-file (with "-" standard input), --passphrase-fd,
// --passphrase-command, KORTISTO_PASSPHRASE_FILE, [passphrase] file and command of the
// configuration, and at last a question on the terminal. Never a word of the command line, never
// the value of an environment variable: other processes can read both.
#pragma once

#include <functional>

#include "base/secret.h"
#include "session/invocation.h"

namespace kortisto::app {

// Whether an option has it read from standard input, which can be had once.
[[nodiscard]] bool comes_from_input(const Arguments& arguments);

// Calls `open` with the passphrase of a register that is there. A person at a terminal is asked
// again, three times in all, while `open` throws Error(wrong_passphrase). Throws what `open`
// throws; Error(needs_answer) when there is no source, Error(usage) when two options name one,
// Error(invalid) for an empty passphrase, one that is not UTF-8, or a file that others can read.
void try_passphrase(const Configured& with, const std::function<void(const Secret&)>& open);

// The one that a new register gets: the same sources, but a person is asked twice. It and the next
// one throw what canonical_passphrase() and require_typable() throw.
[[nodiscard]] Secret first_passphrase(const Configured& with);

// The next one of a register: --new-passphrase-file, -fd, -command, or a person, asked twice.
[[nodiscard]] Secret next_passphrase(const Configured& with);

}  // namespace kortisto::app
