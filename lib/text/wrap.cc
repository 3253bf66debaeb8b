#include "text/wrap.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>

#include "base/error.h"
#include "base/utf8.h"

namespace kortisto::text {

namespace {

using Make = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

// The parts of `text` between the boundaries that `make`'s iterator finds.
std::vector<std::string> parts(std::string_view text, Make make) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> boundaries(make(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  boundaries->setText(utf16);
  std::vector<std::string> out;
  for (std::int32_t start = boundaries->first(), end = boundaries->next();
       end != icu::BreakIterator::DONE; start = end, end = boundaries->next()) {
    utf16.tempSubStringBetween(start, end).toUTF8String(out.emplace_back());
  }
  return out;
}

std::string_view without_trailing_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Fills lines one after the other.
class Lines {
 public:
  Lines(std::vector<std::string>& lines, int columns) : lines_(lines), columns_(columns) {}

  void add_word(const std::string& word) {
    const int visible = display_width(without_trailing_spaces(word));
    if (used_ + visible <= columns_) {
      line_ += word;
      used_ += display_width(word);
    } else if (visible <= columns_) {
      end_line();
      line_ = word;
      used_ = display_width(word);
    } else {
      if (used_ > 0) end_line();
      for (const std::string& cluster : parts(word, icu::BreakIterator::createCharacterInstance)) {
        add_cluster(cluster);
      }
    }
  }

  void end_line() {
    lines_.emplace_back(without_trailing_spaces(line_));
    line_.clear();
    used_ = 0;
  }

 private:
  void add_cluster(const std::string& cluster) {
    const int width = display_width(cluster);
    if (used_ + width > columns_ && cluster != " ") end_line();
    line_ += cluster;
    used_ += width;
  }

  std::vector<std::string>& lines_;
  int columns_;
  std::string line_;
  int used_ = 0;
};

void wrap_paragraph(std::string_view text, int columns, std::vector<std::string>& lines) {
  if (display_width(text) <= columns) {
    lines.emplace_back(without_trailing_spaces(text));
    return;
  }
  Lines filler(lines, columns);
  for (const std::string& word : parts(text, icu::BreakIterator::createLineInstance)) {
    filler.add_word(word);
  }
  filler.end_line();
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t newline = text.find('\n');
    wrap_paragraph(text.substr(0, newline), columns, lines);
    if (newline == std::string_view::npos) return lines;
    text.remove_prefix(newline + 1);
  }
}

std::string pad_right(std::string_view text, int columns) {
  std::string out(text);
  const int width = display_width(text);
  if (width < columns) out.append(static_cast<std::size_t>(columns - width), ' ');
  return out;
}

}  // namespace kortisto::text
