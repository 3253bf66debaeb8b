// Random bytes. Passed in wherever they are needed, so that test vectors can be made again.
#pragma once

#include <optional>

#include "base/bytes.h"
#include "base/secret.h"

namespace kortisto::crypto {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(MutableBytes out) = 0;

  template <std::size_t N>
  [[nodiscard]] ByteArray<N> bytes() {
    ByteArray<N> out;
    fill(out);
    return out;
  }
};

// The kernel's generator, read in pools of 4 KiB because a system call for each nonce costs more
// than the encryption. The pool lies in memory that a forked child finds wiped, so that parent and
// child never give out the same bytes; what was given out is wiped at once.
class SystemRandom final : public Random {
 public:
  // Throws Error(io) when the system gives no memory.
  SystemRandom();
  ~SystemRandom() override;
  SystemRandom(const SystemRandom&) = delete;
  SystemRandom& operator=(const SystemRandom&) = delete;

  // Throws Error(io) when the kernel's generator fails.
  void fill(MutableBytes out) override;

 private:
  struct Pool;
  Pool* pool_;
};

// Another generator where one is given, which then outlives this; else the system's, which takes
// memory only then.
class GivenOrSystemRandom final : public Random {
 public:
  // Throws Error(io) as SystemRandom does.
  explicit GivenOrSystemRandom(Random* given);
  void fill(MutableBytes out) override;

 private:
  Random* given_;
  std::optional<SystemRandom> system_;
};

// A new secret key of 32 bytes.
[[nodiscard]] Secret random_key(Random& random);

}  // namespace kortisto::crypto
