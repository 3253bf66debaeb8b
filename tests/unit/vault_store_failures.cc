// Every call to the device fails in turn. Afterwards the file holds the state before or the one
// after, and the store either goes on or refuses, as kortisto-format(5), "Writing", says.
#include <functional>

#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::uint64_t kPage = vault::kBlockSize;
constexpr ByteArray<1> kOneByte{'x'};

struct Scenario {
  std::string name;
  std::function<void(vault::Store&, Model&)> before;  // committed
  std::function<void(vault::Store&, Model&)> change;  // what fails somewhere
  bool interrupted = false;  // the last writer left unequal copies and remains
};

void write(vault::Store& store, Model& model, std::uint64_t offset, std::size_t count, int seed) {
  std::mt19937_64 random(static_cast<std::uint64_t>(seed));
  const auto bytes = some_bytes(random, count);
  model.write(offset, bytes);
  store.write(offset, bytes);
}

void truncate(vault::Store& store, Model& model, std::uint64_t size) {
  model.truncate(size);
  store.truncate(size);
}

void write_some(vault::Store& store, Model& model) {
  write(store, model, 0, 3 * kPage, 1);
  write(store, model, 20 * kPage + 5, 2 * kPage, 2);
}

void write_many(vault::Store& store, Model& model) {
  write(store, model, 0, 150 * kPage, 3);
}

void replace_keys(vault::Store& store, Model&) {
  vault::KeyArea area = store.header().key_area;
  area[0] = area[0] == 9 ? 8 : 9;
  store.replace_key_area(area, 5);
}

// `change` ends with its commit, or does without.
const std::vector<Scenario>& scenarios() {
  static const std::vector<Scenario> all{
      {"the first commit", [](vault::Store&, Model&) {},
       [](vault::Store& store, Model& model) {
         write_some(store, model);
         store.commit();
       }},
      {"a small change", write_some,
       [](vault::Store& store, Model& model) {
         write(store, model, kPage, 10, 4);
         store.commit();
       }},
      {"a small change after an interrupted writer",
       [](vault::Store& store, Model& model) {
         write_some(store, model);
         store.commit();
         write_some(store, model);
       },
       [](vault::Store& store, Model& model) {
         write(store, model, kPage, 10, 4);
         store.commit();
       },
       true},
      {"a map that grows", write_some,
       [](vault::Store& store, Model& model) {
         write(store, model, 60 * kPage, 100 * kPage, 5);
         write(store, model, 0, 2 * kPage, 6);
         store.commit();
       }},
      {"a truncation", write_many,
       [](vault::Store& store, Model& model) {
         write(store, model, 7, 9000, 7);
         truncate(store, model, 70 * kPage + 100);
         store.commit();
       }},
      {"a truncation to nothing", write_many,
       [](vault::Store& store, Model& model) {
         truncate(store, model, 0);
         store.commit();
       }},
      {"a compaction",
       [](vault::Store& store, Model& model) {
         write(store, model, 0, 200 * kPage, 8);
         store.commit();
         truncate(store, model, 50 * kPage);
       },
       [](vault::Store& store, Model&) { store.compact_if_sparse(); }},
      {"new key slots", write_some, replace_keys},
      {"new key slots over a deep map", write_many, replace_keys},
      {"a change that is dropped", write_some,
       [](vault::Store& store, Model& model) {
         const Model before = model;
         write(store, model, 0, 30 * kPage, 9);
         model = before;
         store.end_transaction();
       }},
  };
  return all;
}

// What another process finds: one of the states and nothing out of order but remains. What it
// writes then leaves a file without a flaw.
void expect_one_of(const Image& image, const std::vector<const Model*>& states) {
  if (image.size() == 0) {
    CHECK(states.front()->bytes().empty());  // not born
    return;
  }
  MemoryDevice device(image);
  OpenStore open(device, 1024, 77);
  const auto content = content_of(open.store);
  const auto state = std::find_if(states.begin(), states.end(),
                                  [&](const Model* model) { return model->bytes() == content; });
  REQUIRE(state != states.end());
  const vault::CheckResult check = vault::check(open.store);
  if (check.serious) FAIL_CHECK(findings_of(check).front());
  Model next = **state;
  write(open.store, next, 3 * kPage + 1, 100, 10);
  open->commit();
  check_file(device.image(), next);
}

// An unborn file may be left with blocks and half a header: then nothing was lost.
bool is_unborn(const Image& image, const Model& before) {
  if (!before.bytes().empty()) return false;
  MemoryDevice device(image);
  SeededRandom random(1);
  vault::Store store(device, kDataKey, {.create = true, .kept_nodes = 9, .random = &random});
  try {
    store.refresh();
    return !store.is_born();
  } catch (const Error& error) {
    return error.kind() == ErrorKind::integrity;
  }
}

// Damages the spare copy and leaves remains in a free slot and behind the end.
void interrupt(MemoryDevice& device, vault::Store& store) {
  std::mt19937_64 random(12);
  device.write(store.header().generation % 2 * vault::kHeaderSize, std::vector<std::uint8_t>(512));
  vault::Slot free = vault::kFirstSlot;
  while (store.allocator().is_used(free)) ++free;
  CHECK(free < store.header().highest);
  device.write(free * kPage, some_bytes(random, kPage));
  device.write(device.size(), some_bytes(random, kPage + 512));
}

