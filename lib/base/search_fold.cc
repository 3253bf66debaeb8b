#include "base/search_fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "base/casefold.h"
#include "base/error.h"

namespace kortisto {

namespace {

constexpr char kNoLetter = '\0';
constexpr char kBlank = ' ';

// What a sign of ASCII becomes. What stands in addresses of e-mail and in codes stays.
constexpr std::array<char, 128> kAscii = [] {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const char c : std::string_view(" \t\n\v\f\r,;.:-()[]{}<>\"/!?")) {
    table[static_cast<std::size_t>(c)] = kBlank;
  }
  for (const char c : {'\'', '`'}) table[static_cast<std::size_t>(c)] = kNoLetter;
  return table;
}();

// The letters of Latin-1 and Latin Extended-A, in which nearly all names of Europe are written, as
// what they are without their accents. Those that Unicode decomposes stand here as well, so that a
// name with an ä in it is not handed to ICU.
struct Letters {
  char32_t first;
  char32_t last;
  std::string_view plain;
};
constexpr Letters kLatin[] = {
    {0x00C0, 0x00C5, "a"},  {0x00C6, 0x00C6, "ae"}, {0x00C7, 0x00C7, "c"},  {0x00C8, 0x00CB, "e"},
    {0x00CC, 0x00CF, "i"},  {0x00D0, 0x00D0, "d"},  {0x00D1, 0x00D1, "n"},  {0x00D2, 0x00D6, "o"},
    {0x00D8, 0x00D8, "o"},  {0x00D9, 0x00DC, "u"},  {0x00DD, 0x00DD, "y"},  {0x00DE, 0x00DE, "th"},
    {0x00DF, 0x00DF, "ss"}, {0x00E0, 0x00E5, "a"},  {0x00E6, 0x00E6, "ae"}, {0x00E7, 0x00E7, "c"},
    {0x00E8, 0x00EB, "e"},  {0x00EC, 0x00EF, "i"},  {0x00F0, 0x00F0, "d"},  {0x00F1, 0x00F1, "n"},
    {0x00F2, 0x00F6, "o"},  {0x00F8, 0x00F8, "o"},  {0x00F9, 0x00FC, "u"},  {0x00FD, 0x00FD, "y"},
    {0x00FE, 0x00FE, "th"}, {0x00FF, 0x00FF, "y"},  {0x0100, 0x0105, "a"},  {0x0106, 0x010D, "c"},
    {0x010E, 0x0111, "d"},  {0x0112, 0x011B, "e"},  {0x011C, 0x0123, "g"},  {0x0124, 0x0127, "h"},
    {0x0128, 0x0131, "i"},  {0x0132, 0x0133, "ij"}, {0x0134, 0x0135, "j"},  {0x0136, 0x0138, "k"},
    {0x0139, 0x0142, "l"},  {0x0143, 0x014B, "n"},  {0x014C, 0x0151, "o"},  {0x0152, 0x0153, "oe"},
    {0x0154, 0x0159, "r"},  {0x015A, 0x0161, "s"},  {0x0162, 0x0167, "t"},  {0x0168, 0x0173, "u"},
    {0x0174, 0x0175, "w"},  {0x0176, 0x0178, "y"},  {0x0179, 0x017E, "z"},  {0x017F, 0x017F, "s"}};
constexpr char32_t kFirstLatin = 0x00C0;
constexpr char32_t kLastLatin = 0x017F;

constexpr auto kLatinTable = [] {
  std::array<std::string_view, kLastLatin - kFirstLatin + 1> table{};
  for (const Letters& letters : kLatin) {
    for (char32_t c = letters.first; c <= letters.last; ++c) table[c - kFirstLatin] = letters.plain;
  }
  return table;
}();

// Other letters of Latin script: of Romanian, Vietnamese, Skolt Sámi, Azerbaijani, Hausa, Ewe.
constexpr Letters kOtherLetters[] = {
    {0x0192, 0x0192, "f"}, {0x0199, 0x0199, "k"}, {0x01A0, 0x01A1, "o"}, {0x01AF, 0x01B0, "u"},
    {0x01B4, 0x01B4, "y"}, {0x01E5, 0x01E5, "g"}, {0x0218, 0x0219, "s"}, {0x021A, 0x021B, "t"},
    {0x0237, 0x0237, "j"}, {0x0253, 0x0253, "b"}, {0x0254, 0x0254, "o"}, {0x0256, 0x0257, "d"},
    {0x0259, 0x0259, "e"}, {0x025B, 0x025B, "e"}, {0x0268, 0x0268, "i"}, {0x0272, 0x0272, "n"},
    {0x0289, 0x0289, "u"}, {0x0292, 0x0292, "z"}, {0x1EA0, 0x1EB7, "a"}, {0x1EB8, 0x1EC7, "e"},
    {0x1EC8, 0x1ECB, "i"}, {0x1ECC, 0x1EE3, "o"}, {0x1EE4, 0x1EF1, "u"}, {0x1EF2, 0x1EF9, "y"}};

// The letters of Cyrillic script from U+0400 on, small and without accents.
constexpr std::u32string_view kCyrillic =
    U"ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя"
    U"абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";

// Accents and points that a letter can be without. Not among them: the vowels of Indic and Thai
// script and the voicing of kana, which are nonspacing too.
struct Range {
  char32_t first;
  char32_t last;
};
constexpr Range kMarks[] = {{0x0300, 0x036F}, {0x0483, 0x0487}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
                            {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},
                            {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x1AB0, 0x1AFF},
                            {0x1DC0, 0x1DFF}, {0x20D0, 0x20F0}, {0xFE20, 0xFE2F}};

// Letters that stand for themselves, in whatever text: Hebrew, Arabic, Georgian, kana, the common
// ideographs, Hangul.
constexpr Range kPlain[] = {{0x05D0, 0x05EA}, {0x0627, 0x063A}, {0x0641, 0x064A}, {0x10D0, 0x10FA},
                            {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3}};

// Signs that people write as an apostrophe, or between the letters of one word: quotation marks,
// primes, the letters of hamza, ayin and glottal stop, geresh, the middle dot of Catalan.
constexpr Range kApostrophes[] = {
    {0x00B4, 0x00B4}, {0x00B7, 0x00B7}, {0x02B9, 0x02B9}, {0x02BB, 0x02BF}, {0x02C8, 0x02C8},
    {0x02CA, 0x02CB}, {0x02EE, 0x02EE}, {0x055A, 0x055A}, {0x05F3, 0x05F3}, {0x2018, 0x2019},
    {0x201B, 0x201B}, {0x2032, 0x2032}, {0x2035, 0x2035}, {0xA78B, 0xA78C}};

// Ends of words that no general category tells: minus signs, dots and commas of other scripts.
constexpr Range kEnds[] = {{0x02D7, 0x02D7}, {0x060C, 0x060C}, {0x061B, 0x061B}, {0x2027, 0x2027},
                           {0x2043, 0x2043}, {0x2212, 0x2212}, {0x3001, 0x3002}, {0x30FB, 0x30FB}};

template <typename Ranges>
bool is_in(const Ranges& ranges, char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const auto& one) { return c >= one.first && c <= one.last; });
}

