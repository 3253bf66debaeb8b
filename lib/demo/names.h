// Names as they are common in the lists of several peoples who live in Finland. Nobody is meant:
// given names and family names are put together by chance.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace kortisto::demo {

// As it is written, and as it stands in an e-mail address.
struct Name {
  std::string_view written;
  std::string_view mail;
};

struct Names {
  std::string_view language;  // that the client speaks
  std::span<const Name> women;
  std::span<const Name> men;
  std::span<const Name> families;
  std::span<const Name> families_of_men;  // the same ones, where they differ
};

enum class Origin { finnish, swedish, sami, russian, arabic, vietnamese };

[[nodiscard]] const Names& names_of(Origin origin) noexcept;

// Where people live. The streets are invented.
struct Place {
  std::string_view postcode;
  std::string_view city;
  std::string_view municipality;
};

extern const std::span<const Place> kPlaces;
extern const std::span<const Place> kSamiPlaces;
extern const std::span<const Place> kSwedishPlaces;
extern const std::span<const std::string_view> kStreets;
extern const std::span<const std::string_view> kSwedishStreets;

}  // namespace kortisto::demo
