#include "crypto/random.h"

#include <sys/random.h>

#include <cerrno>

#include "base/error.h"

namespace kortisto::crypto {

void SystemRandom::fill(MutableBytes out) {
  while (!out.empty()) {
    const ssize_t got = getrandom(out.data(), out.size(), 0);
    if (got < 0 && errno != EINTR) throw system_error("getrandom", "", errno);
    if (got > 0) out = out.subspan(static_cast<std::size_t>(got));
  }
}

void GivenOrSystemRandom::fill(MutableBytes out) {
  if (given_ != nullptr) {
    given_->fill(out);
  } else {
    system_.fill(out);
  }
}

Secret random_key(Random& random) {
  Secret key(32);
  random.fill(key.bytes());
  return key;
}

}  // namespace kortisto::crypto
