// Views of bytes, and integers in the file's order (little-endian).
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string_view>

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

// The parts one after another. REQUIRES: together they have N bytes
template <std::size_t N>
[[nodiscard]] ByteArray<N> join(std::initializer_list<Bytes> parts) {
  ByteArray<N> out;
  std::size_t at = 0;
  for (const Bytes part : parts) {
    assert(at + part.size() <= N);
    std::memcpy(out.data() + at, part.data(), part.size());
    at += part.size();
  }
  assert(at == N);
  return out;
}

// A copy of what stands at `at`, as take<ByteArray<16>>(bytes, 4).
// REQUIRES: at + sizeof(Array) <= bytes.size()
template <typename Array>
[[nodiscard]] Array take(Bytes bytes, std::size_t at) {
  Array out;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled at once
  std::memcpy(out.data(), bytes.subspan(at, sizeof out).data(), sizeof out);
  return out;
}

// REQUIRES: at + part.size() <= bytes.size()
inline void put(MutableBytes bytes, std::size_t at, Bytes part) {
  std::copy(part.begin(), part.end(), bytes.subspan(at, part.size()).begin());
}

[[nodiscard]] inline bool all_zero(Bytes bytes) noexcept {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

[[nodiscard]] inline Bytes bytes_of(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace kortisto
