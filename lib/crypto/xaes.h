// XAES-256-GCM (C2SP, c2sp.org/XAES-256-GCM): authenticated encryption with a 256-bit key and a
// 192-bit nonce. The first half of the nonce derives an AES-256-GCM key; deriving costs about a
// quarter of sealing one block, so the last derived keys are kept.
#pragma once

#include <memory>

#include "base/bytes.h"
#include "base/secret.h"

namespace kortisto::crypto {

using Nonce = ByteArray<24>;
using Tag = ByteArray<16>;

// One key, for sealing and opening. Not thread-safe.
class Xaes {
 public:
  // REQUIRES: key.size() == 32
  explicit Xaes(Bytes key);
  Xaes(Xaes&&) noexcept;
  Xaes& operator=(Xaes&&) noexcept;
  ~Xaes();

  // Encrypts `text` in place. The caller never uses a nonce twice with this key.
  [[nodiscard]] Tag seal(const Nonce& nonce, Bytes associated, MutableBytes text);

  // Decrypts `text` in place. False when it does not verify; `text` is then wiped.
  [[nodiscard]] bool open(const Nonce& nonce, Bytes associated, const Tag& tag, MutableBytes text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kortisto::crypto
