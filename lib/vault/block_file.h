// Sealed blocks in the slots of a device: encrypts on the way out, verifies on the way in, and
// joins neighbouring writes into one call.
#pragma once

#include <vector>

#include "crypto/nonce.h"
#include "crypto/xaes.h"
#include "vault/device.h"
#include "vault/layout.h"

namespace kortisto::vault {

// AD(kind, level, index) of kortisto-format(5).
using AssociatedData = ByteArray<32>;
[[nodiscard]] AssociatedData associated_data(const BlockId& id, const FileId& file);

class BlockFile {
 public:
  // `device` and `random` outlive it. REQUIRES: data_key.size() == 32
  BlockFile(Device& device, Bytes data_key, crypto::Random& random);

  [[nodiscard]] Device& device() noexcept { return device_; }
  [[nodiscard]] crypto::Xaes& cipher() noexcept { return cipher_; }
  [[nodiscard]] crypto::NonceSequence& nonces() noexcept { return nonces_; }
  void set_file_id(const FileId& file) noexcept { file_ = file; }

  // Seals `plain` for `slot`; the write may wait in a buffer until flush().
  // REQUIRES: plain.size() == kBlockSize
  [[nodiscard]] Entry seal(const BlockId& id, Bytes plain, Slot slot);

  // Reads and verifies a block into `out`. Throws Error(integrity) "error.vault.damaged".
  // REQUIRES: entry.present() and out.size() == kBlockSize
  void open(const BlockId& id, const Entry& entry, MutableBytes out);

  // Moves ciphertext to another slot; its entry's nonce and tag stay valid.
  void copy(Slot from, Slot to);

  // Writes zeros into free slots, in as few calls as their order allows.
  void scrub(std::vector<Slot> slots);

  // Hands every waiting write to the device.
  void flush();
  // Forgets waiting writes, after a failure.
  void drop_waiting() noexcept { run_.clear(); }

  // One block's bytes as they stand in the file; false when the file ends within it.
  [[nodiscard]] bool read_raw(Slot slot, MutableBytes out);

 private:
  // Room for one more block at `slot` behind the waiting ones.
  MutableBytes next_in_run(Slot slot);

  Device& device_;
  crypto::Xaes cipher_;
  crypto::NonceSequence nonces_;
  FileId file_{};
  Slot run_start_ = 0;
  std::vector<std::uint8_t> run_;  // ciphertext of consecutive slots from run_start_
};

}  // namespace kortisto::vault
