// The keys of a register as commands show them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "records/list.h"
#include "session/invocation.h"
#include "session/open_register.h"
#include "upkeep/keys.h"

namespace kortisto::app {

// A row for each; a key that this machine does not know is marked as new.
[[nodiscard]] RecordList list_of_keys(const std::vector<upkeep::Key>& keys,
                                      const db::Commit& commit, const Memory& memory);
[[nodiscard]] nlohmann::ordered_json json_of_keys(const std::vector<upkeep::Key>& keys);

// Once, on lines of its own, with what to do with it.
void print_recovery_key(Terminal& terminal, const Secret& recovery_key);

// What a command with new keys says at its end: `json` with them, or for people which there are,
// which are gone, and the new recovery key.
void print_new_keys(const Configured& with, nlohmann::ordered_json json,
                    const upkeep::NewKeys& made, const Memory& memory);

}  // namespace kortisto::app
