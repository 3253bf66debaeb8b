// The one form of a passphrase, so that it opens the same register whether it was typed, piped or
// kept in a file, and on whatever keyboard. See kortisto-format(5), "Key slots".
#pragma once

#include "base/secret.h"

namespace kortisto {

// Without the newline at its end, if it has one, and in Unicode Normalization Form C. Throws
// Error(invalid): error.passphrase.empty, error.passphrase.utf8. Leaves no copy behind.
[[nodiscard]] Secret canonical_passphrase(Secret given);

// Of one that is set: everybody has to be able to type it on a terminal. Throws Error(invalid)
// "error.passphrase.untypable" for line breaks, other controls and a byte order mark, which editors
// leave in files. One that was set with them still opens.
void require_typable(const Secret& passphrase);

}  // namespace kortisto
