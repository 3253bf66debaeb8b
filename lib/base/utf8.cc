#include "base/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>

#include "base/error.h"

namespace kortisto {

std::int32_t next_code_point(std::string_view text, std::size_t& at) noexcept {
  UChar32 c = 0;
  const char* bytes = text.data();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // of ICU's macro
  U8_NEXT(bytes, at, text.size(), c);
#pragma GCC diagnostic pop
  return c;
}

namespace {

constexpr UChar32 kEmojiSelector = 0xFE0F;

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
}

// Drawn as nothing, although Unicode has them among signs and symbols: the empty Braille pattern,
// the anchors of interlinear notes, a note of music without its head.
bool is_drawn_empty(UChar32 c) {
  return c == 0x2800 || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0x1D159;
}

// Columns of one code point inside its cluster.
int columns(UChar32 c) {
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return c == 0x00AD ? 1 : 0;  // terminals show the soft hyphen
    default:
      break;
  }
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH ||
                    u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
  return wide ? 2 : 1;
}

// Letters and signs of western Europe, each one column and a cluster of its own.
bool is_latin(UChar32 c) {
  constexpr UChar32 kFirst = 0xA1;
  constexpr UChar32 kSoftHyphen = 0xAD;
  constexpr UChar32 kLast = 0x17F;
  return c >= kFirst && c <= kLast && c != kSoftHyphen;
}

// The columns of a text in which each code point is a cluster of its own (UAX 29, rules GB4, GB5
// and GB999), as in most texts; nothing for other texts, which need the break iterator.
std::optional<int> columns_of_single_points(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if ((c >= 0x20 && c < 0x7F) || is_latin(c)) {
      ++width;
      continue;
    }
    const int kind = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
    if (kind != U_GCB_OTHER && kind != U_GCB_CONTROL) return std::nullopt;
    width += columns(c);
  }
  return width;
}

}  // namespace

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    if (next_code_point(text, at) < 0) return false;
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  if (!is_valid_utf8(text)) throw Error(ErrorKind::invalid, {"error.utf8", {}});
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink,
                     nullptr, status);
  require(status);
  return out;
}

bool is_mark(char32_t c) noexcept {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

bool has_marks(std::string_view text) noexcept {
  // The first byte of U+0300 in UTF-8.
  const auto may_be = [](char c) { return static_cast<unsigned char>(c) >= 0xCC; };
  if (std::none_of(text.begin(), text.end(), may_be)) return false;
  for (std::size_t at = 0; at < text.size();) {
    if (is_mark(static_cast<char32_t>(next_code_point(text, at)))) return true;
  }
  return false;
}

bool is_noncharacter(char32_t c) noexcept {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool is_unprintable(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) ||  // C0, DEL, C1
         c == 0x2028 || c == 0x2029 ||            // line and paragraph separator
         (c >= 0x202A && c <= 0x202E) ||          // embeddings and overrides
         (c >= 0x2066 && c <= 0x2069) ||          // isolates
         is_noncharacter(c);
}

bool has_unprintable(std::string_view text, bool multiline) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<char32_t>(next_code_point(text, at));
    if (multiline && (c == '\n' || c == '\t')) continue;
    if (is_unprintable(c)) return true;
  }
  return false;
}

bool is_directional_mark(char32_t c) noexcept {
  return c == 0x061C || c == 0x200E || c == 0x200F;
}

bool has_directional_mark(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    if (is_directional_mark(static_cast<char32_t>(next_code_point(text, at)))) return true;
  }
  return false;
}

bool has_visible(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (u_isUWhiteSpace(c) == 0 && !is_drawn_empty(c) &&
        u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
      return true;
    }
  }
  return false;
}

namespace {

// Whether eight bytes are ASCII that is shown: each is less than DEL and not less than a space.
bool are_shown_ascii(const char* bytes) noexcept {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x80 * kEach;
  std::uint64_t eight = 0;
  std::memcpy(&eight, bytes, sizeof eight);
  constexpr std::uint64_t kFromSpaceToHigh = 0x60 * kEach;
  return ((eight | (eight + kEach)) & kHigh) == 0 && (~(eight + kFromSpaceToHigh) & kHigh) == 0;
}

}  // namespace

std::optional<int> plain_width(std::string_view text) noexcept {
  constexpr std::size_t kEight = 8;
  // Where the end needs no look at each byte.
  const bool plain_end =
      text.size() >= kEight && are_shown_ascii(text.data() + text.size() - kEight);
  int width = 0;
  for (std::size_t at = 0; at < text.size(); ++at, ++width) {
    while (text.size() - at > kEight && are_shown_ascii(text.data() + at)) {
      at += kEight;
      width += static_cast<int>(kEight);
    }
    if (const std::size_t left = text.size() - at; plain_end && left <= kEight) {
      return width + static_cast<int>(left);
    }
    const char c = text[at];
    if (c >= ' ' && c <= '~') continue;
    // U+00A0 to U+00BF but for the soft hyphen, U+00C0 to U+017F
    const char after = at + 1 < text.size() ? text[at + 1] : '\0';
    const bool ends = (static_cast<unsigned char>(after) & 0xC0U) == 0x80;
    const bool sign = c == '\xC2' && after >= '\xA0' && after != '\xAD';
    if (!ends || !(sign || (c >= '\xC3' && c <= '\xC5'))) return std::nullopt;
    ++at;
  }
  return width;
}

int display_width(std::string_view text) {
  if (const auto plain = plain_width(text)) return *plain;
  if (const auto simple = columns_of_single_points(text)) return *simple;
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  require(status);
  clusters->setText(utf16);
  int width = 0;
  for (int start = clusters->first(), end = clusters->next(); end != icu::BreakIterator::DONE;
       start = end, end = clusters->next()) {
    int cluster = 0;
    for (int at = start; at < end; at = utf16.moveIndex32(at, 1)) {
      const UChar32 c = utf16.char32At(at);
      cluster = std::max(cluster, c == kEmojiSelector ? 2 : columns(c));
    }
    width += cluster;
  }
  return width;
}

}  // namespace kortisto
