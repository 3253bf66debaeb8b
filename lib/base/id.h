// Row numbers that cannot be mixed up: a ClientId is not a SourceId.
#pragma once

#include <compare>
#include <cstdint>

namespace kortisto {

template <typename Tag>
struct Id {
  std::int64_t value = 0;

  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace kortisto
