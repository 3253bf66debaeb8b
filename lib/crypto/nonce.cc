#include "crypto/nonce.h"

#include <algorithm>

#include "crypto/forkless_memory.h"

namespace kortisto::crypto {

namespace {
constexpr std::size_t kRandomBytes = 20;
}

struct NonceSequence::Batch {
  bool drawn;
  std::uint32_t count;
  ByteArray<kRandomBytes> random;
};

NonceSequence::NonceSequence(Random& random) : random_(random), batch_(new_forkless<Batch>()) {}

NonceSequence::~NonceSequence() {
  delete_forkless(batch_);
}

void NonceSequence::start_batch() noexcept {
  batch_->drawn = false;
}

Nonce NonceSequence::next() {
  if (!batch_->drawn) {
    random_.fill(batch_->random);
    batch_->count = 0;
    batch_->drawn = true;
  }
  Nonce nonce;
  std::copy(batch_->random.begin(), batch_->random.end(), nonce.begin());
  store_le(nonce, kRandomBytes, batch_->count);
  if (++batch_->count == 0) batch_->drawn = false;
  return nonce;
}

}  // namespace kortisto::crypto
