// The languages that the product speaks. A language is always passed in.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace kortisto::text {

enum class Language { fi, sv, en };

inline constexpr std::array kLanguages{Language::fi, Language::sv, Language::en};

// ISO 639: "fi", "sv", "en".
[[nodiscard]] std::string_view code(Language language) noexcept;

// The language of such a code or of a locale name that begins with one ("sv_FI.UTF-8").
[[nodiscard]] std::optional<Language> language_of(std::string_view locale) noexcept;

}  // namespace kortisto::text
