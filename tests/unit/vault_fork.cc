// A process that forks while it writes, or whose memory is saved and woken twice, as with a virtual
// machine: both go on, and no nonce is used twice.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

// The nonces of all entries that the store's map has.
std::vector<crypto::Nonce> nonces_of(vault::Store& store) {
  std::vector<crypto::Nonce> nonces;
  for (auto page = store.map().next_leaf(0); page; page = store.map().next_leaf(*page + 1)) {
    nonces.push_back(store.map().leaf(*page).nonce);
  }
  return nonces;
}

void write_pages(vault::Store& store, std::uint64_t from) {
  const std::vector<std::uint8_t> page(vault::kBlockSize, 'p');
  for (std::uint64_t i = from; i < from + 20; ++i) store.write(i * page.size(), page);
}

TEST_CASE("a store that forks in the middle of a batch uses no nonce twice") {
  MemoryDevice device;
  vault::Store store(device, kDataKey, {.create = true, .kept_nodes = 9, .random = nullptr});
  store.refresh();
  write_pages(store, 0);
  store.commit();
  write_pages(store, 20);
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  write_pages(store, 40);
  store.commit();
  const auto own = nonces_of(store);
  const auto size = static_cast<ssize_t>(own.size() * sizeof(crypto::Nonce));
  if (child == 0) _exit(write(ends[1], own.data(), static_cast<std::size_t>(size)) == size ? 0 : 1);

  close(ends[1]);
  std::vector<crypto::Nonce> others(own.size());
  REQUIRE(read(ends[0], others.data(), static_cast<std::size_t>(size)) == size);
  close(ends[0]);
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  // What was sealed before the fork is the same in both; all the rest differs.
  CHECK(std::equal(own.begin(), own.begin() + 40, others.begin()));
  std::set<crypto::Nonce> all(own.begin(), own.end());
  all.insert(others.begin() + 40, others.end());
  CHECK(all.size() == 80);
}

// Stands for the kernel's generator, and says in each nonce when it was drawn: what was drawn
// before the memory was saved is the same in each process that is woken from it.
class DatedRandom : public crypto::Random {
 public:
  void fill(MutableBytes out) override {
    std::fill(out.begin(), out.end(), counter_++);
    out.front() = time;
  }
  std::uint8_t time = 1;

 private:
  std::uint8_t counter_ = 0;
};

// Of the header that was written last, in either copy.
crypto::Nonce header_nonce(MemoryDevice& device, std::uint64_t copy) {
  crypto::Nonce nonce;
  REQUIRE(device.read(copy * vault::kHeaderSize + 80, nonce) == nonce.size());
  return nonce;
}

TEST_CASE("what a commit seals has a nonce that was drawn after it began, and so has its header") {
  MemoryDevice device;
  DatedRandom random;
  vault::Store store(device, kDataKey, {.create = true, .kept_nodes = 9, .random = &random});
  store.refresh();
  write_pages(store, 0);
  store.commit();
  for (random.time = 2; random.time < 6; ++random.time) {
    // Saved here, with a form open, and woken twice: two different second commits.
    write_pages(store, 20);
    const std::vector<crypto::Nonce> pages = nonces_of(store);
    CHECK(std::count_if(pages.begin(), pages.end(), [&](const crypto::Nonce& nonce) {
            return nonce.front() == random.time;
          }) == 20);
    // Saved here, with the pages sealed.
    ++random.time;
    store.commit();
    for (const std::uint64_t copy : {0U, 1U})
      CHECK(header_nonce(device, copy).front() == random.time);
  }
}

}  // namespace
