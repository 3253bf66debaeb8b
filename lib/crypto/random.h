// Random bytes. Passed in wherever they are needed, so that test vectors can be made again.
#pragma once

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

// The kernel's generator, asked anew each time: bytes kept in a pool would be given out twice by a
// process whose memory was saved and that is woken more than once, as with a virtual machine.
class SystemRandom final : public Random {
 public:
  // Throws Error(io) when the kernel's generator fails.
  void fill(MutableBytes out) override;
};

// Another generator where one is given, which then outlives this; else the system's.
class GivenOrSystemRandom final : public Random {
 public:
  explicit GivenOrSystemRandom(Random* given) noexcept : given_(given) {}
  // Throws Error(io) as SystemRandom does.
  void fill(MutableBytes out) override;

 private:
  Random* given_;
  SystemRandom system_;
};

// A new secret key of 32 bytes.
[[nodiscard]] Secret random_key(Random& random);

}  // namespace kortisto::crypto
