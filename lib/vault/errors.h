// The errors that more than one part of the vault has.
#pragma once

#include "base/error.h"
#include "vault/header.h"

namespace kortisto::vault {

// A part that does not verify: Error(integrity) "error.vault.damaged" with the part's name ("page",
// "map", "allocation", "header") and its index, for a header the copy.
[[nodiscard]] Error damaged(const BlockId& id);
[[nodiscard]] Error damaged_header(std::size_t copy);
// The same of a header that is authentic; a number beyond its limit has words of its own:
// Error(integrity) "error.vault.generation", "error.vault.free-hint". REQUIRES: flaw != Flaw::none
[[nodiscard]] Error flawed_header(Flaw flaw, std::size_t copy);

// A file that ends before a block that it should hold: Error(integrity) "error.vault.truncated".
[[nodiscard]] Error cut_short();

// No slot or no page is left: Error(io) "error.vault.full".
[[nodiscard]] Error full();

}  // namespace kortisto::vault
