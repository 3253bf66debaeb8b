// "Did you mean": the known word that a misspelt one most likely stands for.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kortisto {

// The word of `known` with the fewest letters changed, left out, added or swapped with their
// neighbour, and nothing when that would be more than a third of the word's letters (at least one).
// The first of equals wins.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> known);

}  // namespace kortisto
