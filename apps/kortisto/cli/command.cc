#include "cli/command.h"

#include <algorithm>

namespace kortisto::app {

std::string Command::hyphened() const {
  std::string word(name);
  std::replace(word.begin(), word.end(), ' ', '-');
  return word;
}

MessageKey Command::text_key(std::string_view which) const {
  return MessageKey("command." + hyphened() + "." + std::string(which));
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all(command.options.begin(), command.options.end());
  for (const auto& fields : command.fields) {
    for (const domain::Field& field : fields) all.push_back(option_of(field));
  }
  all.insert(all.end(), option::kGlobal.begin(), option::kGlobal.end());
  return all;
}

}  // namespace kortisto::app
