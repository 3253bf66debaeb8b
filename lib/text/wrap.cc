#include "text/wrap.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "base/error.h"
#include "base/printable.h"
#include "base/utf8.h"

namespace kortisto::text {

namespace {

using Make = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::unique_ptr<const icu::BreakIterator> rules(Make make) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::BreakIterator> made(make(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  return made;
}

// Loading the rules takes longer than breaking a line by them; a clone shares them.
const icu::BreakIterator& line_rules() {
  static const auto kRules = rules(icu::BreakIterator::createLineInstance);
  return *kRules;
}
const icu::BreakIterator& cluster_rules() {
  static const auto kRules = rules(icu::BreakIterator::createCharacterInstance);
  return *kRules;
}

// The parts of `text` between the boundaries that the rules find.
std::vector<std::string> parts(std::string_view text, const icu::BreakIterator& rules) {
  const std::unique_ptr<icu::BreakIterator> boundaries(rules.clone());
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

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What a sign within a text does, of those that UAX 14 treats alike in all texts.
enum class Sign : std::uint8_t { none, word, space, stop, opening, closing };

// Of a sign of one byte: letters and digits make words; full stop, comma, colon and semicolon;
// brackets.
constexpr std::array<Sign, 256> kSigns = [] {
  std::array<Sign, 256> signs{};
  const auto are = [&signs](std::string_view those, Sign sign) {
    for (const char c : those) signs[static_cast<unsigned char>(c)] = sign;
  };
  are("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", Sign::word);
  are(" ", Sign::space);
  are(".,:;", Sign::stop);
  are("(", Sign::opening);
  are(")", Sign::closing);
  return signs;
}();

// The sign at the place, whose bytes are counted in `length`; the letters of western Europe and the
// no-break space make words too.
Sign sign_at(std::string_view text, std::size_t at, std::size_t& length) {
  length = 1;
  const char c = text[at];
  if (const Sign sign = kSigns[static_cast<unsigned char>(c)]; sign != Sign::none) return sign;
  // "703/2023": a number is not broken at its stroke (LB25).
  if (c == '/' && at + 1 < text.size() && is_digit(text[at + 1])) return Sign::stop;
  const char after = at + 1 < text.size() ? text[at + 1] : '\0';
  length = 2;
  // U+00C0 to U+00FF but for the two signs among them, which stand beside the letters.
  if (c == '\xC3' && after != '\0' && after != '\x97' && after != '\xB7') return Sign::word;
  return c == '\xC2' && after == '\xA0' ? Sign::word : Sign::none;
}

// Whether UAX 14 breaks the lines of the text behind its spaces and nowhere else: single spaces
// between words, stops within and behind them (LB13, LB25, LB29), brackets around them (LB14,
// LB30). Other texts need the break iterator.
bool breaks_at_spaces(std::string_view text) {
  Sign before = Sign::space;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 1;
    const Sign sign = sign_at(text, at, length);
    const bool ends_word = before == Sign::word || before == Sign::stop || before == Sign::closing;
    const bool begins_word = before == Sign::space || before == Sign::opening;
    if (sign == Sign::none) return false;
    if (sign == Sign::word && before == Sign::closing) return false;
    if (sign == Sign::opening && !begins_word) return false;
    if (sign != Sign::word && sign != Sign::opening && !ends_word) return false;
    before = sign;
    at += length;
  }
  return before != Sign::opening;
}

std::string_view without_trailing_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// The bytes of the word that `text` begins with, up to a space.
std::string_view first_word(std::string_view text) {
  return text.substr(0, std::min(text.find(' '), text.size()));
}

// Whether a hyphen within the word is typed as it stands: that of an option, maybe in brackets, or
// of a name of small letters and digits such as a command or a package.
bool is_typed(std::string_view word) {
  const std::size_t opened = word.find_first_not_of("([\"'");
  word.remove_prefix(std::min(opened, word.size()));
  if (word.size() > 1 && word.front() == '-') return true;
  word = word.substr(0, word.find_last_not_of(".,:;)]\"'?") + 1);
  return word.find('-') != std::string_view::npos &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

// Puts together what the rules took apart and what stands together, as far as it fits in a line.
std::vector<std::string> joined(const std::vector<std::string>& parts, int columns) {
  std::string whole;
  for (const std::string& part : parts) whole += part;
  const std::string_view text = whole;
  std::vector<std::string> words;
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts.size();) {
    const bool starts_word = at == 0 || text[at - 1] == ' ';
    std::size_t together = starts_word ? day_length(text.substr(at)) : 0;
    if (together == 0 && starts_word) {
      const std::string_view word = first_word(text.substr(at));
      if (is_typed(word)) together = word.size();
    }
    if (display_width(text.substr(at, together)) > columns) together = 0;
    std::string& word = words.emplace_back(parts[i]);
    const std::size_t start = at;
    at += parts[i++].size();
    for (; i < parts.size() && at < start + together; ++i) {
      word += parts[i];
      at += parts[i].size();
    }
  }
  return words;
}

// Fills lines one after the other.
class Lines {
 public:
  Lines(std::vector<std::string>& lines, int columns) : lines_(lines), columns_(columns) {}

  void add_word(const std::string& word) {
    const std::string_view seen = without_trailing_spaces(word);
    const int visible = display_width(seen);
    const int whole = visible + static_cast<int>(word.size() - seen.size());
    if (used_ + visible <= columns_) {
      line_ += word;
      used_ += whole;
    } else if (visible <= columns_) {
      end_line();
      line_ = word;
      used_ = whole;
    } else {
      if (used_ > 0) end_line();
      for (const std::string& cluster : parts(word, cluster_rules())) {
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

// False, and no line, when a word is longer than one. REQUIRES: breaks_at_spaces(text)
bool wrapped_at_spaces(std::string_view text, int columns, std::vector<std::string>& lines) {
  const std::size_t first = lines.size();
  std::size_t begin = 0;  // of the line
  int used = 0;           // of its columns, the space after its last word among them
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    if (const std::size_t day = is_digit(text[at]) ? day_length(text.substr(at)) : 0; day > 0) {
      const std::size_t whole = std::min(text.find(' ', at + day), text.size());
      if (display_width(text.substr(at, whole - at)) <= columns) end = whole;
    }
    const int width = display_width(text.substr(at, end - at));
    if (width > columns) {
      lines.resize(first);
      return false;
    }
    if (used + width > columns) {
      lines.emplace_back(without_trailing_spaces(text.substr(begin, at - begin)));
      begin = at;
      used = 0;
    }
    used += width + 1;
    at = end + 1;
  }
  lines.emplace_back(without_trailing_spaces(text.substr(begin)));
  return true;
}

void wrap_paragraph(std::string_view text, int columns, std::vector<std::string>& lines) {
  if (display_width(text) <= columns) {
    lines.emplace_back(without_trailing_spaces(text));
    return;
  }
  if (breaks_at_spaces(text) && wrapped_at_spaces(text, columns, lines)) return;
  const std::size_t first = lines.size();
  Lines filler(lines, columns);
  for (const std::string& word : joined(parts(text, line_rules()), columns)) filler.add_word(word);
  filler.end_line();
  isolate_broken(lines, first);
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

std::size_t day_length(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  std::size_t at = 0;
  while (at < text.size() && at < 3 && is_digit(text[at])) ++at;
  if (at == 0 || at > 2 || at == text.size() || text[at] != ' ') return 0;
  const std::string_view after = text.substr(at + 1);
  const std::string_view month = first_word(after);
  if (std::find(kMonths.begin(), kMonths.end(), month) == kMonths.end()) return 0;
  const std::string_view year = after.substr(std::min(month.size() + 1, after.size()));
  const bool whole = year.size() >= 4 && std::all_of(year.begin(), year.begin() + 4, is_digit);
  return whole ? at + 1 + month.size() + 1 + 4 : 0;
}

std::string pad_right(std::string_view text, int columns) {
  std::string out(text);
  const int width = display_width(text);
  if (width < columns) out.append(static_cast<std::size_t>(columns - width), ' ');
  return out;
}

}  // namespace kortisto::text
