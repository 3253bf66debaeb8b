#include "vault/header_copies.h"

#include <cassert>

#include "base/error.h"
#include "vault/errors.h"

namespace kortisto::vault {

namespace {

// Of two equal copies the one that was written last, without a sync: the other one is durable.
std::size_t spare_of(std::uint64_t generation) {
  return generation % 2;
}

ByteArray<kPrefixSize> prefix_of(const HeaderImage& image) {
  return take<ByteArray<kPrefixSize>>(image, 0);
}

}  // namespace

bool HeaderCopies::are_as_seen() {
  return last_commit_ != LastCommit::unread && read_prefixes(device_) == seen_;
}

Header HeaderCopies::take_up(crypto::Xaes& cipher) {
  forget();
  const HeaderPair pair = HeaderPair::read(device_);
  const auto winner = choose_winner(pair, cipher);
  if (!winner) throw damaged_header(0);
  winner->require_possible(device_.size());
  for (std::size_t copy = 0; copy < 2; ++copy) seen_[copy] = prefix_of(pair.images[copy]);
  image_ = pair.images[winner->copy];
  home_ = winner->copy;
  last_commit_ = winner->mirrored ? LastCommit::in_both : LastCommit::in_one;
  return winner->header;
}

void HeaderCopies::take_up_nothing() noexcept {
  seen_ = {};
  last_commit_ = LastCommit::nowhere;
}

void HeaderCopies::forget() noexcept {
  last_commit_ = LastCommit::unread;
}

void HeaderCopies::spoil_spare(std::uint64_t generation) {
  assert(is_born());
  const std::size_t spare = spare_of(generation);
  home_ = 1 - spare;
  last_commit_ = LastCommit::in_one;
  seen_[spare] = {};
  device_.write(header_at(spare), seen_[spare]);
}

void HeaderCopies::commit(const HeaderImage& next, std::uint64_t generation) {
  forget();
  const std::size_t spare = spare_of(generation);
  try {
    device_.write(header_at(spare), next);
    device_.sync();
  } catch (const Error& error) {
    throw Error(ErrorKind::outcome_unknown, error.message(), Message{"hint.outcome-unknown", {}});
  }
  seen_[spare] = prefix_of(next);
  image_ = next;
  home_ = spare;
  last_commit_ = LastCommit::in_one;
}

void HeaderCopies::mirror() {
  assert(is_born());
  const std::size_t other = 1 - home_;
  device_.write(header_at(other), image_);
  seen_[other] = prefix_of(image_);
  last_commit_ = LastCommit::in_both;
}

}  // namespace kortisto::vault
