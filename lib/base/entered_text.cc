#include "base/entered_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace kortisto {

namespace {

// What is neither white space nor any other blank of Unicode, and yet nobody sees. The joiners are
// not among them: they belong to the letters of Persian.
constexpr std::array<UChar32, 9> kUnseen{0x00AD, 0x115F, 0x180E, 0x200B, 0x2060,
                                         0x2800, 0x3164, 0xFEFF, 0xFFA0};

// The code point at `at`, which moves past it; negative where the bytes are not UTF-8.
UChar32 next(std::string_view text, std::size_t& at) noexcept {
  UChar32 c = 0;
  const char* bytes = text.data();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // of ICU's macro
  U8_NEXT(bytes, at, text.size(), c);
#pragma GCC diagnostic pop
  return c;
}

// The one that ends before `at`, which moves to its beginning.
UChar32 previous(std::string_view text, std::size_t& at) noexcept {
  --at;
  while (at > 0 && U8_IS_TRAIL(text[at])) --at;
  std::size_t begin = at;
  return next(text, begin);
}

bool is_blank(UChar32 c) noexcept {
  return u_isUWhiteSpace(c) != 0 || std::find(kUnseen.begin(), kUnseen.end(), c) != kUnseen.end();
}

bool is_noncharacter(UChar32 c) noexcept {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}
bool is_mark(UChar32 c) noexcept {
  return c == 0x061C || c == 0x200E || c == 0x200F;
}
bool changes_direction(UChar32 c) noexcept {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
// C0, DEL and C1, and what ends a line or a paragraph.
bool is_control(UChar32 c) noexcept {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

bool is_refused(UChar32 c, EnteredAs as) noexcept {
  if (as == EnteredAs::lines && (c == '\n' || c == '\t')) return false;
  return is_control(c) || changes_direction(c) || is_noncharacter(c) ||
         (as == EnteredAs::label && is_mark(c));
}

MessageKey kind_of(UChar32 c) {
  if (is_noncharacter(c)) return "sign.noncharacter";
  return is_control(c) ? MessageKey("sign.control") : MessageKey("sign.direction");
}

}  // namespace

std::vector<std::pair<std::string, MessageValue>> RefusedSign::arguments() const {
  return {{"sign", fmt::format("U+{:04X}", static_cast<std::uint32_t>(sign))},
          {"what", kind_of(static_cast<UChar32>(sign))},
          {"row", line},
          {"place", character}};
}

std::optional<RefusedSign> find_refused(std::string_view given, std::string_view text,
                                        EnteredAs as) noexcept {
  RefusedSign here{};
  const auto begin = static_cast<std::size_t>(text.data() - given.data());
  for (std::size_t at = 0; at < begin + text.size(); ++here.character) {
    const bool counted_only = at < begin;
    const UChar32 c = next(given, at);
    if (!counted_only && is_refused(c, as)) {
      here.sign = static_cast<char32_t>(c);
      return here;
    }
    if (c == '\n') here = {.sign = 0, .line = here.line + 1, .character = 0};
  }
  return std::nullopt;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (next(text, at) < 0) return start;
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) noexcept {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && is_blank(next(text, at));) begin = at;
  std::size_t end = text.size();
  for (std::size_t at = end; at > begin && is_blank(previous(text, at));) end = at;
  return text.substr(begin, end - begin);
}

bool has_blank(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next(text, at);
    if (is_blank(c) || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
  }
  return false;
}

bool has_digit(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    if (u_isdigit(next(text, at)) != 0) return true;
  }
  return false;
}

}  // namespace kortisto
