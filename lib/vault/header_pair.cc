#include "vault/header_pair.h"

#include <algorithm>

#include "base/error.h"
#include "vault/errors.h"

namespace kortisto::vault {

Prefixes read_prefixes(Device& device) {
  Prefixes prefixes{};
  for (std::size_t copy = 0; copy < 2; ++copy) {
    (void)device.read(header_at(copy), prefixes[copy]);
  }
  return prefixes;
}

HeaderPair HeaderPair::read(Device& device) {
  HeaderPair pair;
  std::optional<std::uint64_t> newer;  // the highest generation of a newer version
  std::optional<FileId> file;
  for (std::size_t copy = 0; copy < 2; ++copy) {
    HeaderImage& image = pair.images[copy];
    if (device.read(header_at(copy), image) != image.size()) continue;
    const Sanity sanity = sanity_of(image);
    if (sanity == Sanity::damaged) continue;
    const ClearHeader clear = parse_clear(image);
    if (file && *file != clear.file_id) throw damaged_header(copy);
    file = clear.file_id;
    pair.sane[copy] = sanity == Sanity::sane;
    if (sanity == Sanity::newer_version) newer = std::max(newer.value_or(0), clear.generation);
  }
  if (!file) throw Error(ErrorKind::integrity, {"error.vault.not-a-register", {}});
  // An older spare copy must not hide what a newer version has committed.
  const auto copies = pair.by_generation();
  if (newer && (copies.empty() || *newer > parse_clear(pair.images[copies.front()]).generation)) {
    throw Error(ErrorKind::newer_version, {"error.vault.newer", {}});
  }
  if (copies.size() == 2 &&
      parse_clear(pair.images[0]).version != parse_clear(pair.images[1]).version) {
    throw damaged_header(copies.back());
  }
  return pair;
}

bool HeaderPair::contradict() const {
  if (!sane[0] || !sane[1]) return false;
  const auto clear_of = [this](std::size_t copy) { return Bytes(images[copy]).first(kBlockSize); };
  const Bytes one = clear_of(0);
  const Bytes other = clear_of(1);
  return parse_clear(one).generation == parse_clear(other).generation &&
         !std::equal(one.begin(), one.end(), other.begin());
}

ClearHeader HeaderPair::newest() const {
  return parse_clear(images[by_generation().front()]);
}

std::vector<std::size_t> HeaderPair::by_generation() const {
  std::vector<std::size_t> copies;
  for (std::size_t copy = 0; copy < 2; ++copy) {
    if (sane[copy]) copies.push_back(copy);
  }
  std::stable_sort(copies.begin(), copies.end(), [this](std::size_t a, std::size_t b) {
    return parse_clear(images[a]).generation > parse_clear(images[b]).generation;
  });
  return copies;
}

std::optional<Winner> choose_winner(const HeaderPair& pair, crypto::Xaes& cipher) {
  std::optional<Winner> winner;
  for (const std::size_t copy : pair.by_generation()) {
    const auto opened = open_header(pair.images[copy], cipher);
    if (!opened) continue;
    if (!winner) {
      winner = Winner{.header = opened->header, .copy = copy, .flaw = opened->flaw};
      continue;
    }
    winner->spare_flaw = opened->flaw;
    winner->mirrored = pair.images[0] == pair.images[1];
    if (opened->header.generation == winner->header.generation && !winner->mirrored) {
      throw damaged_header(copy);
    }
  }
  return winner;
}

void Winner::require_possible(std::uint64_t file_size) const {
  if (flaw != Flaw::none) throw flawed_header(flaw, copy);
  if (file_size < end_of(header.highest)) throw cut_short();
}

}  // namespace kortisto::vault
