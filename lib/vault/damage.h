// The error of a part that does not verify.
#pragma once

#include "base/error.h"
#include "vault/layout.h"

namespace kortisto::vault {

// Error(integrity) "error.vault.damaged" with the part's name ("page", "map", "allocation",
// "header") and its index.
[[nodiscard]] Error damaged(const BlockId& id);

}  // namespace kortisto::vault
