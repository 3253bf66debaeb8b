// Looks at every byte of a vault. See kortisto-format(5), "Verifying".
#pragma once

#include <cstdint>
#include <vector>

#include "base/message.h"
#include "vault/store.h"

namespace kortisto::vault {

struct Finding {
  Message what;
  bool serious =
      false;  // false: a spare header, or remains of an interrupted writer; nothing is lost
};

struct CheckResult {
  std::vector<Finding> findings;  // at most a hundred, then they are only counted
  std::uint64_t more = 0;
  std::uint64_t pages = 0;   // of the content that are stored
  std::uint64_t blocks = 0;  // used slots
  bool serious = false;

  void add(Message what, bool is_serious);
};

// REQUIRES: the file's SHARED lock, and store.refresh() has just run
[[nodiscard]] CheckResult check(Store& store);

}  // namespace kortisto::vault
