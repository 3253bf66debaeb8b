// The commands that there are, for those who read command lines. Which they are is for the caller
// to say: the program's own are command_table() of commands/table.h.
#pragma once

#include <span>
#include <string_view>

#include "cli/command.h"

namespace kortisto::app {

class CommandTable {
 public:
  // REQUIRES: the rows are sorted by name and outlive the table
  constexpr explicit CommandTable(std::span<const Command> rows) noexcept : rows_(rows) {}

  [[nodiscard]] std::span<const Command> rows() const noexcept { return rows_; }

  // nullptr when there is none of that name.
  [[nodiscard]] const Command* find(std::string_view name) const noexcept;

  // The rows of "noun verb" commands with that noun; empty when it is none.
  [[nodiscard]] std::span<const Command> verbs_of(std::string_view noun) const noexcept;

 private:
  std::span<const Command> rows_;
};

}  // namespace kortisto::app
