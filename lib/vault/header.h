// One header copy: a clear sector that anyone can read, and a sealed one that says where everything
// is. See kortisto-format(5), "Header copy".
#pragma once

#include <optional>

#include "crypto/kdf.h"
#include "crypto/nonce.h"
#include "crypto/xaes.h"
#include "vault/layout.h"

namespace kortisto::vault {

using HeaderImage = ByteArray<kHeaderSize>;

// What stands in the clear, authenticated only once the sealed part has been opened with it.
struct ClearHeader {
  std::uint32_t version = kVersion;
  FileId file_id{};
  std::uint64_t generation = 0;
  CommitId commit_id{};
  std::uint64_t size = 0;    // of the content, in bytes
  Slot highest = kNoBlocks;  // highest used slot
  KeyArea key_area{};

  [[nodiscard]] VaultId id() const noexcept { return {file_id, version}; }
};

struct Header : ClearHeader {
  std::uint32_t map_depth = 0;
  std::uint32_t allocation_depth = 0;
  std::uint32_t used = 0;       // slots that hold a block
  Slot free_hint = kFirstSlot;  // every usable slot below is in use
  std::int64_t created = 0;     // seconds since 1970, as the next two
  std::int64_t data_key_made = 0;
  std::int64_t passphrase_changed = 0;
  std::uint64_t rotations = 0;      // data keys made after the first
  std::uint64_t anchored_rows = 0;  // audit rows that the anchor covers
  crypto::Digest anchor{};
  std::array<Entry, kMapRootSize> map_root{};
  std::array<Entry, kAllocationRootSize> allocation_root{};
};

enum class Sanity { sane, newer_version, damaged };

// Whether the magic and the digests of the clear sector hold.
[[nodiscard]] Sanity sanity_of(Bytes image);

// The clear fields keep their places in every version.
// REQUIRES: sanity_of(image) != Sanity::damaged
[[nodiscard]] ClearHeader parse_clear(Bytes image);

// What is wrong with a header that is authentic: it says what no writer could have written.
enum class Flaw { none, generation, free_hint, other };

struct OpenedHeader {
  Header header;
  Flaw flaw = Flaw::none;
};

// Nothing when the sealed sector does not verify. REQUIRES: sanity_of(image) == Sanity::sane
[[nodiscard]] std::optional<OpenedHeader> open_header(const HeaderImage& image,
                                                      crypto::Xaes& cipher);

// `key_area_digest` is the SHA-256 of header.key_area, kept by the caller because it seldom
// changes.
[[nodiscard]] HeaderImage seal_header(const Header& header, const crypto::Digest& key_area_digest,
                                      crypto::Xaes& cipher, crypto::NonceSequence& nonces);

}  // namespace kortisto::vault