bool ends_word(char32_t c) {
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return true;
    default:
      return c == 0x0085 || c == 0x200B || is_in(kEnds, c);
  }
}

// Writes words behind what a string holds already.
class Words {
 public:
  explicit Words(std::string& to) : to_(to), begin_(to.size()) {}

  void letter(char c) {
    if (c == kBlank) {
      ended_ = true;
    } else if (c != kNoLetter) {
      begin_word();
      to_ += c;
    }
  }
  void letters(std::string_view text) {
    begin_word();
    to_ += text;
  }
  void end_word() noexcept { ended_ = true; }

 private:
  void begin_word() {
    if (ended_ && to_.size() > begin_) to_ += kBlank;
    ended_ = false;
  }

  std::string& to_;
  std::size_t begin_;
  bool ended_ = false;
};

template <typename Use>
void for_each_code_point(std::string_view text, Use&& use) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // of ICU's macro
    U8_NEXT(bytes, at, size, c);
#pragma GCC diagnostic pop
    if (c < 0) throw Error(ErrorKind::invalid, {"error.utf8", {}});
    use(static_cast<char32_t>(c),
        text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from)));
  }
}

std::string normalized(const icu::Normalizer2* (*form)(UErrorCode&), std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = form(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status)) {
    normalizer->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                              nullptr, status);
  }
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  return out;
}

