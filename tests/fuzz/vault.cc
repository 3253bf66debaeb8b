// A whole file made by somebody who has the data key: whatever it says, opening it ends with a
// refusal or with bytes, and takes no more memory and time than its length explains. Digests and
// tag of the header are made right, because no fuzzer would ever guess them.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "crypto/kdf.h"
#include "crypto/xaes.h"
#include "vault/block_file.h"
#include "vault/check.h"
#include "vault/device.h"
#include "vault/store.h"
#include "vault/unlock.h"

namespace {

using namespace kortisto;

class Memory final : public vault::Device {
 public:
  explicit Memory(Bytes bytes) : bytes_(bytes.begin(), bytes.end()) {}
  std::size_t read(std::uint64_t offset, MutableBytes out) override {
    if (offset >= bytes_.size()) return 0;
    const auto count = std::min<std::size_t>(out.size(), bytes_.size() - offset);
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), count, out.begin());
    return count;
  }
  void write(std::uint64_t, Bytes) override {
    throw Error(ErrorKind::io, {"error.io", {}});  // nothing here writes
  }
  void sync() override {}
  void truncate(std::uint64_t) override {}
  std::uint64_t size() override { return bytes_.size(); }

 private:
  std::vector<std::uint8_t> bytes_;
};

// Makes the bytes of the first header copy authentic under the key.
void authenticate(std::vector<std::uint8_t>& file, Bytes key) {
  const MutableBytes clear = MutableBytes(file).first(vault::kBlockSize);
  constexpr std::string_view kMagic = "kortisto vault\r\n";
  std::copy(kMagic.begin(), kMagic.end(), clear.begin());
  store_le(clear, 16, std::uint32_t{1});
  const auto key_area_digest = crypto::sha256(clear.subspan(512));
  std::copy(key_area_digest.begin(), key_area_digest.end(), clear.begin() + 448);
  const auto prefix_digest = crypto::sha256(clear.first(480));
  std::copy(prefix_digest.begin(), prefix_digest.end(), clear.begin() + 480);
  vault::FileId id;
  std::copy_n(clear.begin() + 24, id.size(), id.begin());
  crypto::Nonce nonce;
  std::copy_n(clear.begin() + 80, nonce.size(), nonce.begin());
  const auto associated = join<32 + vault::kBlockSize>(
      {vault::associated_data({vault::BlockKind::header, 0, 0}, id), clear});
  const MutableBytes sealed = MutableBytes(file).subspan(vault::kBlockSize, 4080);
  const auto tag = crypto::Xaes(key).seal(nonce, associated, sealed);
  std::copy(tag.begin(), tag.end(), file.begin() + 8176);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteArray<32> key{};
  std::vector<std::uint8_t> bytes(data, data + size);
  bytes.resize(std::max<std::size_t>(size, 4 * vault::kBlockSize));
  authenticate(bytes, key);
  Memory file(bytes);
  try {
    vault::Store store(file, key, {});
    store.refresh();
    std::array<std::uint8_t, 512> head;
    store.read(0, head);
    (void)vault::check(store);
  } catch (const Error& error) {
    // A refusal has a kind, and none of them is a fault of the program.
    if (error.kind() == ErrorKind::unexpected) __builtin_trap();
  }
  return 0;
}
