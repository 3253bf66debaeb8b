// Views of bytes, and integers in the file's order (little-endian).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace kortisto {

using Bytes = std::span<const std::uint8_t>;
using MutableBytes = std::span<std::uint8_t>;

template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;

static_assert(std::endian::native == std::endian::little, "big-endian hosts need byte swaps here");

// REQUIRES: at + sizeof(Integer) <= bytes.size()
template <typename Integer>
[[nodiscard]] Integer load_le(Bytes bytes, std::size_t at) {
  Integer value;
  std::memcpy(&value, bytes.subspan(at, sizeof value).data(), sizeof value);
  return value;
}

// REQUIRES: at + sizeof(Integer) <= bytes.size()
template <typename Integer>
void store_le(MutableBytes bytes, std::size_t at, Integer value) {
  std::memcpy(bytes.subspan(at, sizeof value).data(), &value, sizeof value);
}

}  // namespace kortisto
