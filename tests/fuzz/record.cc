// A client from a file or a pipe, as TOML or JSON: read, or refused with a place.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "domain/client.h"
#include "exchange/record_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kortisto;
  try {
    (void)exchange::read_document({reinterpret_cast<const char*>(data), size}, "input",
                                  domain::kFields<domain::Client>, exchange::Beside::guardians);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unexpected) __builtin_trap();
  }
  return 0;
}
