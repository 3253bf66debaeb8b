// What the commands of upkeep share: a register file in the making.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/error.h"
#include "base/secret.h"
#include "register/register.h"
#include "upkeep/create.h"
#include "upkeep/keys.h"
#include "upkeep/remembered.h"
#include "vault/founding.h"
#include "vault/key_list.h"

namespace kortisto::upkeep {

// Seconds since 1970, as the vault's header keeps them.
[[nodiscard]] std::int64_t seconds(const Clock& clock);

[[nodiscard]] crypto::Argon2Cost argon2_cost(const KdfSettings& settings);

struct Recorded {
  Sighting seen;                        // the register as it is then
  std::optional<Message> warning = {};  // of db::Connection::failure_after_commit()
};

// Opens the file with its data key, brings the schema up to date and records `action` in the trail.
// `founding`, when given, is what the vault says of itself: the file is then empty and new.
Recorded record_in(const std::filesystem::path& path, const Secret& data_key,
                   std::string_view action, const Clock& clock, const reg::Use& use,
                   std::chrono::milliseconds wait = {}, const vault::Header* founding = nullptr);

// The same in a NewFile, in_new_file(). Throws unfinished_file() for what is else a warning.
[[nodiscard]] Sighting record_in_new(const std::filesystem::path& path, const Secret& data_key,
                                     std::string_view action, const Clock& clock,
                                     const reg::Use& use, const vault::Header* founding = nullptr);
[[nodiscard]] Error unfinished_file();

// A key slot as it may be shown, and all of a vault.
[[nodiscard]] Key shown(vault::Key key);
[[nodiscard]] std::vector<Key> shown_keys(const vault::ClearHeader& header, const Secret& data_key);

}  // namespace kortisto::upkeep
