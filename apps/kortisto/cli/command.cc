#include "cli/command.h"

#include <algorithm>

namespace kortisto::app {

MessageKey Command::text_key(std::string_view which) const {
  std::string key = "command." + std::string(name) + "." + std::string(which);
  std::replace(key.begin(), key.end(), ' ', '-');
  return MessageKey(key);
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
