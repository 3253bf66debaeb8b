#include "pdf/letterhead.h"

#include <algorithm>
#include <string>

#include "pdf/style.h"

namespace kortisto::pdf {

namespace {

using namespace style;

constexpr double kName = 4 * kTabStop;  // where the document's name begins
constexpr double kPageNumber = 52;      // the room that "100 (100)" takes
constexpr double kLeftWidth = kName - kColumnGap;
constexpr double kWidestDetail = (kWidth - kName) * 0.45;  // of the labels of what stands beside

double width_of_labels(const report::FieldList& details, TextSetter& setter) {
  double width = 0;
  for (const auto& item : details.items) {
    const std::string label = setter.clean(item.label);
    if (label.size() > TextSetter::kUnlimited) return kWidestDetail;
    for (const Line& line : setter.set_unlimited(label, kLabel)) {
      width = std::max(width, line.width + 1);  // so that rounding does not wrap it
    }
  }
  return std::min(width, kWidestDetail);
}

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
    left = column(lines_, 0, kLeftWidth, left, setter.clean(text), first ? kSender : kBody);
    first = false;
  }
  double right =
      column(lines_, kName, kWidth - kName - kPageNumber, kHeadTop, title_.text, kDocumentName);
  for (const std::string& text : head.marks) {
    right = column(lines_, kName, kWidth - kName, right, setter.clean(text), kBody);
  }
  bottom_ = std::max(left, right) + kHeadGap;
  left = std::max(kRecipientTop, left + kBody.leading);
  const double width = head.in_window ? kWindowWidth : kLeftWidth;
  for (const std::string& text : head.recipient) {
    left = column(recipient_, 0, width, left, setter.clean(text), kBody);
  }
  right = std::max(kRecipientTop, right + kBody.leading);
  const double labels = width_of_labels(head.details, setter);
  for (const auto& item : head.details.items) {
    double end = column(recipient_, kName, labels, right, setter.clean(item.label), kLabel);
    const double x = kName + labels + kColumnGap;
    for (const std::string& value : item.values) {
      right = column(recipient_, x, kWidth - x, right, setter.clean(value), kBody);
    }
    right = std::max(right, end);
  }
  const double end = std::max({left, right, head.in_window ? kWindowEnd - kBlockGap : 0});
  if (!recipient_.empty()) recipient_height_ = std::max(0.0, end - bottom_) + kBlockGap;
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
