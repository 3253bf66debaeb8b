// A whole file of anybody's making: whatever it says, opening it ends with a refusal or with bytes,
// and takes no more memory and time than its length explains.
#include <algorithm>
#include <array>
#include <vector>

#include "base/error.h"
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Memory file({data, size});
  const ByteArray<32> key{};
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