class Attempt {
 public:
  Attempt(const Scenario& scenario, std::size_t kept_nodes)
      : scenario_(scenario), open_(device_, kept_nodes) {
    scenario.before(open_.store, before_);
    open_->commit();
    open_->end_transaction();
    if (scenario.interrupted) {
      interrupt(device_, open_.store);
      open_->refresh();
    }
    after_ = before_;
  }

  // Changes with a failure at that call. False when there are fewer calls.
  bool run(std::size_t call, MemoryDevice::Failure failure, bool lasting) {
    device_.fail(call, failure, lasting);
    change();
    // The sync before the header; two come earlier when there is something to recover.
    const auto& calls = device_.calls();
    auto sync = std::find(calls.begin(), calls.end(), MemoryDevice::Call::sync);
    for (int i = scenario_.interrupted ? 2 : 0; i > 0 && sync != calls.end(); --i) {
      sync = std::find(sync + 1, calls.end(), MemoryDevice::Call::sync);
    }
    header_written_ = call > static_cast<std::size_t>(sync - calls.begin());
    // What fails before the header has not happened, and after it there are no failures.
    if (threw_) CHECK(unknown_ == header_written_);
    return device_.failed().has_value();
  }
  bool run_with_failing_read(std::size_t read) {
    device_.fail_read(read);
    change();
    return device_.failed().has_value();
  }

  void expect_file() const {
    if (!is_unborn(device_.image(), before_)) expect_one_of(device_.image(), possible());
  }

  // The same store, once the device works again.
  void expect_store() {
    device_.heal();
    open_->end_transaction();
    Model model;
    try {
      open_->refresh();
      const auto content = content_of(open_.store);
      for (const Model* state : possible()) {
        if (content == state->bytes()) model = *state;
      }
      REQUIRE(content == model.bytes());
      write(open_.store, model, kPage, 5000, 11);
      open_->commit();
    } catch (const Error& error) {
      CHECK((header_written_ || *device_.failed() == MemoryDevice::Call::sync));
      CHECK((error.message().key == "error.vault.outcome-unknown" ||
             is_unborn(device_.image(), before_)));
      return;
    }
    CHECK(*device_.failed() != MemoryDevice::Call::sync);
    check_file(device_.image(), model);
  }

 private:
  void change() {
    try {
      scenario_.change(open_.store, after_);
    } catch (const Error& error) {
      unknown_ = error.kind() == ErrorKind::outcome_unknown;
      CHECK((unknown_ || error.kind() == ErrorKind::io));
      threw_ = true;
    }
  }

  [[nodiscard]] std::vector<const Model*> possible() const {
    if (!threw_) return {&after_};
    return header_written_ ? std::vector{&before_, &after_} : std::vector{&before_};
  }

  const Scenario& scenario_;
  MemoryDevice device_;
  OpenStore open_;
  Model before_;
  Model after_;
  bool threw_ = false;
  bool unknown_ = false;
  bool header_written_ = false;
};

struct Fault {
  MemoryDevice::Failure failure;
  bool lasting;  // the process dies, or the disk does
  std::size_t kept_nodes;
};

constexpr std::array<Fault, 4> kFaults{{{MemoryDevice::Failure::error, false, 1024},
                                        {MemoryDevice::Failure::error, true, 0},
                                        {MemoryDevice::Failure::half_written, false, 0},
                                        {MemoryDevice::Failure::half_written, true, 1024}}};

TEST_CASE("a failure of any call leaves the state before or after") {
  std::size_t tried = 0;
  for (const Scenario& scenario : scenarios()) {
    for (const Fault& fault : kFaults) {
      for (std::size_t call = 0;; ++call) {
        CAPTURE(scenario.name);
        CAPTURE(call);
        CAPTURE(fault.lasting);
        CAPTURE(fault.kept_nodes);
        Attempt attempt(scenario, fault.kept_nodes);
        if (!attempt.run(call, fault.failure, fault.lasting)) break;
        attempt.expect_file();
        attempt.expect_store();
        ++tried;
      }
    }
  }
  MESSAGE(tried << " failures");
  CHECK(tried > 500);
}

TEST_CASE("what a failed recovery was about to zero is not zeroed later") {
  MemoryDevice device;
  OpenStore open(device);
  Model model;
  write_some(open.store, model);
  open->commit();
  write_some(open.store, model);
  open->commit();
  interrupt(device, open.store);
  open->refresh();
  device.fail(1, MemoryDevice::Failure::error, false);  // the zeros, after the first sync
  CHECK_THROWS_AS(open->write(0, kOneByte), Error);
  CHECK(device.failed() == MemoryDevice::Call::write);
  open->end_transaction();

  // Another process recovers, and uses the free slot.
  OpenStore other(device, 1024, 5);
  write(other.store, model, 30 * kPage, 3 * kPage, 13);
  other->commit();
  open->refresh();
  CHECK(content_of(open.store) == model.bytes());
  check_file(device.image(), model);
}

TEST_CASE("a failure of any read leaves the state before") {
  std::size_t tried = 0;
  for (const Scenario& scenario : scenarios()) {
    for (std::size_t read = 0;; ++read) {
      CAPTURE(scenario.name);
      CAPTURE(read);
      Attempt attempt(scenario, 0);
      if (!attempt.run_with_failing_read(read)) break;
      attempt.expect_file();
      attempt.expect_store();
      ++tried;
    }
  }
  MESSAGE(tried << " failures");
  CHECK(tried > 200);
}

}  // namespace
