#include "vault/store_state.h"

#include <cassert>

#include "base/error.h"

namespace kortisto::vault {

void StoreState::require_may_change() const {
  switch (state_) {
    case State::unchanged:
    case State::changed:
      return;
    case State::restoring:
      throw Error(ErrorKind::io, {"error.vault.restoring", {}});
    case State::stopped:
      throw Error(ErrorKind::io, {"error.vault.outcome-unknown", {}});
  }
}

void StoreState::begun() noexcept {
  assert(state_ == State::unchanged);
  state_ = State::changed;
}

void StoreState::committed() noexcept {
  assert(state_ == State::changed);
  state_ = State::unchanged;
}

void StoreState::failed() noexcept {
  if (state_ != State::stopped) state_ = State::restoring;
}

void StoreState::ended() noexcept {
  if (state_ != State::stopped) state_ = State::unchanged;
}

void StoreState::outcome_unknown() noexcept {
  state_ = State::stopped;
}

}  // namespace kortisto::vault
