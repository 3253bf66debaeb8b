// Forms: small labels over what is known or over a line to write on, fields beside each other at
// the tab stops, places to sign.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "pdf/composer.h"

namespace kortisto::pdf {

namespace {

using namespace style;

constexpr std::size_t kFewLines = 8;  // that a field on a line may have
constexpr double kBoxWidth = 15;
constexpr double kBoxGap = 14;               // between a box's text and the next box
constexpr double kBlank = kWriting;          // the height of a field to write on
constexpr double kOnLine = 2;                // between a text and the line it stands on
constexpr double kToSign = millimetres(12);  // room above a place's last line, to sign on

// A part of the page's width.
struct Column {
  double x;
  double width;
};

// The parts of the width right of `left` that have these shares of it: each begins at a tab stop.
std::vector<Column> columns_of(const std::vector<int>& shares, double left) {
  int all = 0;
  for (const int share : shares) all += share;
  const double stops = std::floor((kWidth - left) / kTabStop);
  std::vector<Column> columns;
  int before = 0;
  for (const int share : shares) {
    columns.push_back({left + std::round(stops * before / all) * kTabStop, 0});
    before += share;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double end = i + 1 < columns.size() ? columns[i + 1].x - kColumnGap : kWidth;
    columns[i].width = end - columns[i].x;
  }
  return columns;
}

double height_of(const std::vector<Line>& lines) {
  double height = 0;
  for (const Line& line : lines) height += line.height;
  return height;
}

class FormSetter {
 public:
  FormSetter(double left, TextSetter& setter, Flow& flow)
      : left_(left), setter_(setter), flow_(flow) {}

  void add(const std::vector<report::FormField>& fields, double gap) {
    if (all_short(fields)) return flow_.add(row_of(fields, gap));
    if (fields.size() == 1) return add_text(fields.front(), gap);
    for (const auto& field : fields) {
      add({field}, gap);
      gap = kFormGap;
    }
  }

