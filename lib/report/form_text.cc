#include "report/form_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "text/wrap.h"

namespace kortisto::report {

namespace {

constexpr int kGap = 2;
constexpr int kWidestLabel = 30;
constexpr int kTabStop = 9;
constexpr int kDocumentName = 4 * kTabStop;

using Lines = std::vector<std::string>;

std::string ruled(int columns) {
  return std::string(static_cast<std::size_t>(columns), '_');
}

// The text wrapped behind `first`, its further lines indented by as much.
void add(Lines& lines, std::string first, std::string_view text, int columns) {
  const int indent = display_width(first);
  for (const std::string& line : text::wrap(text, columns - indent)) {
    lines.push_back(first + line);
    first.assign(static_cast<std::size_t>(indent), ' ');
  }
}

// Two columns, the right one beginning at `stop`.
Lines side_by_side(const Lines& left, const Lines& right, int stop) {
  Lines lines;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = i < left.size() ? left[i] : "";
    if (i < right.size()) line = text::pad_right(line, stop) + right[i];
    lines.push_back(std::move(line));
  }
  return lines;
}

// An empty line before what comes next, unless it is the first or there is one.
void set_off(Lines& lines) {
  if (!lines.empty() && !lines.back().empty()) lines.emplace_back();
}

bool expects_text(const FormField& field) {
  return field.lines > 1 && field.boxes.empty();
}

// What stands behind the label, or under it.
Lines content_of(const FormField& field) {
  Lines content = field.values;
  for (const auto& box : field.boxes) content.push_back((box.ticked ? "[x] " : "[ ] ") + box.text);
  return content;
}

void add_field(Lines& lines, const FormField& field, int label_width, int columns) {
  const Lines content = content_of(field);
  std::string label = field.label;
  const bool above = expects_text(field) || display_width(label) + kGap > label_width;
  if (content.empty()) set_off(lines);
  if (above) add(lines, "", std::exchange(label, ""), columns);
  const int indent = expects_text(field) ? 0 : label_width;
  if (content.empty()) {
    for (int i = 0; i < field.lines; ++i) {
      if (above) lines.emplace_back();
      lines.push_back(text::pad_right(label, indent) + ruled(columns - indent));
    }
  }
  for (const std::string& text : content) {
    add(lines, text::pad_right(std::exchange(label, ""), indent), text, columns);
  }
}

Lines lines_of(const SignatureLines::Place& place, int columns) {
  Lines lines = text::wrap(place.who, columns);
  for (const auto& line : place.lines) {
    lines.emplace_back();
    if (line.text.empty()) {
      lines.emplace_back();
    } else {
      add(lines, "", line.text, columns);
    }
    lines.push_back(ruled(columns));
    add(lines, "", line.caption, columns);
  }
  if (!place.name.empty()) add(lines, "", place.name, columns);
  return lines;
}

// Labels in a column of their own.
Lines detail_lines(const FieldList& details, int columns) {
  int width = 0;
  for (const auto& item : details.items) width = std::max(width, display_width(item.label));
  width = std::min(width, columns / 2) + kGap;
  Lines lines;
  for (const auto& item : details.items) {
    std::string label = item.label;
    if (display_width(label) + kGap > width) add(lines, "", std::exchange(label, ""), columns);
    for (const std::string& value : item.values) {
      add(lines, text::pad_right(std::exchange(label, ""), width), value, columns);
    }
  }
  return lines;
}

}  // namespace

std::vector<std::string> form_lines(const FormFields& form, int columns) {
  int width = 0;
  for (const auto& row : form.rows) {
    for (const FormField& field : row) {
      if (!expects_text(field)) width = std::max(width, display_width(field.label));
    }
  }
  width = std::min(width, kWidestLabel) + kGap;
  Lines lines;
  bool after_text = false;
  for (const auto& row : form.rows) {
    for (const FormField& field : row) {
      if (expects_text(field) || after_text) set_off(lines);
      add_field(lines, field, width, columns);
      after_text = expects_text(field);
    }
  }
  return lines;
}

std::vector<std::string> signature_lines(const SignatureLines& signatures, int columns) {
  const int width = kDocumentName - kGap;
  Lines lines;
  for (std::size_t i = 0; i < signatures.places.size(); i += 2) {
    if (i > 0) lines.emplace_back();
    Lines right;
    if (i + 1 < signatures.places.size()) {
      right = lines_of(signatures.places[i + 1], std::min(width, columns - kDocumentName));
    }
    const Lines pair = side_by_side(lines_of(signatures.places[i], width), right, kDocumentName);
    lines.insert(lines.end(), pair.begin(), pair.end());
  }
  return lines;
}

std::vector<std::string> letterhead_lines(const Letterhead& head, const std::string& title,
                                          int columns) {
  Lines left;
  for (const std::string& text : head.sender) add(left, "", text, kDocumentName - kGap);
  Lines right;
  add(right, "", title, columns - kDocumentName);
  for (const std::string& text : head.marks) add(right, "", text, columns - kDocumentName);
  Lines lines = side_by_side(left, right, kDocumentName);
  if (head.recipient.empty() && head.details.items.empty()) return lines;
  lines.emplace_back();
  const Lines details = detail_lines(head.details, columns - kDocumentName);
  const int width = details.empty() ? columns : kDocumentName - kGap;
  Lines recipient;
  for (const std::string& text : head.recipient) add(recipient, "", text, width);
  for (std::string& line : side_by_side(recipient, details, kDocumentName)) {
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace kortisto::report
