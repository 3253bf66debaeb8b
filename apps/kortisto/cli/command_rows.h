// Rows of commands, checked and joined when the program is compiled.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace kortisto::app {

constexpr bool have_two_examples(std::span<const Command> rows) {
  return std::all_of(rows.begin(), rows.end(), [](const Command& row) {
    return !row.examples[0].empty() && !row.examples[1].empty();
  });
}

// A word that may be left out cannot stand before one that may not.
constexpr bool have_optional_words_last(std::span<const Command> rows) {
  return std::all_of(rows.begin(), rows.end(), [](const Command& row) {
    return std::is_partitioned(row.positionals.begin(), row.positionals.end(),
                               [](const Positional& word) { return word.required; });
  });
}

// No name means two things on one command line, whether it comes from the command, from a field of
// its records or from the global options: the parser would refuse every line of that command.
constexpr bool have_each_option_once(std::span<const Command> rows) {
  return std::all_of(rows.begin(), rows.end(), [](const Command& row) {
    std::vector<std::string_view> names;
    for (const Option& own : row.options) names.push_back(own.name);
    for (const auto& fields : row.fields) {
      for (const domain::Field& field : fields) names.push_back(field.option);
    }
    for (const Option& global : option::kGlobal) names.push_back(global.name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) == names.end();
  });
}

// REQUIRES: sorted by name
constexpr bool have_each_name_once(std::span<const Command> rows) {
  return std::adjacent_find(rows.begin(), rows.end(), [](const Command& one, const Command& next) {
           return one.name == next.name;
         }) == rows.end();
}

// The rows of one noun, which a compiler that complains names.
template <const auto& kRows>
[[nodiscard]] consteval std::span<const Command> checked() {
  static_assert(have_two_examples(kRows));
  static_assert(have_optional_words_last(kRows));
  static_assert(have_each_option_once(kRows));
  return kRows;
}

// The rows of all nouns, sorted by name.
template <const auto&... kNouns>
[[nodiscard]] consteval auto joined() {
  std::array<Command, (kNouns.size() + ...)> all;
  auto end = all.begin();
  for (const std::span<const Command> rows : {checked<kNouns>()...}) {
    end = std::copy(rows.begin(), rows.end(), end);
  }
  std::sort(all.begin(), all.end(),
            [](const Command& one, const Command& other) { return one.name < other.name; });
  return all;
}

}  // namespace kortisto::app
