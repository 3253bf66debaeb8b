#include "text/language.h"

namespace kortisto::text {

namespace {
constexpr std::array<std::string_view, 3> kCodes{"fi", "sv", "en"};
}  // namespace

std::string_view code(Language language) noexcept {
  return kCodes[static_cast<std::size_t>(language)];
}

std::optional<Language> language_of(std::string_view locale) noexcept {
  const std::string_view name = locale.substr(0, locale.find_first_of("_-.@"));
  for (const Language language : kLanguages) {
    if (name == code(language)) return language;
  }
  return std::nullopt;
}

}  // namespace kortisto::text
