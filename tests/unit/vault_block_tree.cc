// Trees that change while they grow.
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

const std::vector<std::uint8_t> kOnePage(vault::kBlockSize, 'x');

std::uint64_t offset_of(std::uint64_t page) {
  return page * vault::kBlockSize;
}

TEST_CASE("what was written before the map grew is found while nothing is committed") {
  MemoryDevice device;
  OpenStore open(device);
  // Page 100 makes a node of level 1, which has no slot and no entry when page 6696 makes the map
  // grow to depth 2.
  open->write(offset_of(100), kOnePage);
  open->write(offset_of(72 * 93), kOnePage);
  CHECK(open->map().depth() == 2);
  CHECK(open->map().next_leaf(0) == 100);
  CHECK(open->map().next_leaf(101) == 72 * 93);
  open->truncate(0);
  CHECK(open->map().next_leaf(0) == std::nullopt);
  open->write(0, kOnePage);
  open->commit();
  Model model;
  model.write(0, kOnePage);
  check_file(device.image(), model);
}

}  // namespace
