// A file of many clients, as CSV or vCards: read, or refused with a place, and the same whatever
// the parts that it comes in. The last byte says how long those are.
#include "exchange/import.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "domain/kinds.h"

namespace {

using namespace kortisto;

// What is in the file, or what is wrong with it.
std::string said(std::string_view bytes, std::size_t part) {
  std::size_t at = 0;
  const auto read = [&](MutableBytes room) {
    const std::size_t count = std::min({part, room.size(), bytes.size() - at});
    put(room, 0, bytes_of(bytes).subspan(at, count));
    at += count;
    return count;
  };
  std::string all;
  try {
    exchange::TextInput input(read, "input", exchange::Encoding::utf8);
    const auto reader = exchange::open_import(input, domain::kind_of<domain::Client>(), {});
    exchange::ImportedRecord record;
    while (reader->next(record)) {
      all += std::to_string(record.place.line) + "\n";
      for (const auto& [field, value] : record.values) {
        all += std::string(field->key) + "=" + domain::to_text(value) + "\n";
      }
      for (const Error& fault : record.faults) all += fault.message().plain() + "\n";
      for (const Message& warning : record.warnings) all += warning.plain() + "\n";
    }
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::unexpected) __builtin_trap();
    all += error.message().plain();
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size - 1);
  const std::string in_parts = said(bytes, 1 + data[size - 1]);
  // A zero byte is told of when it comes, which is before the rows of the same part are read.
  const bool is_text = bytes.find('\0') == std::string_view::npos;
  if (said(bytes, size) != in_parts && is_text) __builtin_trap();
  return 0;
}
