#include "crypto/random.h"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>

#include "base/error.h"
#include "crypto/forkless_memory.h"

namespace kortisto::crypto {

struct SystemRandom::Pool {
  // 0 in fresh memory and in a forked child: nothing is left to give out.
  std::size_t left;
  ByteArray<4096 - sizeof(std::size_t)> bytes;
};

SystemRandom::SystemRandom() : pool_(new_forkless<Pool>()) {}

SystemRandom::~SystemRandom() {
  delete_forkless(pool_);
}

void SystemRandom::fill(MutableBytes out) {
  while (!out.empty()) {
    if (pool_->left == 0) {
      std::size_t have = 0;
      while (have < pool_->bytes.size()) {
        const ssize_t got = getrandom(pool_->bytes.data() + have, pool_->bytes.size() - have, 0);
        if (got < 0 && errno != EINTR) throw system_error("getrandom", "", errno);
        if (got > 0) have += static_cast<std::size_t>(got);
      }
      pool_->left = have;
    }
    const std::size_t count = std::min(out.size(), pool_->left);
    const MutableBytes taken = MutableBytes(pool_->bytes).subspan(pool_->left - count, count);
    std::copy(taken.begin(), taken.end(), out.begin());
    wipe(taken);
    pool_->left -= count;
    out = out.subspan(count);
  }
}

GivenOrSystemRandom::GivenOrSystemRandom(Random* given) : given_(given) {
  if (given == nullptr) system_.emplace();
}

void GivenOrSystemRandom::fill(MutableBytes out) {
  if (given_ != nullptr) {
    given_->fill(out);
  } else {
    system_->fill(out);
  }
}

Secret random_key(Random& random) {
  Secret key(32);
  random.fill(key.bytes());
  return key;
}

}  // namespace kortisto::crypto
