// Looks at every byte of a register.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/message.h"
#include "base/secret.h"
#include "db/connection.h"
#include "upkeep/keys.h"
#include "upkeep/remembered.h"

namespace kortisto::upkeep {

struct VerifyResult {
  struct Finding {
    Message what;
    bool serious = false;  // false: nothing is lost, and the next writing mends it
  };
  std::vector<Finding> findings;
  std::uint64_t more_findings = 0;  // beyond the hundred that are listed
  bool serious = false;
  std::vector<Key> keys;         // all that open it
  bool of_first_format = false;  // a new data key brings it to the present one
  db::Commit commit{};
  std::uint64_t pages = 0;   // of the database
  std::uint64_t blocks = 0;  // sealed blocks in the file
  std::uint64_t bytes = 0;   // of the file
};

// Checks every block, the allocation, the free slots and the spare header (kortisto-format(5),
// "Verifying"), then the database itself; `memory`, which may be null, is what it is held against.
// Writes nothing. Throws what opening throws when the file does not open.
[[nodiscard]] VerifyResult verify(const std::filesystem::path& path, const Secret& typed,
                                  const Remembered* memory, std::chrono::milliseconds wait);

}  // namespace kortisto::upkeep
