// The head of each page of a letter or a form, in the places of SFS 2487.
#pragma once

#include <string>
#include <vector>

#include "pdf/page.h"
#include "pdf/text_setter.h"
#include "report/document.h"

namespace kortisto::pdf {

class LetterheadSetter {
 public:
  LetterheadSetter(const report::Letterhead& head, const std::string& title, TextSetter& setter);

  // Where the text may begin, in points from the page's upper edge, and how much of that the
  // recipient and what stands beside it take on the first page.
  [[nodiscard]] double bottom() const noexcept { return bottom_; }
  [[nodiscard]] double recipient_height() const noexcept { return recipient_height_; }

  // Draws it on each page: on the first it is content and the title's bookmark, further on it
  // repeats.
  void add_to(Pages& pages) const;

 private:
  std::vector<PlacedLine> lines_;
  std::vector<PlacedLine> recipient_;
  Bookmark title_;
  double bottom_;
  double recipient_height_ = 0;
};

}  // namespace kortisto::pdf
