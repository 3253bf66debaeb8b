// The pages of a document, and where its texts stand on them.
#pragma once

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "pdf/composer.h"
#include "pdf/text_setter.h"

namespace kortisto::test {

using namespace kortisto::pdf;

inline std::string_view text_of(const PlacedLine& placed) {
  const PangoLayoutLine& line = *placed.line.glyphs;
  return std::string_view(pango_layout_get_text(line.layout))
      .substr(static_cast<std::size_t>(line.start_index), static_cast<std::size_t>(line.length));
}

struct Found {
  std::size_t page;
  PlacedLine line;
};

// Where the text stands, content or repeated, each time.
inline std::vector<Found> find(const Pages& pages, std::string_view text) {
  std::vector<Found> found;
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    const Page& page = pages.pages[number];
    for (const auto* lines : {&page.content, &page.repeated}) {
      for (const PlacedLine& placed : *lines) {
        if (text_of(placed) == text) found.push_back({number, placed});
      }
    }
  }
  return found;
}

inline Found only(const Pages& pages, std::string_view text) {
  const auto found = find(pages, text);
  CAPTURE(text);
  REQUIRE(found.size() == 1);
  return found.front();
}

// The setter lives as long as the lines are looked at.
class Composed {
 public:
  explicit Composed(const report::Document& document)
      : setter_(fonts_, document.language), pages_(compose(document, setter_)) {}
  [[nodiscard]] const Pages& pages() const { return pages_; }

 private:
  Fonts fonts_{FontPlaces{}};
  TextSetter setter_;
  Pages pages_;
};

}  // namespace kortisto::test
