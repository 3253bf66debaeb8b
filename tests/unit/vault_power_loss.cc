// The power fails at any moment: of what was not synced, each sector may be on the disk or not, in
// any order. Rounds go on from what was left, so that each recovery is followed by the next loss.
#include <cstdlib>

#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::uint64_t kPage = vault::kBlockSize;

int rounds() {
  return std::getenv("KORTISTO_LONG") != nullptr ? 10000 : 300;
}

class Machine {
 public:
  explicit Machine(std::uint64_t seed) : random_(seed) {
    device_ = std::make_unique<MemoryDevice>();
    OpenStore open(*device_);
    while (!open->pending()) change(open.store, committed_);
    open->commit();
  }

  // Some transactions, then the power fails in one of them.
  void round() {
    std::vector<Model> possible;
    {
      OpenStore open(*device_, random_() % 3, random_());
      for (std::uint64_t i = random_() % 4; i > 0; --i) transaction(open.store);
      device_->fail(random_() % 16, MemoryDevice::Failure::half_written, true);
      possible.push_back(committed_);
      try {
        Model draft = committed_;
        change(open.store, draft);
        possible.push_back(draft);
        open->commit();
        possible = {draft};  // what was said to be committed has to be there
        open->compact_if_sparse();
      } catch (const Error& error) {
        REQUIRE((error.kind() == ErrorKind::io || error.kind() == ErrorKind::outcome_unknown));
      }
    }
    auto left = std::make_unique<MemoryDevice>(device_->after_power_loss(random_));
    device_ = std::move(left);
    expect_one_of(possible);
  }

 private:
  void transaction(vault::Store& store) {
    Model draft = committed_;
    change(store, draft);
    if (random_() % 5 == 0) {
      store.end_transaction();
      return;
    }
    store.commit();
    committed_ = draft;
    store.compact_if_sparse();
  }

  void change(vault::Store& store, Model& draft) {
    for (std::uint64_t i = 1 + random_() % 6; i > 0; --i) {
      if (random_() % 6 == 0) {
        const std::uint64_t size = random_() % (draft.bytes().size() + 1);
        draft.truncate(size);
        store.truncate(size);
        continue;
      }
      const auto bytes = some_bytes(random_, 1 + random_() % (20 * kPage));
      const std::uint64_t offset = random_() % (100 * kPage);
      draft.write(offset, bytes);
      store.write(offset, bytes);
    }
  }

  void expect_one_of(const std::vector<Model>& possible) {
    OpenStore open(*device_);
    REQUIRE(open->is_born());
    const auto content = content_of(open.store);
    const auto state = std::find_if(possible.begin(), possible.end(),
                                    [&](const Model& model) { return model.bytes() == content; });
    REQUIRE(state != possible.end());
    committed_ = *state;
    const vault::CheckResult check = vault::check(open.store);
    if (check.serious) FAIL_CHECK(findings_of(check).front());
  }

  std::mt19937_64 random_;
  std::unique_ptr<MemoryDevice> device_;
  Model committed_;
};

TEST_CASE("no loss of power loses a commit") {
  for (int i = 0; i < rounds() / 10; ++i) {
    CAPTURE(i);
    Machine machine(static_cast<std::uint64_t>(i));
    for (int round = 0; round < 10; ++round) {
      CAPTURE(round);
      machine.round();
    }
  }
}

}  // namespace
