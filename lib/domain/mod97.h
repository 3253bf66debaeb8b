// The remainder that the check digits of ISO 7064 (MOD 97-10) rest on.
#pragma once

#include <string_view>

namespace kortisto::domain {

// Of the number that the digits make, letters being 10 for A to 35 for Z.
// REQUIRES: capitals and digits alone
[[nodiscard]] constexpr int mod97(std::string_view text) noexcept {
  int rest = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    rest = digit ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
  }
  return rest;
}

}  // namespace kortisto::domain
