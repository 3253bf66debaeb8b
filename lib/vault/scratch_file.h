// A file that never reaches the disk in the clear: journals and temporary tables. It lives in
// memory that is wiped when it is given back; past a limit its oldest chunks go to an unlinked
// file, sealed with a key that is never stored.
#pragma once

#include <memory>
#include <vector>

#include "base/file.h"
#include "crypto/nonce.h"
#include "crypto/random.h"
#include "crypto/xaes.h"

namespace kortisto::vault {

class ScratchFile {
 public:
  static constexpr std::size_t kChunkSize = 65536;
  static constexpr std::size_t kDefaultLimit = std::size_t{64} << 20U;

  // Bytes kept in memory before chunks are sealed to the unlinked file.
  explicit ScratchFile(std::size_t limit = kDefaultLimit);
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  // Returns how many bytes there were before the end.
  [[nodiscard]] std::size_t read(std::uint64_t offset, MutableBytes out);
  // Throws Error(io) when there is no memory or no room to spill to, Error(integrity) when spilled
  // bytes came back changed.
  void write(std::uint64_t offset, Bytes bytes);
  void truncate(std::uint64_t size);

 private:
  using Chunk = ByteArray<kChunkSize>;
  struct Place {
    std::unique_ptr<Chunk> memory;  // null while it is spilled, or was never written
    bool spilled = false;
    crypto::Nonce nonce{};
    crypto::Tag tag{};
    std::uint64_t used_at = 0;
  };
  struct Spill;

  [[nodiscard]] Chunk& chunk(std::size_t index);
  void spill_oldest();
  void wipe_chunk(Place& place) noexcept;

  std::size_t limit_chunks_;
  std::vector<Place> places_;
  std::size_t in_memory_ = 0;
  std::uint64_t size_ = 0;
  std::uint64_t clock_ = 0;
  std::unique_ptr<Spill> spill_;
};

}  // namespace kortisto::vault
