// The content: the flat sequence of bytes that lies in the pages of the map, as the next commit
// will have it. See kortisto-format(5), "Map".
#pragma once

#include <optional>

#include "vault/allocator.h"
#include "vault/block_file.h"
#include "vault/block_tree.h"

namespace kortisto::vault {

// What the last page has beyond the end of a content of `size` bytes has to be zero.
[[nodiscard]] bool ends_in_zeros(std::uint64_t index, Bytes page, std::uint64_t size);

class Content {
 public:
  // The parts outlive it. Of the map `kept_nodes` nodes stay decrypted.
  Content(BlockFile& file, BlockTree& map, Allocator& allocator, std::size_t kept_nodes)
      : file_(file), map_(map), allocator_(allocator), kept_nodes_(kept_nodes) {}
  Content(const Content&) = delete;
  Content& operator=(const Content&) = delete;
  ~Content();

  // After the map was reset: takes its pages as a content of `size` bytes.
  void reset(std::uint64_t size) noexcept;

  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
  // Fills `out`; bytes past the end read as zeros. Throws Error(integrity).
  void read(std::uint64_t offset, MutableBytes out);
  // After a failure the content is neither what it was nor what it should be, until reset().
  void write(std::uint64_t offset, Bytes bytes);
  void truncate(std::uint64_t size);

  // Lets go of unchanged nodes beyond what is kept; read() does it itself.
  void trim() { map_.trim(kept_nodes_, nullptr); }

 private:
  void read_page(std::uint64_t index, MutableBytes out);
  void write_page(std::uint64_t index, Bytes plain);
  void write_part(std::uint64_t index, std::size_t at, Bytes bytes);
  void drop_pages(std::uint64_t from);
  void load_scratch(std::uint64_t index);

  BlockFile& file_;
  BlockTree& map_;
  Allocator& allocator_;
  std::size_t kept_nodes_;
  std::uint64_t size_ = 0;
  std::optional<std::uint64_t> scratch_index_;
  Block scratch_{};  // the page of the last partial read or write
};

}  // namespace kortisto::vault
