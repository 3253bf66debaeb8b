#include "cli/language.h"

#include "cli/options.h"

namespace kortisto::app {

text::Language choose_language(const Arguments& arguments, const Environment& environment,
                               const std::string& configured) {
  if (const auto chosen = arguments.value(option::kLang)) {
    return text::language_of(*chosen).value_or(text::Language::en);
  }
  if (!configured.empty()) return text::language_of(configured).value_or(text::Language::en);
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const auto locale = environment.get(name)) {
      return text::language_of(*locale).value_or(text::Language::en);
    }
  }
  return text::Language::en;
}

}  // namespace kortisto::app
