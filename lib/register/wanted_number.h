// The telephone number that somebody looks for, in whatever way it is written, and whether it
// stands in a text: alone, or in the middle of a remark ("040 765 1111 (koti)", "puh. 040 765 1111,
// iltaisin"), or among others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "register/wanted_name.h"

namespace kortisto::reg {

class WantedNumber {
 public:
  // A number, or a part of one that has at least four digits; in the middle of other words six, for
  // four are as well a year or an hour.
  explicit WantedNumber(std::string_view text);

  // There is no number in it.
  [[nodiscard]] bool empty() const noexcept { return parts_.empty(); }

  // exact for the whole number, part where its digits follow each other in that order. A number
  // without a country is Finnish.
  [[nodiscard]] Hit in(std::string_view text) const;

 private:
  // A number in its ways of being dialled.
  void want(std::string_view digits);

  std::vector<std::string> parts_;   // digits, any of which will do
  std::vector<std::string> wholes_;  // with the country
};

}  // namespace kortisto::reg
