#include "base/printable.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace kortisto {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kIsolate = "\u2068";
constexpr std::string_view kEnd = "\u2069";
static_assert(kReplacement.size() == kIsolate.size());
constexpr UChar32 kIsolatePoint = 0x2068;
constexpr UChar32 kEndPoint = 0x2069;
constexpr std::size_t kMostMarks = 30;

}  // namespace

bool is_plain(std::string_view text, bool multiline) noexcept {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= ' ' && c <= '~') continue;
    if (multiline && (c == '\n' || c == '\t')) continue;
    const char after = at + 1 < text.size() ? text[at + 1] : '\0';
    const bool ends = (static_cast<unsigned char>(after) & 0xC0U) == 0x80;
    // U+00A0 to U+00BF, U+00C0 to U+017F
    if (!ends || !((c == '\xC2' && after >= '\xA0') || (c >= '\xC3' && c <= '\xC5'))) return false;
    ++at;
  }
  return true;
}

namespace {

class Printer {
 public:
  Printer(std::size_t size, bool multiline) : multiline_(multiline) { out_.reserve(size); }

  // A code point, negative when there is none, and its bytes.
  void add(UChar32 c, std::string_view bytes) {
    if (multiline_ && (c == '\n' || c == '\t')) {
      if (c == '\n') end_line();
      marks_ = 0;
      out_ += bytes;
    } else if (c == kIsolatePoint) {
      isolates_.push_back(out_.size());
      out_ += bytes;
    } else if (c == kEndPoint && !isolates_.empty()) {
      isolates_.pop_back();
      out_ += bytes;
    } else if (c < 0 || is_unprintable(static_cast<char32_t>(c))) {
      marks_ = 0;
      replace();
    } else if (is_mark(static_cast<char32_t>(c))) {
      if (++marks_ <= kMostMarks) {
        out_ += bytes;
      } else if (marks_ == kMostMarks + 1) {
        replace();
      }
    } else {
      // The joiners and whatever is not seen leave the next mark on the same letter.
      if (!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) marks_ = 0;
      out_ += bytes;
    }
  }

  std::string finish() && {
    end_line();
    return std::move(out_);
  }

  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

 private:
  void replace() {
    out_ += kReplacement;
    ++replaced_;
  }

  void end_line() {
    for (const std::size_t at : isolates_) out_.replace(at, kIsolate.size(), kReplacement);
    replaced_ += isolates_.size();
    isolates_.clear();
  }

  bool multiline_;
  std::string out_;
  std::vector<std::size_t> isolates_;  // where those begin that have not ended
  std::size_t marks_ = 0;              // on the letter before
  std::size_t replaced_ = 0;
};

// The first byte of U+0590 in UTF-8; what stands before that is never from right to left.
constexpr char kFirstHebrew = '\xD6';

}  // namespace

std::string printable(std::string_view text, bool multiline) {
  std::size_t replaced = 0;
  return printable(text, multiline, replaced);
}

std::string printable(std::string_view text, bool multiline, std::size_t& replaced) {
  if (is_plain(text, multiline)) return std::string(text);
  Printer printer(text.size(), multiline);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const UChar32 c = next_code_point(text, at);
    printer.add(c, text.substr(from, at - from));
  }
  std::string out = std::move(printer).finish();
  replaced += printer.replaced();
  return out;
}

std::size_t replace_noncharacters(std::string& text) {
  std::size_t replaced = 0;
  std::string out;
  std::size_t copied = 0;
  // U+FDD0 is the first of them.
  const auto may_be = [](char c) { return static_cast<unsigned char>(c) >= 0xEF; };
  if (std::none_of(text.begin(), text.end(), may_be)) return 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const UChar32 c = next_code_point(text, at);
    if (c < 0 || !is_noncharacter(static_cast<char32_t>(c))) continue;
    out.append(text, copied, from - copied).append(kReplacement);
    copied = at;
    ++replaced;
  }
  if (replaced > 0) text = out.append(text, copied);
  return replaced;
}

bool keeps_order(std::string_view text) noexcept {
  if (std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= static_cast<unsigned char>(kFirstHebrew);
      })) {
    return true;
  }
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (c == kIsolatePoint) {
      ++depth;
    } else if (c == kEndPoint && depth > 0) {
      --depth;
    } else if (depth == 0 && c >= 0) {
      const UCharDirection direction = u_charDirection(c);
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC ||
          direction == U_ARABIC_NUMBER || is_directional_mark(static_cast<char32_t>(c))) {
        return false;
      }
    }
  }
  return true;
}

std::string isolated(std::string text) {
  if (keeps_order(text)) return text;
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, newline - at);
    if (keeps_order(line)) {
      out += line;
    } else {
      out.append(kIsolate).append(line).append(kEnd);
    }
    if (newline == text.size()) return out;
    out += '\n';
    at = newline + 1;
  }
}

void isolate_broken(std::vector<std::string>& lines, std::size_t first) {
  const auto none = [](const std::string& line) {
    return line.find(kIsolate) == std::string::npos;
  };
  if (std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(), none)) return;
  std::size_t depth = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    std::string& line = lines[i];
    std::string begins;
    for (std::size_t n = 0; n < depth; ++n) begins += kIsolate;
    for (std::size_t at = 0; at < line.size();) {
      const UChar32 c = next_code_point(line, at);
      if (c == kIsolatePoint) ++depth;
      if (c == kEndPoint && depth > 0) --depth;
    }
    line.insert(0, begins);
    for (std::size_t n = 0; n < depth; ++n) line += kEnd;
  }
}

}  // namespace kortisto
