#include "pdf/letterhead.h"

#include <algorithm>
#include <string>

#include "pdf/style.h"

namespace kortisto::pdf {

namespace {

using namespace style;

constexpr double kName = 4 * kTabStop;  // where the document's name begins
constexpr double kPageNumber = 52;      // the room that "100 (100)" takes

}  // namespace

LetterheadSetter::LetterheadSetter(const report::Letterhead& head, const std::string& title,
                                   TextSetter& setter)
    : title_{1, setter.clean(title), 0, kHeadTop} {
  // Gives the lower edge of what was set.
  const auto column = [&](std::vector<PlacedLine>& lines, double x, double width, double y,
                          const std::string& text, const TextStyle& style) {
    for (const Line& line : setter.set(text, style, width)) {
      lines.push_back({kLeft + x, y + line.baseline, line});
      y += line.height;
    }
    return y;
  };
  double left = kHeadSmallTop;
  bool first = true;
  for (const std::string& text : head.sender) {
    left = column(lines_, 0, kName - kColumnGap, left, setter.clean(text), first ? kSender : kBody);
    first = false;
  }
  double right =
      column(lines_, kName, kWidth - kName - kPageNumber, kHeadTop, title_.text, kDocumentName);
  for (const std::string& text : head.marks) {
    right = column(lines_, kName, kWidth - kName, right, setter.clean(text), kBody);
  }
  const double head_end = std::max(left, right);
  bottom_ = head_end + kHeadGap;
  double y = std::max(kRecipientTop, head_end + kBody.leading);
  for (const std::string& text : head.recipient) {
    y = column(recipient_, 0, kWidth, y, setter.clean(text), kBody);
  }
  if (!recipient_.empty()) recipient_height_ = std::max(0.0, y - bottom_) + kBlockGap;
}

void LetterheadSetter::add_to(Pages& pages) const {
  for (Page& page : pages.pages) {
    auto& lines = &page == &pages.pages.front() ? page.content : page.repeated;
    lines.insert(lines.begin(), lines_.begin(), lines_.end());
  }
  auto& first = pages.pages.front().content;
  first.insert(first.begin() + static_cast<std::ptrdiff_t>(lines_.size()), recipient_.begin(),
               recipient_.end());
  pages.bookmarks.insert(pages.bookmarks.begin(), title_);
}

}  // namespace kortisto::pdf
