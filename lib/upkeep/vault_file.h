// What the commands of upkeep share: a register file in the making.
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

#include "base/clock.h"
#include "base/secret.h"
#include "upkeep/create.h"
#include "vault/founding.h"

namespace kortisto::upkeep {

// Seconds since 1970, as the vault's header keeps them.
[[nodiscard]] std::int64_t seconds(const Clock& clock);

[[nodiscard]] crypto::Argon2Cost argon2_cost(const KdfSettings& settings);

// Opens the file with its data key, brings the schema up to date and records `action` in the trail.
// `founding`, when given, is what the vault says of itself: the file is then empty and new.
void record_in(const std::filesystem::path& path, const Secret& data_key, std::string_view action,
               const Clock& clock, std::chrono::milliseconds wait = {},
               const vault::Header* founding = nullptr);

}  // namespace kortisto::upkeep
