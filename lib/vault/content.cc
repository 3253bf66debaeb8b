#include "vault/content.h"

#include <algorithm>

#include "base/secret.h"
#include "vault/errors.h"
#include "vault/pieces.h"

namespace kortisto::vault {

bool ends_in_zeros(std::uint64_t index, Bytes page, std::uint64_t size) {
  const std::size_t used = size % kBlockSize;
  return used == 0 || index != size / kBlockSize || all_zero(page.subspan(used));
}

Content::~Content() {
  wipe(scratch_);
}

void Content::reset(std::uint64_t size) noexcept {
  size_ = size;
  scratch_index_.reset();
}

// ---- reading

void Content::read_page(std::uint64_t index, MutableBytes out) {
  const Entry entry = map_.leaf(index);
  if (entry.present()) {
    file_.open(page_id(index), entry, out);
    if (!ends_in_zeros(index, out, size_)) throw damaged(page_id(index));
  } else {
    std::fill(out.begin(), out.end(), std::uint8_t{0});
  }
}

void Content::load_scratch(std::uint64_t index) {
  if (scratch_index_ == index) return;
  scratch_index_.reset();
  read_page(index, scratch_);
  scratch_index_ = index;
}

void Content::read(std::uint64_t offset, MutableBytes out) {
  const std::uint64_t end = blocks_in(size_) * kBlockSize;
  const std::uint64_t there = std::min<std::uint64_t>(out.size(), end - std::min(offset, end));
  const auto count = static_cast<std::size_t>(there);
  for_each_piece<kBlockSize>(offset, count, [this, out](const Piece& piece) {
    const MutableBytes part = out.subspan(piece.done, piece.count);
    if (piece.count == kBlockSize) {
      read_page(piece.index, part);
    } else {
      load_scratch(piece.index);
      put(part, 0, Bytes(scratch_).subspan(piece.at, piece.count));
    }
  });
  const MutableBytes beyond = out.subspan(count);
  std::fill(beyond.begin(), beyond.end(), std::uint8_t{0});
  trim();
}

// ---- changing

void Content::write_page(std::uint64_t index, Bytes plain) {
  const Slot slot = allocator_.renew(map_.leaf(index).slot);
  map_.set_leaf(index, file_.seal(page_id(index), plain, slot));
  if (scratch_index_ == index) scratch_index_.reset();
}

void Content::write_part(std::uint64_t index, std::size_t at, Bytes bytes) {
  load_scratch(index);
  put(scratch_, at, bytes);
  write_page(index, scratch_);
  scratch_index_ = index;
}

void Content::write(std::uint64_t offset, Bytes bytes) {
  size_ = std::max(size_, offset + bytes.size());
  for_each_piece<kBlockSize>(offset, bytes.size(), [this, bytes](const Piece& piece) {
    const Bytes part = bytes.subspan(piece.done, piece.count);
    if (piece.count == kBlockSize) {
      write_page(piece.index, part);
    } else {
      write_part(piece.index, piece.at, part);
    }
  });
  map_.trim(kept_nodes_, &allocator_);
}

void Content::drop_pages(std::uint64_t from) {
  map_.for_each_leaf(from, [this](std::uint64_t index, const Entry& entry) {
    allocator_.release(entry.slot);
    map_.set_leaf(index, Entry{});
    map_.trim(kept_nodes_, &allocator_);
  });
}

void Content::truncate(std::uint64_t size) {
  scratch_index_.reset();
  if (size < size_) {
    drop_pages(blocks_in(size));
    if (const std::size_t used = size % kBlockSize; used != 0) {
      const Block zeros{};
      write_part(size / kBlockSize, used, Bytes(zeros).subspan(used));
    }
  } else if (size > size_) {
    map_.reach_leaf((size - 1) / kBlockSize);
  }
  size_ = size;
}

}  // namespace kortisto::vault
