// The bytes of a register from one place to another, with their digest.
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.h"
#include "base/new_file.h"
#include "vault/device.h"

namespace kortisto::upkeep {

[[nodiscard]] std::string hexadecimal(Bytes bytes);

struct Copied {
  std::uint64_t bytes = 0;
  std::string sha256;  // in hexadecimal
};

// Copies what is the register's of `from`. The caller holds its lock. Throws what vault::extent()
// throws; Interrupted; Error(io).
Copied copy_into(NewFile& to, vault::Device& from);

}  // namespace kortisto::upkeep
