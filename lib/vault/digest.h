// The digest that manifests of copies carry: SHA-256, as the header's own.
#pragma once

#include "crypto/kdf.h"

namespace kortisto::vault {

using Sha256 = crypto::Sha256;

}  // namespace kortisto::vault
