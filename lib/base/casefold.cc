#include "base/casefold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "base/error.h"
#include "base/utf8.h"

namespace kortisto {

std::string casefold(std::string_view text) {
  if (!is_valid_utf8(text)) throw Error(ErrorKind::invalid, {"error.utf8", {}});
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status)) {
    folding->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr,
                           status);
  }
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
  return out;
}

}  // namespace kortisto
