// The vault: a flat sequence of bytes over a device, where nothing that was committed is
// overwritten and one sync is one atomic commit. See kortisto-format(5), "Writing".
//
// The caller holds the file's locks: shared for reading, exclusive for everything else.
#pragma once

#include <optional>

#include "vault/allocator.h"
#include "vault/block_file.h"
#include "vault/block_tree.h"
#include "vault/content.h"
#include "vault/header_copies.h"
#include "vault/housekeeping.h"
#include "vault/store_state.h"

namespace kortisto::vault {

class Store {
 public:
  struct Options {
    // A file of no bytes is a vault without content, born with its first commit.
    bool create = false;
    // Nodes of the map that are kept decrypted, 4 KiB each.
    std::size_t kept_nodes = 1024;
    // The system's generator when null; tests give their own, which outlives the store.
    crypto::Random* random = nullptr;
  };

  // Reads nothing yet; refresh() does. `device` outlives it.
  Store(Device& device, Bytes data_key, Options options);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // What a newly born vault says of itself in its first commit. REQUIRES: nothing committed yet
  void found(const Header& header);

  // After a new lock: takes up what another process has committed. True when anything changed.
  // Throws Error(integrity), also when the key is not the file's.
  bool refresh();
  // The last commit's. Before the first one, what found() was given.
  [[nodiscard]] const Header& header() const noexcept { return header_; }
  // False until the first commit. REQUIRES: refresh() has returned, and no commit has failed since
  [[nodiscard]] bool is_born() const noexcept { return copies_.is_born(); }

  // Of the content, in bytes, with what is not committed yet.
  [[nodiscard]] std::uint64_t size() const noexcept { return content_.size(); }
  // Fills `out`; bytes past the content's end read as zeros.
  void read(std::uint64_t offset, MutableBytes out) { content_.read(offset, out); }
  void write(std::uint64_t offset, Bytes bytes);
  void truncate(std::uint64_t size);

  // True when something was written since the last commit.
  [[nodiscard]] bool pending() const noexcept { return state_.is_changed(); }
  // Makes what was written the new state, durably. Does nothing when nothing was. Throws Error(io)
  // when the state is the old one; Error(outcome_unknown) when nobody can know which it is.
  void commit();
  // False when something failed that comes after a commit and takes nothing from it: freed blocks
  // were not zeroed, the other header copy was not written. The next change makes up for it.
  [[nodiscard]] bool is_tidy() const noexcept { return tidy_; }
  // The caller's transaction is over: what was not committed is dropped, and writes may change
  // things again after a failure.
  void end_transaction() noexcept;
  // Moves blocks down and cuts the file when more than a quarter of it is free. Commits.
  void compact_if_sparse();

  // Replaces the key slots, so that no older header finds its blocks. Commits, and both copies are
  // durable when is_tidy().
  void replace_key_area(const KeyArea& key_area, std::int64_t now);

  // Lets go of unchanged nodes beyond what the options keep; read() does it itself.
  void trim() { content_.trim(); }

  // The parts, for a check of the whole file.
  [[nodiscard]] BlockFile& file() noexcept { return file_; }
  [[nodiscard]] BlockTree& map() noexcept { return map_; }
  [[nodiscard]] BlockTree& allocation() noexcept { return allocation_; }
  [[nodiscard]] Allocator& allocator() noexcept { return allocator_; }

 private:
  [[nodiscard]] Blocks blocks() noexcept { return {file_, map_, allocation_, allocator_}; }
  [[nodiscard]] bool holds(std::uint64_t offset, Bytes bytes);
  // Runs `change` on what is not committed yet; when it throws, goes back to the last commit.
  template <typename Change>
  void attempt(Change change);
  // Runs `step`; when it throws, nobody knows what the file holds.
  template <typename Step>
  void decide(Step step);
  void start_from(const Header& header) noexcept;
  void forget_draft() noexcept;
  void begin();
  void recover();
  void sync();
  void seal_blocks();
  [[nodiscard]] HeaderImage seal_draft();
  void finish() noexcept;
  void discard() noexcept;
  void outcome_unknown() noexcept;

  Device& device_;
  Options options_;
  crypto::GivenOrSystemRandom random_;
  BlockFile file_;
  BlockTree map_;
  BlockTree allocation_;
  Allocator allocator_;
  Content content_;
  HeaderCopies copies_;
  StoreState state_;
  bool tidy_ = true;

  Header header_;                                  // the last commit's
  Header draft_;                                   // the next one's, as far as it is known
  std::optional<crypto::Digest> key_area_digest_;  // of the draft's, once it was needed
};

}  // namespace kortisto::vault
