// Random transactions on a store, compared with a plain vector.
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::uint64_t kPage = vault::kBlockSize;

// Where things are written and how long the content may get: enough pages for a map of the depth.
struct Shape {
  std::uint64_t most_pages;
  std::uint64_t changes;  // in a transaction, at most
  std::size_t kept_nodes;
};

class Run {
 public:
  Run(const Shape& shape, std::uint64_t seed)
      : shape_(shape), random_(seed), open_(device_, shape.kept_nodes, seed) {}

  void transactions(int count) {
    for (int i = 0; i < count; ++i) transaction();
    if (open_->is_born()) check_file(device_.image(), committed_);
  }

  [[nodiscard]] const vault::Header& header() { return open_->header(); }

 private:
  void transaction() {
    Model draft = committed_;
    const std::uint64_t changes = random_() % shape_.changes;
    for (std::uint64_t i = 0; i < changes; ++i) change(draft);
    compare(draft);
    switch (random_() % 8) {
      case 0:
        open_->end_transaction();
        break;
      case 1:  // another process takes over
        open_->commit();
        committed_ = draft;
        open_->end_transaction();
        if (open_->is_born()) check_file(device_.image(), committed_);
        break;
      default:
        open_->commit();
        committed_ = draft;
        if (random_() % 4 == 0) open_->compact_if_sparse();
        open_->end_transaction();
        open_->refresh();
    }
    CHECK(!open_->pending());
    compare(committed_);
  }

  void change(Model& draft) {
    const std::uint64_t size = draft.bytes().size();
    const std::uint64_t kind = random_() % 16;
    if (kind == 0) {
      const std::uint64_t cut = random_() % 2 == 0 ? random_() % (size + 1) : size - size % kPage;
      draft.truncate(cut);
      open_->truncate(cut);
    } else if (kind == 1) {  // a sparse end
      const std::uint64_t longer = std::min(shape_.most_pages * kPage, size + random_() % 100000);
      if (longer > size) draft.truncate(longer);
      if (longer > size) open_->truncate(longer);
    } else {
      // Most changes are near each other, as SQLite's are.
      const std::uint64_t pages =
          random_() % 4 == 0 ? shape_.most_pages : std::min<std::uint64_t>(60, shape_.most_pages);
      std::uint64_t offset = random_() % pages * kPage;
      std::uint64_t count = kPage * (1 + random_() % 3);
      if (kind < 8) {
        offset += random_() % kPage;
        count = 1 + random_() % 6000;
      }
      count = std::min(count, shape_.most_pages * kPage - offset);
      const auto bytes = some_bytes(random_, count);
      draft.write(offset, bytes);
      open_->write(offset, bytes);
    }
  }

  void compare(const Model& model) {
    REQUIRE(open_->size() == model.bytes().size());
    REQUIRE(content_of(open_.store) == model.bytes());
  }

  Shape shape_;
  std::mt19937_64 random_;
  MemoryDevice device_;
  OpenStore open_;
  Model committed_;
};

TEST_CASE("a store holds what a plain vector holds") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Run run({.most_pages = 72, .changes = 12, .kept_nodes = 1024}, seed);
    run.transactions(40);
    CHECK(run.header().map_depth == 0);
  }
}

TEST_CASE("a store with a map of depth 1 holds what a plain vector holds") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    Run run({.most_pages = 600, .changes = 20, .kept_nodes = seed % 5}, seed);
    run.transactions(40);
    CHECK(run.header().map_depth == 1);
  }
}

TEST_CASE("a store with a map of depth 2 holds what a plain vector holds") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    Run run({.most_pages = 8000, .changes = 60, .kept_nodes = seed % 5 * 3}, seed);
    run.transactions(12);
    CHECK(run.header().map_depth == 2);
  }
}

}  // namespace
