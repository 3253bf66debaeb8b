#include "base/passphrase.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include "base/error.h"
#include "base/utf8.h"

namespace kortisto {

namespace {

// No text grows more than threefold in Form C (Unicode Standard Annex 15, table 4).
constexpr std::size_t kGrowth = 3;

}  // namespace

Secret canonical_passphrase(Secret given) {
  for (const std::string_view newline : {"\r\n", "\n"}) {
    if (!given.text().ends_with(newline)) continue;
    given.shrink(given.size() - newline.size());
    break;
  }
  if (given.empty()) throw Error(ErrorKind::invalid, {"error.passphrase.empty", {}});
  if (!is_valid_utf8(given.text())) throw Error(ErrorKind::invalid, {"error.passphrase.utf8", {}});

  // Straight into locked memory: base/utf8.h's to_nfc would leave the text in a std::string.
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  Secret out(given.size() * kGrowth);
  icu::CheckedArrayByteSink sink(reinterpret_cast<char*>(out.bytes().data()),
                                 static_cast<std::int32_t>(out.size()));
  nfc->normalizeUTF8(0, {given.text().data(), static_cast<std::int32_t>(given.size())}, sink,
                     nullptr, status);
  if (U_FAILURE(status) || sink.Overflowed()) {
    throw Error(ErrorKind::unexpected, {"error.icu", {}});
  }
  out.shrink(static_cast<std::size_t>(sink.NumberOfBytesWritten()));
  return out;
}

void require_typable(const Secret& passphrase) {
  constexpr std::string_view kByteOrderMark = "\uFEFF";
  if (has_unprintable(passphrase.text(), false) || has_directional_mark(passphrase.text()) ||
      passphrase.text().find(kByteOrderMark) != std::string_view::npos) {
    throw Error(ErrorKind::invalid, {"error.passphrase.untypable", {}});
  }
}

}  // namespace kortisto
