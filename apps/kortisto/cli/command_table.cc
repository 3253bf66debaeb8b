#include "cli/command_table.h"

#include <algorithm>

namespace kortisto::app {

const Command* CommandTable::find(std::string_view name) const noexcept {
  const auto found = std::lower_bound(
      rows_.begin(), rows_.end(), name,
      [](const Command& command, std::string_view wanted) { return command.name < wanted; });
  return found != rows_.end() && found->name == name ? &*found : nullptr;
}

std::span<const Command> CommandTable::verbs_of(std::string_view noun) const noexcept {
  const auto is_verb = [&](const Command& command) {
    return command.name.size() > noun.size() && command.name.starts_with(noun) &&
           command.name[noun.size()] == ' ';
  };
  const auto first = std::find_if(rows_.begin(), rows_.end(), is_verb);
  const auto last = std::find_if_not(first, rows_.end(), is_verb);
  return {first, last};
}

}  // namespace kortisto::app
