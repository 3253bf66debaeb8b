// An amount of euros, counted in whole cents: nothing near money is a floating point number.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kortisto {

struct Money {
  std::int64_t cents = 0;

  // "75", "75.5" and "75,50", with blanks between thousands and a euro sign behind; nothing for
  // anything else, for a negative amount, and from a thousand million euros on.
  [[nodiscard]] static std::optional<Money> parse(std::string_view text);

  // "75.50", "-0.05"
  [[nodiscard]] std::string text() const;

  friend auto operator<=>(const Money&, const Money&) = default;
};

}  // namespace kortisto
