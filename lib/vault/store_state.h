// What may be written to a store: one state at a time, and no way between two but the named ones.
//
//    unchanged ---- begun ------------> changed
//    changed ------ committed --------> unchanged
//    unchanged ---- failed -----------> restoring    (its first change failed as it began)
//    changed ------ failed -----------> restoring
//    changed ------ ended ------------> unchanged
//    restoring ---- ended ------------> unchanged
//    any of them -- outcome_unknown --> stopped      (for good)
#pragma once

namespace kortisto::vault {

class StoreState {
 public:
  // Something was written since the last commit.
  [[nodiscard]] bool is_changed() const noexcept { return state_ == State::changed; }
  [[nodiscard]] bool may_change() const noexcept {
    return state_ == State::unchanged || state_ == State::changed;
  }
  // Throws Error(io) "error.vault.restoring" or "error.vault.outcome-unknown" when it is not so.
  void require_may_change() const;

  // The first change since the last commit. REQUIRES: unchanged
  void begun() noexcept;
  // What was changed is durable. REQUIRES: changed
  void committed() noexcept;
  // A change failed, and all of them were dropped. Until the caller's transaction ends it may write
  // what the last commit holds, which is how it goes back to it, and nothing else.
  void failed() noexcept;
  // The caller's transaction is over, and what it did not commit was dropped.
  void ended() noexcept;
  // What the file holds can only be told by opening it anew.
  void outcome_unknown() noexcept;

 private:
  enum class State { unchanged, changed, restoring, stopped };

  State state_ = State::unchanged;
};

}  // namespace kortisto::vault
