// Random bytes that are the same in every run, for tests and for the vectors.
#pragma once

#include <random>

#include "crypto/random.h"

namespace kortisto::test {

class SeededRandom final : public crypto::Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}

  void fill(MutableBytes out) override {
    // The engine's numbers are laid down by the C++ standard; those of its distributions are not.
    for (std::uint8_t& byte : out) byte = static_cast<std::uint8_t>(engine_() >> 32U);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace kortisto::test
