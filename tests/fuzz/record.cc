// A client from a file or a pipe, as TOML or JSON: read, or refused with a place.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "exchange/client.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kortisto;
  try {
    (void)exchange::read_client({reinterpret_cast<const char*>(data), size}, "input");
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unexpected) __builtin_trap();
  }
  return 0;
}
