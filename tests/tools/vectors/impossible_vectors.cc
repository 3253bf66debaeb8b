// Authentic headers that say what no writer could have written: step 7 of "Opening".
#include "vector_set.h"

namespace kortisto::test {

namespace {

constexpr VectorSet::Expected kRefused{13, 13, false};

template <typename Integer>
Edit both(std::size_t at, Integer value, std::size_t other, Integer other_value) {
  return [=](MutableBytes bytes) {
    store_le(bytes, at, value);
    store_le(bytes, other, other_value);
  };
}

}  // namespace

void add_impossible_vectors(VectorSet& set) {
  struct Case {
    const char* name;
    const char* why;
    Edit edit;
  };
  const std::uint8_t one = 1;
  const std::vector<Case> in_clear{
      {"clear-20", "Byte 20 of the clear half is not zero.", store(20, one)},
      {"clear-79", "Byte 79 of the clear half is not zero.", store(79, one)},
      {"clear-104", "Byte 104 of the clear half is not zero.", store(104, one)},
      {"clear-447", "Byte 447 of the clear half is not zero.", store(447, one)},
      {"empty-slot", "The last byte of an empty key slot is not zero.", store(4095, one)},
      {"generation-0", "Generation 0.", store(40, std::uint64_t{0})},
      {"generation-limit", "Generation 2^63, one above the last.",
       store(40, std::uint64_t{1} << 63U)},
      {"size-too-large", "A content of more bytes than the map reaches.",
       store(64, std::uint64_t{72 * 4096 + 1})},
      {"highest-2", "Highest used slot 2.", store(72, std::uint32_t{2})},
      {"highest-locks", "Highest used slot 262144.", store(72, std::uint32_t{262144})},
      {"highest-too-far", "A highest used slot that the allocation tree does not reach.",
       store(72, std::uint32_t{262145})},
  };
  for (const Case& c : in_clear) {
    set.change(c.name, "one-page", c.why, kRefused, [&](Forge& f) { f.clear(c.edit); });
  }
  const std::vector<Case> in_sealed{
      {"sealed-88", "Byte 88 of the sealed part is not zero.", store(88, one)},
      {"sealed-559", "Byte 559 of the sealed part is not zero.", store(559, one)},
      {"map-depth-5", "A map of depth 5.", store(0, std::uint32_t{5})},
      {"map-depth-huge", "A map of depth 4294967295.", store(0, std::uint32_t{0xffffffff})},
      {"allocation-depth-3", "An allocation tree of depth 3.", store(4, std::uint32_t{3})},
      {"used-0", "No used slots, although the highest used slot is 5.", store(8, std::uint32_t{0})},
      {"used-too-many", "More used slots than there are.", store(8, std::uint32_t{3})},
      {"hint-3", "Free hint 3.", store(12, std::uint32_t{3})},
      {"hint-limit", "A free hint behind all that an allocation tree reaches.",
       store(12, std::uint32_t{2267283457})},
      {"root-slot-3", "An entry of the map's root names slot 3.", store(560, std::uint32_t{3})},
      {"root-slot-locks", "An entry of the map's root names slot 262144.",
       store(560, std::uint32_t{262144})},
      {"root-slot-too-high", "An entry of the map's root is above the highest used slot.",
       store(560, std::uint32_t{6})},
      {"root-absent", "An absent entry of the map's root is not zero.", store(3727, one)},
      {"allocation-root-slot-3", "An entry of the allocation tree's root names slot 3.",
       store(3728, std::uint32_t{3})},
      {"allocation-root-absent", "An absent entry of the allocation tree's root is not zero.",
       store(4079, one)},
  };
  for (const Case& c : in_sealed) {
    set.change(c.name, "one-page", c.why, kRefused, [&](Forge& f) { f.sealed(c.edit); });
  }
  // The slot itself no longer opens, so the other secret is used.
  set.change("passphrase-slot", "one-page", "A zero of the passphrase slot is not zero.", kRefused,
             [&](Forge& f) { f.clear(both(512 + 48, one, 512 + 447, one)); })
      .secrets.erase("passphrase");
  set.change("recovery-slot", "one-page", "A zero of the recovery slot is not zero.", kRefused,
             [&](Forge& f) { f.clear(both(960 + 4, one, 960 + 160, one)); })
      .secrets.erase("recovery");
}

}  // namespace kortisto::test
