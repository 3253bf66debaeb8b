// How soon a passphrase would be guessed by somebody who has the file.
#pragma once

#include <span>
#include <string>

#include "base/secret.h"

namespace kortisto::upkeep {

// Of a passphrase that is to be set. Throws Error(invalid): "error.passphrase.recovery-key" for one
// that reads as a recovery key, "error.passphrase.weak" for one that falls in seconds. `known` is
// what whoever has the file would try first, such as the name of the practice.
//
// The estimate is that of zxcvbn (D. Wheeler, USENIX Security 2016), which knows common passwords,
// English words and names, keyboards, dates and repetition, and here the words of this program and
// the most usual ones of Finnish and Swedish. It takes words of other languages for letters at
// random: what it lets pass may still be poor. Only the first 64 characters count. Nothing of it is
// left in memory. Throws Error(io) when the system gives no process for the estimate.
void require_strong(const Secret& passphrase, std::span<const std::string> known);

}  // namespace kortisto::upkeep
