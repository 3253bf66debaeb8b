// Changes a vault as whoever has its data key could. What is edited is sealed again with its old
// nonce, which no writer may do, so that a broken vector differs from a good one in few bytes.
#pragma once

#include <functional>
#include <vector>

#include "base/secret.h"
#include "crypto/xaes.h"
#include "vault/layout.h"

namespace kortisto::test {

using File = std::vector<std::uint8_t>;
using Edit = std::function<void(MutableBytes)>;

// The same number stored at a place, as an edit.
template <typename Integer>
[[nodiscard]] Edit store(std::size_t at, Integer value) {
  return [=](MutableBytes bytes) { store_le(bytes, at, value); };
}

class Forge {
 public:
  Forge(File file, Bytes data_key) : file_(std::move(file)), cipher_(data_key) {}

  [[nodiscard]] File& file() noexcept { return file_; }

  // The clear half of a header copy (4096 bytes), the digests made anew; the sealed half goes
  // with it. Without `copy` both are edited.
  Forge& clear(const Edit& edit);
  Forge& clear(std::size_t copy, const Edit& edit);
  // The plaintext of the sealed half (4080 bytes).
  Forge& sealed(const Edit& edit);
  Forge& sealed(std::size_t copy, const Edit& edit);
  // The plaintext of a block of a tree; `index` counts in its level. The block is there.
  Forge& block(const vault::BlockId& id, const Edit& edit);

  // Both copies without a key: the digests made anew, the sealed half left as it is.
  Forge& clear_without_key(std::size_t copy, const Edit& edit);

  // The entry that names a block.
  [[nodiscard]] vault::Entry entry(const vault::BlockId& id);
  [[nodiscard]] Bytes slot(vault::Slot slot) const;
  [[nodiscard]] MutableBytes slot(vault::Slot slot);
  [[nodiscard]] crypto::Xaes& cipher() noexcept { return cipher_; }
  [[nodiscard]] vault::FileId file_id() const;

 private:
  [[nodiscard]] MutableBytes header(std::size_t copy);
  [[nodiscard]] std::vector<std::uint8_t> open_sealed(std::size_t copy);
  void seal(std::size_t copy, std::vector<std::uint8_t> plain);
  void make_digests(std::size_t copy);
  [[nodiscard]] std::uint32_t depth(vault::BlockKind kind);
  // Edits the block `target` that `entry` names or has below it, and brings the entry up to date.
  void edit_below(const vault::BlockId& here, vault::Entry& entry, const vault::BlockId& target,
                  const Edit& edit);

  File file_;
  crypto::Xaes cipher_;
};

}  // namespace kortisto::test
