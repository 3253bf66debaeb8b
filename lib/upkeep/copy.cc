#include "upkeep/copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/error.h"
#include "base/new_file.h"
#include "vault/digest.h"
#include "vault/errors.h"
#include "vault/unlock.h"

namespace kortisto::upkeep {

namespace {
constexpr std::size_t kChunk = std::size_t{1} << 20U;
}

std::string hexadecimal(Bytes bytes) {
  std::string out;
  for (const std::uint8_t byte : bytes) out += fmt::format("{:02x}", byte);
  return out;
}

Copied copy_into(NewFile& to, vault::Device& from) {
  vault::Sha256 digest;
  std::vector<std::uint8_t> chunk(kChunk);
  Copied copied;
  const std::uint64_t size = vault::extent(from);
  while (copied.bytes < size) {
    const auto want =
        static_cast<std::size_t>(std::min<std::uint64_t>(kChunk, size - copied.bytes));
    const MutableBytes part = MutableBytes(chunk).first(want);
    if (from.read(copied.bytes, part) != want) {
      throw vault::cut_short();
    }
    digest.update(part);
    to.write({reinterpret_cast<const char*>(part.data()), part.size()});
    copied.bytes += want;
  }
  copied.sha256 = hexadecimal(digest.finish());
  return copied;
}

}  // namespace kortisto::upkeep
