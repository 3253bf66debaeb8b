#include "vault/store.h"

#include <algorithm>
#include <cassert>

#include "base/error.h"
#include "base/secret.h"
#include "vault/errors.h"

namespace kortisto::vault {

Store::Store(Device& device, Bytes data_key, Options options)
    : device_(device),
      options_(options),
      random_(options.random),
      file_(device, data_key, random_),
      map_(file_, BlockKind::map, 1, kMaxMapDepth, kMapRootSize),
      allocation_(file_, BlockKind::allocation, 0, kMaxAllocationDepth, kAllocationRootSize),
      allocator_(allocation_),
      content_(file_, map_, allocator_, options.kept_nodes) {}

// ---- the committed state

bool Store::refresh() {
  assert(!pending_);
  const Prefixes now = read_prefixes(device_);
  if (loaded_ && now == seen_) return false;
  load(now);
  return true;
}

void Store::load(const Prefixes& prefixes) {
  loaded_ = false;
  if (device_.size() == 0 && options_.create) {
    header_ = Header{};
    random_.fill(header_.file_id);
    mirrored_ = born_ = false;
  } else {
    const HeaderPair pair = HeaderPair::read(device_);
    const auto winner = choose_winner(pair, file_.cipher());
    if (!winner) throw damaged_header(0);
    winner->require_possible(device_.size());
    header_ = winner->header;
    image_ = pair.images[winner->copy];
    home_ = winner->copy;
    mirrored_ = winner->mirrored;
    born_ = true;
  }
  take_header();
  seen_ = prefixes;
  loaded_ = true;
}

void Store::take_header() {
  committed_digest_ = crypto::sha256(header_.key_area);
  file_.set_file_id(header_.file_id);
  forget_draft();
}

// Takes no memory: it has to work when there is none.
void Store::forget_draft() noexcept {
  draft_ = header_;
  draft_digest_ = committed_digest_;
  map_.reset(header_.map_depth, header_.map_root);
  allocation_.reset(header_.allocation_depth, header_.allocation_root);
  allocator_.reset(header_.used, header_.highest, header_.free_hint);
  content_.reset(header_.size);
}

void Store::found(const Header& header) {
  assert(loaded_ && !born_ && !pending_);
  header_ = header;
  take_header();
}

// ---- changing

template <typename Change>
void Store::attempt(Change change) {
  if (unknown_) throw Error(ErrorKind::io, {"error.vault.outcome-unknown", {}});
  try {
    if (!pending_) begin();
    change();
  } catch (...) {
    discard();
    restoring_ = true;
    throw;
  }
}

void Store::begin() {
  assert(loaded_);
  if (born_) {
    if (!mirrored_) recover();
    const std::size_t spare = spare_copy();
    home_ = 1 - spare;
    mirrored_ = false;
    seen_[spare] = {};
    device_.write(header_at(spare), seen_[spare]);
  }
  pending_ = true;
}

// The copies differ, so a writer was interrupted, perhaps between its header and the sync: what was
// read may not be on the disk yet, and the slots it freed must not be written before it is. In the
// end both copies are durable, and either may be the spare.
void Store::recover() {
  sync();
  clear_remains(blocks(), header_.highest);
  mirror();
  sync();
}

// Never tried again after a failure: the system may have forgotten what it could not write.
void Store::sync() {
  try {
    device_.sync();
  } catch (...) {
    unknown_ = true;
    throw;
  }
}

void Store::write(std::uint64_t offset, Bytes bytes) {
  if (restoring_ || unknown_) {
    // What is there already may be written: that is how SQLite undoes a transaction.
    std::vector<std::uint8_t> held(bytes.size());
    read(offset, held);
    const bool same = std::equal(bytes.begin(), bytes.end(), held.begin());
    wipe(held);
    if (same) return;
    throw Error(
        ErrorKind::io,
        {MessageKey(unknown_ ? "error.vault.outcome-unknown" : "error.vault.restoring"), {}});
  }
  attempt([this, offset, bytes] { content_.write(offset, bytes); });
}

void Store::truncate(std::uint64_t size) {
  if (size == content_.size()) return;
  if (restoring_) throw Error(ErrorKind::io, {"error.vault.restoring", {}});
  attempt([this, size] { content_.truncate(size); });
}

// Goes back to the last commit, and leaves the file as it was then as far as the device lets it.
void Store::discard() noexcept {
  file_.drop_waiting();  // also what recover() was about to zero
  if (!pending_) return;
  pending_ = false;
  std::vector<Slot> written = allocator_.take_allocated();
  forget_draft();
  try {
    if (!born_) {
      device_.truncate(0);
      return;
    }
    std::erase_if(written, [this](Slot slot) { return slot > header_.highest; });
    file_.scrub(std::move(written));
    cut_behind(device_, header_.highest);
    mirror();
  } catch (...) {
    // The device refuses even that. The copies stay unequal, so that the next writer tidies.
    file_.drop_waiting();
  }
}

void Store::end_transaction() noexcept {
  discard();
  restoring_ = false;
}

// ---- committing

// Of two equal copies the one that was written last, without a sync: the other one is durable.
std::size_t Store::spare_copy() const noexcept {
  return header_.generation % 2;
}

void Store::commit() {
  restoring_ = false;
  if (!pending_) return;
  attempt([this] { seal_blocks(); });
  try {
    device_.sync();
    write_header();
    device_.sync();
  } catch (...) {
    // Which of the two states is durable shows when the file is opened anew. Until the next lock
    // this store reads the old one, whose blocks are all there.
    unknown_ = true;
    pending_ = false;
    loaded_ = false;
    forget_draft();
    throw;
  }
  finish();
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

void Store::write_header() {
  ++draft_.generation;
  random_.fill(draft_.commit_id);
  draft_.size = content_.size();
  draft_.map_depth = map_.depth();
  draft_.allocation_depth = allocation_.depth();
  draft_.used = allocator_.used();
  draft_.free_hint = allocator_.free_hint();
  std::copy(map_.root().begin(), map_.root().end(), draft_.map_root.begin());
  std::copy(allocation_.root().begin(), allocation_.root().end(), draft_.allocation_root.begin());
  const std::size_t spare = spare_copy();
  image_ = seal_header(draft_, draft_digest_, file_.cipher(), file_.nonces());
  device_.write(header_at(spare), image_);
  std::copy_n(image_.begin(), kPrefixSize, seen_[spare].begin());
  home_ = spare;
  mirrored_ = false;
}

// The new commit is durable, and what fails from here on loses nothing: this store then writes no
// more, and the next one tidies.
void Store::finish() noexcept {
  header_ = draft_;
  committed_digest_ = draft_digest_;
  born_ = true;
  pending_ = false;
  try {
    file_.nonces().start_batch();
    std::vector<Slot> free;
    for (const Slot slot : allocator_.released()) {
      if (slot <= header_.highest && !allocator_.is_used(slot)) free.push_back(slot);
    }
    allocator_.reset(header_.used, header_.highest, header_.free_hint);
    file_.scrub(std::move(free));
    cut_behind(device_, header_.highest);
    mirror();
  } catch (...) {
    file_.drop_waiting();
    unknown_ = true;
  }
}

void Store::mirror() {
  const std::size_t other = 1 - home_;
  device_.write(header_at(other), image_);
  std::copy_n(image_.begin(), kPrefixSize, seen_[other].begin());
  mirrored_ = true;
}

// ---- upkeep

void Store::compact_if_sparse() {
  const auto end = compact_end(header_);
  if (pending_ || !end) return;
  attempt([this, end] { move_below(blocks(), *end, options_.kept_nodes); });
  commit();
}

void Store::replace_key_area(const KeyArea& key_area, std::int64_t now) {
  attempt([&] {
    draft_.key_area = key_area;
    draft_.passphrase_changed = now;
    draft_digest_ = crypto::sha256(key_area);
    leave_root_slots(blocks());  // whose zeroing then makes the old header useless
  });
  commit();
  // The old key slots must not come back with the spare copy, not even after a power loss.
  if (!mirrored_) throw Error(ErrorKind::io, {"error.vault.outcome-unknown", {}});
  sync();
}

}  // namespace kortisto::vault
