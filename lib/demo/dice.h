// Chance that is the same in every run and on every machine: SplitMix64 (Steele, Lea and Flood,
// "Fast splittable pseudorandom number generators", 2014). For invented people, never for keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kortisto::demo {

class Dice {
 public:
  // Another sequence for each `what` of each person of each seed.
  Dice(std::uint64_t seed, std::uint64_t person, std::uint64_t what)
      : state_(seed ^ (person * 0xA24BAED4963EE407U) ^ (what * 0x9FB21C651E98DF25U)) {
    (void)next();
  }

  // 0 to `sides` - 1; how little the low numbers are favoured does not matter here.
  // REQUIRES: sides > 0
  [[nodiscard]] int below(int sides) {
    return static_cast<int>(next() % static_cast<std::uint64_t>(sides));
  }

  // REQUIRES: there is one
  template <typename T>
  [[nodiscard]] const T& one_of(std::span<const T> all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace kortisto::demo
