// What blocks make of a range of bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace kortisto::vault {

// The part of a range that lies in one block.
struct Piece {
  std::uint64_t index;  // of the block
  std::size_t at;       // where it starts in the block
  std::size_t done;     // where it starts in the range
  std::size_t count;    // of bytes
};

// Calls `visit` for each piece of the `size` bytes from `offset` on, in order.
template <std::size_t BlockSize, typename Visit>
void for_each_piece(std::uint64_t offset, std::size_t size, Visit visit) {
  for (std::size_t done = 0; done < size;) {
    const std::size_t at = (offset + done) % BlockSize;
    const std::size_t count = std::min(size - done, BlockSize - at);
    visit(Piece{.index = (offset + done) / BlockSize, .at = at, .done = done, .count = count});
    done += count;
  }
}

}  // namespace kortisto::vault
