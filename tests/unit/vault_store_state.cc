// What may be written to a store after what.
#include "vault/store_state.h"
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::uint64_t kPage = vault::kBlockSize;

// "may change", or the key of the error that says why not.
std::string answer(const vault::StoreState& state) {
  try {
    state.require_may_change();
    CHECK(state.may_change());
    return "may change";
  } catch (const Error& error) {
    CHECK_FALSE(state.may_change());
    CHECK(error.kind() == ErrorKind::io);
    return error.message().key.text();
  }
}

TEST_CASE("a state is changed from its first change to its commit") {
  vault::StoreState state;
  CHECK_FALSE(state.is_changed());
  state.begun();
  CHECK(state.is_changed());
  CHECK(answer(state) == "may change");
  state.committed();
  CHECK_FALSE(state.is_changed());
  CHECK(answer(state) == "may change");
}

TEST_CASE("after a failure nothing may change until the transaction has ended") {
  vault::StoreState state;
  state.begun();
  state.failed();
  CHECK_FALSE(state.is_changed());
  CHECK(answer(state) == "error.vault.restoring");
  state.ended();
  CHECK(answer(state) == "may change");
}

TEST_CASE("once the outcome is unknown nothing may change any more") {
  vault::StoreState state;
  state.begun();
  state.outcome_unknown();
  CHECK_FALSE(state.is_changed());
  state.failed();
  state.ended();
  CHECK(answer(state) == "error.vault.outcome-unknown");
}

std::string key_of_failed_write(vault::Store& store, std::uint64_t offset, Bytes bytes) {
  try {
    store.write(offset, bytes);
  } catch (const Error& error) {
    return error.message().key.text();
  }
  return "";
}

// A store whose last commit is two pages of 'a'.
struct Committed {
  Committed() {
    open->write(0, old_pages);
    open->commit();
    open->end_transaction();
  }

  MemoryDevice device;
  OpenStore open{device};
  std::vector<std::uint8_t> old_pages = std::vector<std::uint8_t>(2 * kPage, 'a');
  std::vector<std::uint8_t> new_page = std::vector<std::uint8_t>(kPage, 'b');
};

TEST_CASE("after a failed write SQLite puts back what was there, and nothing else") {
  Committed file;
  auto& store = file.open.store;
  store.write(0, file.new_page);
  file.device.fail(0, MemoryDevice::Failure::error, false);
  CHECK_THROWS_AS(store.commit(), Error);
  CHECK_FALSE(store.pending());
  CHECK(key_of_failed_write(store, 0, file.old_pages).empty());
  CHECK(key_of_failed_write(store, 0, file.new_page) == "error.vault.restoring");
  CHECK_THROWS_AS(store.truncate(kPage), Error);
  store.truncate(2 * kPage);
  store.commit();  // of nothing: the end of SQLite's rollback
  CHECK(key_of_failed_write(store, 0, file.new_page).empty());
  CHECK(store.pending());
}

TEST_CASE("after a failed sync the last commit can be read, and nothing written") {
  Committed file;
  auto& store = file.open.store;
  store.write(0, file.new_page);
  file.device.fail(1, MemoryDevice::Failure::error, false);  // after the blocks
  CHECK_THROWS_AS(store.commit(), Error);
  CHECK(file.device.failed() == MemoryDevice::Call::sync);
  CHECK(content_of(store) == file.old_pages);
  store.end_transaction();
  CHECK(store.refresh());
  CHECK(content_of(store) == file.old_pages);
  CHECK(key_of_failed_write(store, 0, file.old_pages).empty());
  CHECK(key_of_failed_write(store, 0, file.new_page) == "error.vault.outcome-unknown");
  CHECK_THROWS_AS(store.truncate(0), Error);
}

}  // namespace
