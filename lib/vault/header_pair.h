// The two header copies of a file, and which of them holds the last commit.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "vault/device.h"
#include "vault/header.h"

namespace kortisto::vault {

// The first bytes of both copies: enough to notice that another process has committed.
using Prefixes = std::array<ByteArray<kPrefixSize>, 2>;
[[nodiscard]] Prefixes read_prefixes(Device& device);

struct HeaderPair {
  std::array<HeaderImage, 2> images{};
  std::array<bool, 2> sane{};

  // Reads both and judges their clear parts. Throws Error(integrity) "error.vault.not-a-register"
  // when neither is sane, "error.vault.damaged" when their file ids or versions differ,
  // Error(newer_version) "error.vault.newer".
  [[nodiscard]] static HeaderPair read(Device& device);

  // The sane copies, the higher generation first.
  [[nodiscard]] std::vector<std::size_t> by_generation() const;
  // What the first of them says.
  [[nodiscard]] ClearHeader newest() const;
  // Whether they are of one generation and yet say, in the clear, two different things.
  [[nodiscard]] bool contradict() const;
};

// The copy that verifies with the key and has the higher generation.
struct Winner {
  Header header;
  std::size_t copy = 0;
  Flaw flaw = Flaw::none;
  bool mirrored = false;         // the other copy has the same bytes
  Flaw spare_flaw = Flaw::none;  // also when the other copy does not verify

  // Throws Error(integrity) when the header has a flaw, or the file is too short for it.
  void require_possible(std::uint64_t file_size) const;
};

// Nothing when neither copy verifies. Throws Error(integrity) on two different copies of one
// generation.
[[nodiscard]] std::optional<Winner> choose_winner(const HeaderPair& pair, crypto::Xaes& cipher);

}  // namespace kortisto::vault
