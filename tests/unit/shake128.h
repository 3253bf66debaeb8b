// SHAKE128 (FIPS 202), which C2SP's accumulated vector of XAES-256-GCM is made with.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#include "base/bytes.h"

namespace kortisto::test {

class Shake128 {
 public:
  void absorb(Bytes bytes) {
    for (const std::uint8_t byte : bytes) {
      flip(at_++, byte);
      if (at_ == kRate) permute();
    }
  }

  // Nothing can be absorbed afterwards.
  [[nodiscard]] std::vector<std::uint8_t> squeeze(std::size_t count) {
    if (!squeezing_) {
      flip(at_, 0x1f);
      flip(kRate - 1, 0x80);
      permute();
      squeezing_ = true;
    }
    std::vector<std::uint8_t> out;
    while (out.size() < count) {
      out.push_back(static_cast<std::uint8_t>(state_[at_ / 8] >> (at_ % 8 * 8)));
      if (++at_ == kRate) permute();
    }
    return out;
  }

 private:
  static constexpr std::size_t kRate = 168;

  void flip(std::size_t at, std::uint8_t byte) {
    state_[at / 8] ^= std::uint64_t{byte} << (at % 8 * 8);
  }

  void permute() {
    std::uint8_t constant = 1;  // a linear feedback register gives the bits of the round constants
    const auto next_bit = [&constant] {
      const bool bit = (constant & 1U) != 0;
      constant = static_cast<std::uint8_t>((constant << 1U) ^ ((constant & 0x80U) != 0 ? 0x71 : 0));
      return bit;
    };
    for (int round = 0; round < 24; ++round) {
      mix();
      for (unsigned i = 0; i < 7; ++i) {
        if (next_bit()) state_[0] ^= std::uint64_t{1} << ((1U << i) - 1);
      }
    }
    at_ = 0;
  }

  void mix() {
    std::array<std::uint64_t, 5> parity{};
    for (std::size_t i = 0; i < 25; ++i) parity[i % 5] ^= state_[i];
    for (std::size_t i = 0; i < 25; ++i) {
      state_[i] ^= parity[(i + 4) % 5] ^ std::rotl(parity[(i + 1) % 5], 1);
    }
    std::size_t x = 1;
    std::size_t y = 0;
    std::uint64_t lane = state_[1];
    for (int t = 0; t < 24; ++t) {
      const std::size_t next_y = (2 * x + 3 * y) % 5;
      x = y;
      y = next_y;
      std::swap(lane, state_[x + 5 * y]);
      state_[x + 5 * y] = std::rotl(state_[x + 5 * y], (t + 1) * (t + 2) / 2 % 64);
    }
    for (std::size_t row = 0; row < 25; row += 5) {
      std::array<std::uint64_t, 5> old{};
      std::copy_n(state_.begin() + static_cast<std::ptrdiff_t>(row), 5, old.begin());
      for (std::size_t i = 0; i < 5; ++i) {
        state_[row + i] = old[i] ^ (~old[(i + 1) % 5] & old[(i + 2) % 5]);
      }
    }
  }

  std::array<std::uint64_t, 25> state_{};
  std::size_t at_ = 0;
  bool squeezing_ = false;
};

}  // namespace kortisto::test
