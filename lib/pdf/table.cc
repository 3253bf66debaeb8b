// Tables: columns as wide as they need to be, a header that stands on each page, fine rules between
// the rows.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "pdf/column_widths.h"
#include "pdf/composer.h"
#include "report/column_shares.h"

namespace kortisto::pdf {

namespace {

using namespace style;

constexpr double kWidestMinimum = kWidth * 0.4;  // that a column gets because of a long word

// One cell before the widths are known.
struct Draft {
  std::string text;
  std::vector<Line> lines;  // set without a limit; none when the text is too long for that
  double width = kWidth;
};

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

class TableSetter {
 public:
  TableSetter(const report::Table& table, TextSetter& setter) : table_(table), setter_(setter) {
    header_ = drafts(table.columns, true);
    if (!table.shares.empty()) {
      fix();
    } else {
      for (std::size_t number = 0; number < table.rows.size(); ++number) {
        in_sum_ = is_sum(number);
        rows_.push_back(drafts(table.rows[number], false));
      }
      fit();
    }
  }

  void add_to(Flow& flow) {
    Row header = row_of(header_, true);
    header.gap = kBlockGap;
    header.with_next = true;
    header.below = Rectangle{0, 0, kWidth, kThickLine, kStrongRule};
    header.is_header = !table_.rows.empty();
    flow.add(std::move(header));
    const std::size_t count = table_.rows.size();
    for (std::size_t number = 0; number < count; ++number) {
      in_sum_ = is_sum(number);
      Row row = rows_.empty() ? row_of(table_.rows[number]) : row_of(rows_[number], false);
      row.with_next = stays_with_next(number, count);
      if (in_sum_) row.above = Rectangle{0, 0, kWidth, kThickLine, kStrongRule};
      row.below = Rectangle{0, 0, kWidth, kHairline, kFineRule};
      flow.add(std::move(row));
    }
    flow.end_table();
  }

 private:
  [[nodiscard]] bool is_sum(std::size_t row) const {
    return table_.sums_up && row + 1 == table_.rows.size();
  }

  [[nodiscard]] bool at_right(std::size_t column) const {
    return !table_.at_right.empty() && table_.at_right[column];
  }

  [[nodiscard]] const TextStyle& style_of(std::size_t column, bool header) const {
    if (header) return kColumnHeader;
    if (in_sum_) return kSum;
    return table_.row_headers && column == 0 ? kRowHeader : kCell;
  }

  std::vector<Draft> drafts(const std::vector<std::string>& texts, bool header) {
    std::vector<Draft> row;
    row.reserve(texts.size());
    for (std::size_t column = 0; column < texts.size(); ++column) {
      Draft draft{setter_.clean(texts[column]), {}, kWidth};
      if (draft.text.size() <= TextSetter::kUnlimited) {
        draft.lines = setter_.set_unlimited(draft.text, style_of(column, header));
        draft.width = 0;
        for (const Line& line : draft.lines) draft.width = std::max(draft.width, line.width);
      }
      row.push_back(std::move(draft));
    }
    return row;
  }

  [[nodiscard]] double room() const {
    return kWidth - static_cast<double>(header_.size() - 1) * kColumnGap;
  }

  // The widths that the document has fixed: no cell is measured.
  void fix() {
    std::vector<double> words;
    for (std::size_t column = 0; column < header_.size(); ++column)
      words.push_back(minimum(column));
    widths_ = report::widths_by_share(table_.shares, words, room());
  }

  void fit() {
    std::vector<ColumnNeed> needs;
    for (std::size_t column = 0; column < header_.size(); ++column) {
      double natural = header_[column].width;
      for (const auto& row : rows_) natural = std::max(natural, row[column].width);
      needs.push_back({natural, minimum(column)});
    }
    widths_ = column_widths(needs, room());
  }

  // Only the longest words are measured, by their bytes.
  double minimum(std::size_t column) {
    double width = 0;
    std::size_t longest = 0;
    const auto take = [&](const Draft& draft, bool header) {
      const std::size_t length = longest_word(draft.text);
      if (draft.lines.empty() || length <= longest) return;
      longest = length;
      width = std::max(width, setter_.widest_word(draft.text, style_of(column, header)));
    };
    take(header_[column], true);
    for (const auto& row : rows_) take(row[column], false);
    return std::min(width + 1, kWidestMinimum);
  }

  Row row_of(std::vector<Draft>& drafted, bool header) {
    Row row{.padding = kCellPadding};
    double x = 0;
    for (std::size_t column = 0; column < drafted.size(); ++column) {
      Draft& draft = drafted[column];
      const double width = widths_[column];
      if (draft.lines.empty() || draft.width > width) {
        draft.lines = setter_.set(draft.text, style_of(column, header), width);
      }
      row.cells.push_back({x, width, std::move(draft.lines), 0, at_right(column)});
      x += width + kColumnGap;
    }
    return row;
  }

  // The row in columns of fixed widths.
  Row row_of(const std::vector<std::string>& texts) {
    Row row{.padding = kCellPadding};
    double x = 0;
    for (std::size_t column = 0; column < texts.size(); ++column) {
      const double width = widths_[column];
      row.cells.push_back(
          {x, width, setter_.set(setter_.clean(texts[column]), style_of(column, false), width), 0,
           at_right(column)});
      x += width + kColumnGap;
    }
    return row;
  }

  const report::Table& table_;
  TextSetter& setter_;
  std::vector<Draft> header_;
  std::vector<std::vector<Draft>> rows_;  // measured; none in columns of fixed widths
  std::vector<double> widths_;
  bool in_sum_ = false;  // the row that is being set is the last of a table that sums up
};

}  // namespace

void add_table(const report::Table& table, TextSetter& setter, Flow& flow) {
  TableSetter(table, setter).add_to(flow);
}

}  // namespace kortisto::pdf