  // One place, or two beside each other, whose lines stand at the same height.
  void add(std::span<const report::SignatureLines::Place> places, double gap) {
    const std::vector<Column> columns = columns_of({1, 1}, left_);
    Row row{.gap = gap};
    std::size_t lines = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
      put(row, places[i].who, kMinorHeading, columns[i], 0);
      lines = std::max(lines, places[i].lines.size());
    }
    for (std::size_t number = 0; number < lines; ++number) {
      double line = row.height;
      std::vector<std::vector<Line>> texts(places.size());
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (number >= places[i].lines.size()) continue;
        const std::string& text = places[i].lines[number].text;
        if (!text.empty()) texts[i] = set(text, kBody, columns[i].width);
        const double room = height_of(texts[i]) + kOnLine + kItemGap;
        const bool last = number + 1 == places[i].lines.size();
        line = std::max(line, row.height + std::max(room, last ? kToSign : kWriting));
      }
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (number >= places[i].lines.size()) continue;
        const double above = height_of(texts[i]) + kOnLine;
        row.cells.push_back({columns[i].x, columns[i].width, std::move(texts[i]), line - above});
        row.shapes.push_back({columns[i].x, line, columns[i].width, kHairline, kInk});
        put(row, places[i].lines[number].caption, kFormLabel, columns[i], line + kOnLine);
      }
    }
    const double names = row.height;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i].name.empty()) put(row, places[i].name, kBody, columns[i], names);
    }
    flow_.add(std::move(row));
  }

 private:
  std::vector<Line> set(const std::string& text, const TextStyle& style, double width) {
    return setter_.set(setter_.clean(text), style, width);
  }

  std::vector<Line> set(const std::vector<std::string>& values, double width) {
    std::vector<Line> lines;
    for (const std::string& value : values) {
      auto more = set(value, kBody, width);
      std::move(more.begin(), more.end(), std::back_inserter(lines));
    }
    return lines;
  }

  // A cell of the row, which grows with it.
  void put(Row& row, std::vector<Line> lines, const Column& column, double y) {
    row.height = std::max(row.height, y + height_of(lines));
    row.cells.push_back({column.x, column.width, std::move(lines), y});
  }
  void put(Row& row, const std::string& text, const TextStyle& style, const Column& column,
           double y) {
    put(row, set(text, style, column.width), column, y);
  }

  bool all_short(const std::vector<report::FormField>& fields) {
    const std::vector<Column> places = columns(fields);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].lines > 1 && fields[i].boxes.empty()) return false;
      if (set(fields[i].values, places[i].width).size() > kFewLines) return false;
    }
    return true;
  }

  [[nodiscard]] std::vector<Column> columns(const std::vector<report::FormField>& fields) const {
    std::vector<int> shares;
    shares.reserve(fields.size());
    for (const auto& field : fields) shares.push_back(field.share);
    return columns_of(shares, left_);
  }

  // Fields whose values stand on a line.
  Row row_of(const std::vector<report::FormField>& fields, double gap) {
    const std::vector<Column> places = columns(fields);
    Row row{.gap = gap};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const report::FormField& field = fields[i];
      std::vector<Line> label = set(field.label, kFormLabel, places[i].width);
      const double y = height_of(label);
      put(row, std::move(label), places[i], 0);
      if (!field.boxes.empty()) put_boxes(row, field.boxes, places[i], y);
      if (!field.values.empty()) put(row, set(field.values, places[i].width), places[i], y);
      if (field.values.empty() && field.boxes.empty()) row.height = std::max(row.height, kBlank);
    }
    row.height += kOnLine;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (!fields[i].boxes.empty()) continue;
      row.shapes.push_back({places[i].x, row.height, places[i].width, kHairline,
                            fields[i].values.empty() ? kInk : kFineRule});
    }
    return row;
  }

  // As many in a line as there is room for.
  void put_boxes(Row& row, const std::vector<report::TickBoxes::Box>& boxes, const Column& column,
                 double y) {
    double x = 0;
    double below = y;
    for (const auto& box : boxes) {
      const double room = column.width - kBoxWidth;
      std::vector<Line> text = set(box.text, kBody, room);
      double width = 0;
      for (const Line& line : text) width = std::max(width, line.width);
      if (x > 0 && x + kBoxWidth + width > column.width) {
        x = 0;
        y = below + kItemGap;
      }
      below = std::max(below, y + std::max(height_of(text), kBox.leading));
      put(row, box.ticked ? "☒" : "☐", kBox, {column.x + x, kBoxWidth}, y);
      put(row, std::move(text), {column.x + x + kBoxWidth, room}, y);
      x += kBoxWidth + width + kBoxGap;
    }
  }

  // A field that expects a text, or has one, which is split over pages where it has to be.
  void add_text(const report::FormField& field, double gap) {
    const Column column{left_, kWidth - left_};
    Row label{.gap = gap, .with_next = true};
    put(label, field.label, kFormTextLabel, column, 0);
    flow_.add(std::move(label));
    if (!field.values.empty()) {
      return flow_.add({.cells = {{left_, column.width, set(field.values, column.width)}}});
    }
    for (int i = 1; i <= field.lines; ++i) {
      flow_.add({.height = i == 1 ? kWriting - kFormTextLabel.leading / 2 : kWriting,
                 .with_next = i < field.lines,
                 .below = Rectangle{left_, 0, column.width, kHairline, kInk}});
    }
  }

  double left_;
  TextSetter& setter_;
  Flow& flow_;
};

}  // namespace

void add_form(const report::FormFields& form, double left, double gap, TextSetter& setter,
              Flow& flow) {
  FormSetter fields(left, setter, flow);
  for (const auto& row : form.rows) {
    fields.add(row, gap);
    gap = kFormGap;
  }
}

void add_signatures(const report::SignatureLines& signatures, double left, double gap,
                    TextSetter& setter, Flow& flow) {
  FormSetter places(left, setter, flow);
  const std::span all(signatures.places);
  for (std::size_t i = 0; i < all.size(); i += 2) {
    places.add(all.subspan(i, std::min<std::size_t>(2, all.size() - i)), gap);
    gap = kSignatureGap;
  }
}

}  // namespace kortisto::pdf
