#include "vault/store.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/error.h"
#include "base/secret.h"

namespace kortisto::vault {

using LastCommit = HeaderCopies::LastCommit;

Store::Store(Device& device, Bytes data_key, Options options)
    : device_(device),
      options_(options),
      random_(options.random),
      file_(device, data_key, random_),
      map_(file_, BlockKind::map, 1, kMaxMapDepth, kMapRootSize),
      allocation_(file_, BlockKind::allocation, 0, kMaxAllocationDepth, kAllocationRootSize),
      allocator_(allocation_),
      content_(file_, map_, allocator_, options.kept_nodes),
      copies_(device) {}

// ---- the committed state

bool Store::refresh() {
  assert(!pending());
  if (copies_.are_as_seen()) return false;
  if (device_.size() == 0 && options_.create) {
    Header unborn;
    random_.fill(unborn.file_id);
    copies_.take_up_nothing();
    start_from(unborn);
  } else {
    start_from(copies_.take_up(file_.cipher()));
  }
  return true;
}

void Store::found(const Header& header) {
  assert(copies_.last_commit() == LastCommit::nowhere && !pending());
  start_from(header);
}

void Store::start_from(const Header& header) noexcept {
  header_ = header;
  file_.set_file_id(header.file_id);
  forget_draft();
}

// Takes no memory: it has to work when there is none.
void Store::forget_draft() noexcept {
  draft_ = header_;
  key_area_digest_.reset();
  map_.reset(header_.map_depth, header_.map_root);
  allocation_.reset(header_.allocation_depth, header_.allocation_root);
  allocator_.reset(header_.used, header_.highest, header_.free_hint);
  content_.reset(header_.size);
}

// ---- changing

template <typename Change>
void Store::attempt(Change change) {
  state_.require_may_change();
  try {
    if (!pending()) begin();
    change();
  } catch (...) {
    discard();
    state_.failed();
    throw;
  }
}

void Store::begin() {
  assert(copies_.last_commit() != LastCommit::unread);
  file_.nonces().start_batch();
  if (copies_.is_born()) {
    if (copies_.last_commit() == LastCommit::in_one) recover();
    copies_.spoil_spare(header_.generation);
  }
  state_.begun();
}

// The copies differ, so a writer was interrupted, perhaps between its header and the sync: what was
// read may not be on the disk yet, and the slots it freed must not be written before it is. In the
// end both copies are durable, and either may be the spare.
void Store::recover() {
  sync();
  clear_remains(blocks(), header_.highest);
  copies_.mirror();
  sync();
  tidy_ = true;
}

void Store::write(std::uint64_t offset, Bytes bytes) {
  // What is there already may be written: that is how SQLite undoes a transaction.
  if (!state_.may_change() && holds(offset, bytes)) return;
  attempt([this, offset, bytes] { content_.write(offset, bytes); });
}

bool Store::holds(std::uint64_t offset, Bytes bytes) {
  std::vector<std::uint8_t> held(bytes.size());
  content_.read(offset, held);
  const bool same = std::equal(bytes.begin(), bytes.end(), held.begin());
  wipe(held);
  return same;
}

void Store::truncate(std::uint64_t size) {
  if (size == content_.size()) return;
  attempt([this, size] { content_.truncate(size); });
}

// Goes back to the last commit, and leaves the file as it was then as far as the device lets it.
void Store::discard() noexcept {
  file_.drop_waiting();  // also what recover() was about to zero
  if (!pending()) return;
  std::vector<Slot> written = allocator_.take_allocated();
  forget_draft();
  try {
    if (!copies_.is_born()) {
      device_.truncate(0);
      return;
    }
    std::erase_if(written, [this](Slot slot) { return slot > header_.highest; });
    file_.scrub(std::move(written));
    cut_behind(device_, header_.highest);
    copies_.mirror();
  } catch (...) {
    // The device refuses even that. The copies stay unequal, so that the next writer tidies.
    file_.drop_waiting();
  }
}

void Store::end_transaction() noexcept {
  discard();
  state_.ended();
}

// ---- committing

void Store::commit() {
  if (!pending()) {
    state_.ended();
    return;
  }
  HeaderImage next;
  attempt([this, &next] {
    // Not the batch of the pages that were written before, perhaps long ago: what was saved of this
    // process meanwhile, and is woken once more, would go on with the same nonces.
    file_.nonces().start_batch();
    seal_blocks();
    next = seal_draft();
  });
  sync();
  decide([this, &next] { copies_.commit(next, header_.generation); });
  finish();
}

// Nothing is tried again: after a failure the system may have forgotten what it could not write.
template <typename Step>
void Store::decide(Step step) {
  try {
    step();
  } catch (...) {
    outcome_unknown();
    throw;
  }
}

void Store::sync() {
  decide([this] { device_.sync(); });
}

// What is durable shows when the file is opened anew. Until the next lock this store reads the last
// commit that it knows, whose blocks are all there.
void Store::outcome_unknown() noexcept {
  state_.outcome_unknown();
  copies_.forget();
  file_.drop_waiting();
  forget_draft();
}

void Store::seal_blocks() {
  map_.place(allocator_);
  // Giving the bitmaps slots changes bitmaps; each block is placed once, so this ends.
  while (allocation_.place(allocator_)) {
  }
  draft_.highest = allocator_.settle_highest();
  map_.seal();
  allocation_.seal();
  file_.flush();
}

HeaderImage Store::seal_draft() {
  if (draft_.generation == kLastGeneration) {
    throw Error(ErrorKind::io, {"error.vault.last-generation", {}});
  }
  ++draft_.generation;
  random_.fill(draft_.commit_id);
  draft_.size = content_.size();
  draft_.map_depth = map_.depth();
  draft_.allocation_depth = allocation_.depth();
  draft_.used = allocator_.used();
  draft_.free_hint = allocator_.free_hint();
  std::copy(map_.root().begin(), map_.root().end(), draft_.map_root.begin());
  std::copy(allocation_.root().begin(), allocation_.root().end(), draft_.allocation_root.begin());
  if (!key_area_digest_) key_area_digest_ = crypto::sha256(draft_.key_area);
  return seal_header(draft_, *key_area_digest_, file_.cipher(), file_.nonces());
}

// The new commit is durable, and what fails from here on loses nothing: the copies stay unequal, so
// that the next change, of this store or another, tidies first.
void Store::finish() noexcept {
  header_ = draft_;
  state_.committed();
  try {
    std::vector<Slot> free;
    for (const Slot slot : allocator_.released()) {
      if (slot <= header_.highest && !allocator_.is_used(slot)) free.push_back(slot);
    }
    allocator_.reset(header_.used, header_.highest, header_.free_hint);
    file_.scrub(std::move(free));
    cut_behind(device_, header_.highest);
    copies_.mirror();
  } catch (...) {
    file_.drop_waiting();
    tidy_ = false;
  }
}

// ---- upkeep

void Store::compact_if_sparse() {
  const auto end = compact_end(header_);
  if (pending() || !end) return;
  attempt([this, end] { move_below(blocks(), *end, options_.kept_nodes); });
  commit();
}

void Store::replace_key_area(const KeyArea& key_area, std::int64_t now) {
  attempt([&] {
    draft_.key_area = key_area;
    draft_.passphrase_changed = now;
    key_area_digest_.reset();
    leave_root_slots(blocks());  // whose zeroing then makes the old header useless
  });
  commit();
  // The old key slots must not come back with the spare copy, not even after a power loss.
  try {
    if (is_tidy()) sync();
  } catch (const Error&) {
    tidy_ = false;
  }
}

}  // namespace kortisto::vault
