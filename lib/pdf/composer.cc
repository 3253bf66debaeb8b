#include "pdf/composer.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "pdf/barcode.h"
#include "pdf/letterhead.h"
#include "report/replaced.h"
#include "text/catalogue.h"

namespace kortisto::pdf {

namespace {

using namespace style;

constexpr double kWidestLabel = kWidth * 0.36;
constexpr double kNoticePadding = 7;
constexpr double kBarHeight = millimetres(12);
constexpr std::size_t kFooterLines = 4;
constexpr std::size_t kFewItems = 5;  // of a list of fields that is not split over two pages

class Composer {
 public:
  // Text that is not a heading or a table begins `left` of the edge.
  Composer(TextSetter& setter, Flow flow, double left)
      : setter_(setter), flow_(std::move(flow)), left_(left), width_(kWidth - left) {}

  void title(const std::string& text) {
    const std::string shown = setter_.clean(text);
    Row row = line_of(shown, kTitle, 0);
    row.padding = 6;
    row.below = Rectangle{0, 0, kWidth, kThickLine, kBlue};
    row.bookmark = Bookmark{1, shown, 0, 0};
    flow_.add(std::move(row));
  }

  void leave(double height) { flow_.add({.height = height}); }

  void operator()(const report::Heading& heading) {
    const bool major = heading.level == 1;
    const std::string shown = setter_.clean(heading.text);
    Row row =
        line_of(shown, major ? kHeading : kMinorHeading, major ? heading_gap() : kMinorHeadingGap);
    if (major) row.cells[0].x = 0;
    row.with_next = true;
    row.bookmark = Bookmark{heading.level + 1, shown, 0, 0};
    flow_.add(std::move(row));
    after_heading_ = true;
  }

  void operator()(const report::Paragraph& paragraph) {
    if (!paragraph.important) {
      Row row = line_of(paragraph.text, kBody, gap());
      row.with_next = before_table_;
      return flow_.add(std::move(row));
    }
    Row row{.cells = {cell(paragraph.text, kBody, left_ + kIndent, width_ - 2 * kIndent)},
            .gap = gap() + 2,
            .padding = kNoticePadding,
            .tint = kTint};
    flow_.add(std::move(row));
  }

  void operator()(const report::FieldList& list) {
    double labels = 0;
    for (const auto& item : list.items) labels = std::max(labels, width_of(item.label, kLabel));
    labels = std::min(labels, kWidestLabel);
    const double x = left_ + labels + kColumnGap;
    double above = gap();
    const std::size_t count = list.items.size();
    for (std::size_t number = 0; number < count; ++number) {
      const auto& item = list.items[number];
      Row row{.cells = {cell(item.label, kLabel, left_, labels), {x, kWidth - x, {}}},
              .gap = above};
      for (const std::string& value : item.values) {
        auto lines = cell(value, kBody, x, kWidth - x).lines;
        std::move(lines.begin(), lines.end(), std::back_inserter(row.cells[1].lines));
      }
      row.with_next = number + 1 == count ? before_table_
                                          : count <= kFewItems || stays_with_next(number, count);
      flow_.add(std::move(row));
      above = kItemGap;
    }
  }

  void operator()(const report::Table& table) {
    after_heading_ = false;
    add_table(table, setter_, flow_);
  }

  void operator()(const report::List& list) {
    const auto mark = [&](std::size_t number) {
      return list.numbered ? std::to_string(number) + "." : std::string("•");
    };
    const double x = std::max(kIndent, width_of(mark(list.items.size()), kBody) + 5);
    const std::size_t count = list.items.size();
    for (std::size_t number = 0; number < count; ++number) {
      marked(mark(number + 1), kBody, list.items[number], x, number, count);
    }
  }

  void operator()(const report::TickBoxes& ticks) {
    const std::size_t count = ticks.boxes.size();
    for (std::size_t number = 0; number < count; ++number) {
      const auto& box = ticks.boxes[number];
      marked(box.ticked ? "☒" : "☐", kBox, box.text, kIndent + 2, number, count);
    }
  }

  void operator()(const report::FormFields& form) { add_form(form, left_, gap(), setter_, flow_); }

  void operator()(const report::SignatureLines& signatures) {
    add_signatures(signatures, left_, gap(), setter_, flow_);
  }

  void operator()(const report::KeepTogether& keep) {
    kept_ = keep.blocks;
    if (kept_ > 0) flow_.keep_together();
  }

  void operator()(const report::Barcode& barcode) {
    Row caption = line_of(barcode.caption, kLabel, gap());
    caption.with_next = true;
    flow_.add(std::move(caption));
    Row bars{.gap = 4, .height = kBarHeight, .with_next = true};
    bars.shapes = pdf::bars(barcode.digits, 0, 0, kBarHeight);
    flow_.add(std::move(bars));
    Row digits = line_of(barcode.digits, kSmall, 3);
    digits.cells[0].x = kQuietModules * kModule;
    flow_.add(std::move(digits));
  }

