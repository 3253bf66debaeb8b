// The two header copies of an open file: what they hold, as they were last read or written here,
// and the steps of a commit that write them. See kortisto-format(5), "Writing".
#pragma once

#include "vault/header_pair.h"

namespace kortisto::vault {

class HeaderCopies {
 public:
  // Which of them hold the last commit.
  enum class LastCommit {
    unread,   // take_up() has to look
    nowhere,  // the file has no bytes yet
    in_one,   // a writer is at work, or was interrupted
    in_both,
  };

  // `device` outlives it.
  explicit HeaderCopies(Device& device) noexcept : device_(device) {}

  [[nodiscard]] LastCommit last_commit() const noexcept { return last_commit_; }
  [[nodiscard]] bool is_born() const noexcept {
    return last_commit_ == LastCommit::in_one || last_commit_ == LastCommit::in_both;
  }

  // Whether both still start as they were last read or written here; false while unread.
  [[nodiscard]] bool are_as_seen();
  // Reads both, and gives the header of the last commit. Throws Error(integrity), also when the key
  // is not the file's, and Error(newer_version); they are unread then.
  [[nodiscard]] Header take_up(crypto::Xaes& cipher);
  // The same of a file of no bytes.
  void take_up_nothing() noexcept;
  // What was read and written here is not to be relied on: unread again.
  void forget() noexcept;

  // Zeroes the start of the spare copy, so that an interruption of what follows can be seen.
  // `generation` is the last commit's. REQUIRES: is_born()
  void spoil_spare(std::uint64_t generation);
  // Writes the next commit to the spare copy, durably. Throws Error(outcome_unknown): which of the
  // two is the last one then shows when they are taken up again.
  void commit(const HeaderImage& next, std::uint64_t generation);
  // Writes the last commit to the other copy too. Not durable before the next sync.
  // REQUIRES: is_born()
  void mirror();

 private:
  Device& device_;
  LastCommit last_commit_ = LastCommit::unread;
  std::size_t home_ = 0;  // a copy that holds the last commit
  HeaderImage image_{};   // the last commit's bytes
  Prefixes seen_{};
};

}  // namespace kortisto::vault
