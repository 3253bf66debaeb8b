// Nonces for XAES-256-GCM: the first 20 bytes random for a batch, the last 4 counted within it, so
// that a batch shares one derived key and no two of its nonces are equal.
#pragma once

#include "crypto/random.h"
#include "crypto/xaes.h"

namespace kortisto::crypto {

class NonceSequence {
 public:
  // `random` outlives the sequence. Throws Error(io) when the system gives no memory.
  explicit NonceSequence(Random& random);
  ~NonceSequence();
  NonceSequence(const NonceSequence&) = delete;
  NonceSequence& operator=(const NonceSequence&) = delete;

  // The next nonce draws a new batch.
  void start_batch() noexcept;
  [[nodiscard]] Nonce next();

 private:
  struct Batch;
  Random& random_;
  Batch* batch_;  // in memory that a forked child finds zeroed: it then draws a batch of its own
};

}  // namespace kortisto::crypto