template <typename Table>
std::string_view letter_in(const Table& table, char32_t c) {
  const auto* const found =
      std::find_if(std::begin(table), std::end(table),
                   [c](const Letters& one) { return c >= one.first && c <= one.last; });
  return found == std::end(table) ? std::string_view() : found->plain;
}

// "" of a letter that has no other form.
std::string_view plain_letter(char32_t c) {
  if (c >= kFirstLatin && c <= kLastLatin) return kLatinTable[c - kFirstLatin];
  return letter_in(kOtherLetters, c);
}

// False when ICU has to be asked what the letter is.
bool fold_quickly(Words& words, char32_t c, std::string_view bytes) {
  constexpr char32_t kFirstCyrillic = 0x0400;
  if (c < kAscii.size()) {
    words.letter(kAscii[c]);
  } else if (const std::string_view plain = plain_letter(c); !plain.empty()) {
    words.letters(plain);
  } else if (c >= kFirstCyrillic && c < kFirstCyrillic + kCyrillic.size()) {
    const auto letter = static_cast<unsigned>(kCyrillic[c - kFirstCyrillic]);
    const char small[] = {static_cast<char>(0xC0U | (letter >> 6U)),
                          static_cast<char>(0x80U | (letter & 0x3FU))};
    words.letters({small, sizeof small});
  } else if (is_in(kPlain, c)) {
    words.letters(bytes);
  } else if (c == 0x00A0 || (c >= 0x2010 && c <= 0x2015)) {
    words.end_word();
  } else {
    return is_in(kApostrophes, c);
  }
  return true;
}

std::string fold_any(std::string_view text, Accents accents) {
  // What NFKC makes a blank with an accent of, or nothing.
  std::string prepared;
  for_each_code_point(text, [&](char32_t c, std::string_view bytes) {
    if (c == 0x200B) {
      prepared += kBlank;
    } else if (!is_in(kApostrophes, c)) {
      prepared += bytes;
    }
  });
  std::string folded = casefold(prepared);
  const bool plain = accents == Accents::do_not_count;
  if (plain) folded = normalized(icu::Normalizer2::getNFDInstance, folded);
  std::string out;
  Words words(out);
  for_each_code_point(folded, [&](char32_t c, std::string_view bytes) {
    if (c < kAscii.size()) {
      words.letter(kAscii[c]);
    } else if (is_in(kApostrophes, c) || (plain && is_in(kMarks, c))) {
      return;
    } else if (ends_word(c)) {
      words.end_word();
    } else {
      const std::string_view letter = plain ? plain_letter(c) : std::string_view();
      words.letters(letter.empty() ? bytes : letter);
    }
  });
  return plain ? normalized(icu::Normalizer2::getNFCInstance, out) : out;
}

}  // namespace

std::string search_fold(std::string_view text, Accents accents) {
  if (accents == Accents::count) return fold_any(text, accents);
  std::string out;
  append_search_fold(out, text);
  return out;
}

void append_search_fold(std::string& to, std::string_view text) {
  const std::size_t before = to.size();
  Words words(to);
  std::size_t at = 0;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < kAscii.size()) {
    words.letter(kAscii[static_cast<unsigned char>(text[at++])]);
  }
  bool quick = true;
  try {
    for_each_code_point(text.substr(at), [&](char32_t c, std::string_view bytes) {
      quick = quick && fold_quickly(words, c, bytes);
    });
  } catch (...) {
    to.resize(before);
    throw;
  }
  if (quick) return;
  to.resize(before);
  to += fold_any(text, Accents::do_not_count);
}

}  // namespace kortisto