  void operator()(const report::Giro& giro) { add_giro(giro, setter_, flow_); }

  // One more block, which is followed by a table or not: what is said of a table stays with it.
  void add(const report::Block& block, bool before_table) {
    before_table_ = before_table;
    const bool last_kept = kept_ == 1;
    if (kept_ > 0) --kept_;
    std::visit(*this, block);
    if (last_kept) flow_.stop_keeping();
  }

  Pages finish() && { return std::move(flow_).finish(); }

 private:
  Cell cell(const std::string& text, const TextStyle& style, double x, double width) {
    return {x, width, setter_.set(setter_.clean(text), style, width)};
  }

  Row line_of(const std::string& text, const TextStyle& style, double above) {
    return {.cells = {cell(text, style, left_, width_)}, .gap = above};
  }

  // One of `count` items.
  void marked(const std::string& mark, const TextStyle& style, const std::string& text, double x,
              std::size_t number, std::size_t count) {
    flow_.add({.cells = {cell(mark, style, left_, x), cell(text, kBody, left_ + x, width_ - x)},
               .gap = number == 0 ? gap() : kItemGap,
               .with_next = stays_with_next(number, count)});
  }

  // Of labels and marks, which are the program's own words.
  double width_of(const std::string& text, const TextStyle& style) {
    if (text.size() > TextSetter::kUnlimited) return kWidth;
    double width = 0;
    for (const Line& line : setter_.set_unlimited(setter_.clean(text), style)) {
      width = std::max(width, line.width);
    }
    return width + 1;  // so that rounding does not wrap it
  }

  [[nodiscard]] double heading_gap() const { return left_ > 0 ? kFormHeadingGap : kHeadingGap; }

  // What follows a heading stands close to it.
  double gap() { return std::exchange(after_heading_, false) ? kItemGap + 1 : kBlockGap; }

  TextSetter& setter_;
  Flow flow_;
  double left_;
  double width_;
  std::size_t kept_ = 0;  // blocks to come that stand on one page
  bool after_heading_ = false;
  bool before_table_ = false;
};

// The text at the foot of each page, under a rule.
void add_footers(Pages& pages, const std::vector<Line>& text, double top) {
  if (text.empty()) return;
  for (Page& page : pages.pages) {
    page.decoration.push_back({kLeft, top - 5, kWidth, kHairline, kFineRule});
    double y = top;
    for (const Line& line : text) {
      page.repeated.push_back({kLeft, y + line.baseline, line});
      y += line.height;
    }
  }
}

// "1 (2)" at the right edge.
void add_page_numbers(Pages& pages, double top, const TextStyle& style, text::Language language,
                      TextSetter& setter) {
  const auto total = static_cast<std::int64_t>(pages.pages.size());
  std::int64_t number = 0;
  for (Page& page : pages.pages) {
    const std::string label =
        text::render({"document.page", {{"page", ++number}, {"pages", total}}}, language);
    for (const Line& line : setter.set_unlimited(label, style)) {
      page.repeated.push_back({kLeft + kWidth - line.width, top + line.baseline, line});
    }
  }
}

}  // namespace

Pages compose(const report::Document& document, TextSetter& setter) {
  const double page_number = document.letterhead ? 0 : 90;
  std::vector<Line> footer;
  // Without a letterhead the number of the page stands there too.
  if (!document.footer.empty() || !document.letterhead) {
    footer = setter.set(setter.clean(document.footer), kSmall, kWidth - page_number);
  }
  if (footer.size() > kFooterLines) footer.resize(kFooterLines, footer.front());
  double height = 0;
  for (const Line& line : footer) height += line.height;
  const double foot = kPageHeight - kBottom - height;

  std::optional<LetterheadSetter> head;
  if (document.letterhead) head.emplace(*document.letterhead, document.title, setter);
  Composer composer(setter,
                    Flow(footer.empty() ? foot : foot - kFooterGap, head ? head->bottom() : kTop),
                    head ? kTabStop : 0);
  if (head) {
    if (head->recipient_height() > 0) composer.leave(head->recipient_height());
  } else {
    composer.title(document.title);
  }
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    composer.add(document.blocks[i],
                 i + 1 < document.blocks.size() &&
                     std::holds_alternative<report::Table>(document.blocks[i + 1]));
  }
  if (setter.replaced() > 0) {
    composer.add(report::Paragraph{report::replaced_notice(setter.replaced(), document.language)},
                 false);
  }
  Pages pages = std::move(composer).finish();
  add_footers(pages, footer, foot);
  if (head) head->add_to(pages);
  add_page_numbers(pages, head ? kHeadSmallTop : foot, head ? kBody : kSmall, document.language,
                   setter);
  return pages;
}

}  // namespace kortisto::pdf
