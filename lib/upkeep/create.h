// A new register.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "base/secret.h"
#include "register/register.h"
#include "upkeep/remembered.h"

namespace kortisto::upkeep {

// What opening with the passphrase costs whoever tries (Argon2id, RFC 9106).
struct KdfSettings {
  std::uint32_t memory_kib = 65536;
  std::uint32_t passes = 3;
  std::uint32_t lanes = 4;
};

struct NewRegister {
  Secret recovery_key;  // as it is printed, once
  Sighting seen;
  std::optional<Message> warning = {};  // of NewFile::commit()
};

// Makes the register, whole or not at all.
// Throws Error(invalid) "error.file.exists", "error.passphrase.recovery-key" for a passphrase that
// reads as one, or "error.passphrase.cost" when the settings are out
// of the format's bounds (kortisto-format(5)); else Error(io).
[[nodiscard]] NewRegister create_register(const std::filesystem::path& path,
                                          const Secret& passphrase, const KdfSettings& cost,
                                          const Clock& clock, const reg::Use& use = {});

}  // namespace kortisto::upkeep
