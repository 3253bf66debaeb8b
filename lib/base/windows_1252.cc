#include "base/windows_1252.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "base/error.h"

namespace kortisto {

namespace {

using Letters = std::array<std::string, 256>;

// What each byte is. An encoding of single bytes has no other state.
Letters all_letters() {
  struct Close {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open("windows-1252", &status));
  Letters letters;
  for (std::size_t i = 0; i < letters.size() && U_SUCCESS(status); ++i) {
    const char byte = static_cast<char>(i);
    icu::UnicodeString(&byte, 1, converter.get(), status).toUTF8String(letters[i]);
  }
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  return letters;
}

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
  static const Letters kLetters = all_letters();
  std::string out;
  out.reserve(bytes.size());
  for (const char byte : bytes) out += kLetters[static_cast<unsigned char>(byte)];
  return out;
}

}  // namespace kortisto
