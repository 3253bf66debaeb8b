// A process that forks while it writes: both go on, and no nonce is used twice.
#include <sys/wait.h>
#include <unistd.h>

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

}  // namespace
