// What the commands of upkeep share: a register file in the making.
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

#include "base/clock.h"
#include "base/secret.h"
#include "upkeep/create.h"
#include "upkeep/keys.h"
#include "upkeep/remembered.h"
#include "vault/founding.h"
#include "vault/key_list.h"

namespace kortisto::upkeep {

// Seconds since 1970, as the vault's header keeps them.
[[nodiscard]] std::int64_t seconds(const Clock& clock);

[[nodiscard]] crypto::Argon2Cost argon2_cost(const KdfSettings& settings);

// Opens the file with its data key, brings the schema up to date and records `action` in the trail.
// `founding`, when given, is what the vault says of itself: the file is then empty and new. Returns
// the register as it is then.
Sighting record_in(const std::filesystem::path& path, const Secret& data_key,
                   std::string_view action, const Clock& clock, std::chrono::milliseconds wait = {},
                   const vault::Header* founding = nullptr);

// A key slot as it may be shown, and all of a vault.
[[nodiscard]] Key shown(vault::Key key);
[[nodiscard]] std::vector<Key> shown_keys(const vault::ClearHeader& header, const Secret& data_key);

}  // namespace kortisto::upkeep
