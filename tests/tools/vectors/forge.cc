#include "forge.h"

#include <algorithm>
#include <stdexcept>

#include "crypto/kdf.h"
#include "vault/block_file.h"
#include "vault/entry_codec.h"

namespace kortisto::test {

namespace {

using vault::BlockId;
using vault::BlockKind;

constexpr std::size_t kSealedSize = vault::kBlockSize - sizeof(crypto::Tag);

bool is_map(BlockKind kind) {
  return kind != BlockKind::allocation;
}

// Pages and nodes of the map have kinds of their own.
BlockId in_tree(BlockKind kind, std::uint32_t level, std::uint64_t index) {
  if (!is_map(kind)) return {kind, level, index};
  return {level == 0 ? BlockKind::page : BlockKind::map, level, index};
}

// How many blocks of `target`'s level hang below one of `level`.
std::uint64_t width(std::uint32_t level, const BlockId& target) {
  std::uint64_t width = 1;
  for (std::uint32_t l = target.level; l < level; ++l) width *= vault::kFanOut;
  return width;
}

// Of a header copy, whose file id is its own.
ByteArray<sizeof(vault::AssociatedData) + vault::kBlockSize> header_associated_data(Bytes image) {
  const auto file = join<16>({image.subspan(24, 16)});
  const auto id = vault::associated_data({BlockKind::header, 0, 0}, file);
  return join<sizeof(id) + vault::kBlockSize>({id, image.first(vault::kBlockSize)});
}

std::size_t root_at(BlockKind kind) {
  return is_map(kind) ? 560 : 3728;
}

void require(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

}  // namespace

MutableBytes Forge::header(std::size_t copy) {
  return MutableBytes(file_).subspan(copy * vault::kHeaderSize, vault::kHeaderSize);
}

vault::FileId Forge::file_id() const {
  return join<16>({Bytes(file_).subspan(24, 16)});
}

Bytes Forge::slot(vault::Slot slot) const {
  return Bytes(file_).subspan(std::size_t{slot} * vault::kBlockSize, vault::kBlockSize);
}

MutableBytes Forge::slot(vault::Slot slot) {
  return MutableBytes(file_).subspan(std::size_t{slot} * vault::kBlockSize, vault::kBlockSize);
}

std::vector<std::uint8_t> Forge::open_sealed(std::size_t copy) {
  const Bytes image = header(copy);
  const Bytes sealed = image.subspan(vault::kBlockSize, kSealedSize);
  std::vector<std::uint8_t> plain(sealed.begin(), sealed.end());
  const auto nonce = join<24>({image.subspan(80, 24)});
  const auto tag = join<16>({image.last(sizeof(crypto::Tag))});
  require(cipher_.open(nonce, header_associated_data(image), tag, plain),
          "the header does not open");
  return plain;
}

void Forge::seal(std::size_t copy, std::vector<std::uint8_t> plain) {
  const MutableBytes image = header(copy);
  const auto nonce = join<24>({image.subspan(80, 24)});
  const auto tag = cipher_.seal(nonce, header_associated_data(image), plain);
  const auto end = std::copy(plain.begin(), plain.end(), image.begin() + vault::kBlockSize);
  std::copy(tag.begin(), tag.end(), end);
}

void Forge::make_digests(std::size_t copy) {
  const MutableBytes image = header(copy);
  const auto slots = crypto::sha256(image.subspan(vault::kPrefixSize, vault::kKeyAreaSize));
  std::copy(slots.begin(), slots.end(), image.begin() + 448);
  const auto prefix = crypto::sha256(image.first(480));
  std::copy(prefix.begin(), prefix.end(), image.begin() + 480);
}

Forge& Forge::clear(std::size_t copy, const Edit& edit) {
  auto plain = open_sealed(copy);
  edit(header(copy).first(vault::kBlockSize));
  make_digests(copy);
  seal(copy, std::move(plain));
  return *this;
}

Forge& Forge::clear(const Edit& edit) {
  return clear(0, edit).clear(1, edit);
}

Forge& Forge::clear_without_key(std::size_t copy, const Edit& edit) {
  edit(header(copy).first(vault::kBlockSize));
  make_digests(copy);
  return *this;
}

Forge& Forge::sealed(std::size_t copy, const Edit& edit) {
  auto plain = open_sealed(copy);
  edit(plain);
  seal(copy, std::move(plain));
  return *this;
}

Forge& Forge::sealed(const Edit& edit) {
  return sealed(0, edit).sealed(1, edit);
}

std::uint32_t Forge::depth(BlockKind kind) {
  return load_le<std::uint32_t>(open_sealed(0), is_map(kind) ? 0 : 4);
}

void Forge::edit_below(const BlockId& here, vault::Entry& entry, const BlockId& target,
                       const Edit& edit) {
  require(entry.present(), "no such block");
  const MutableBytes bytes = slot(entry.slot);
  const auto data = vault::associated_data(here, file_id());
  require(cipher_.open(entry.nonce, data, entry.tag, bytes), "the block does not open");
  if (here.level == target.level) {
    edit(bytes);
  } else {
    const std::uint64_t child = target.index / width(here.level - 1, target);
    vault::Entry below = vault::load_entry(bytes, child % vault::kFanOut);
    edit_below(in_tree(target.kind, here.level - 1, child), below, target, edit);
    vault::store_entry(bytes, child % vault::kFanOut, below);
  }
  entry.tag = cipher_.seal(entry.nonce, data, bytes);
}

Forge& Forge::block(const BlockId& id, const Edit& edit) {
  const std::uint32_t level = depth(id.kind);
  const std::uint64_t index = id.index / width(level, id);
  std::vector<std::uint8_t> plain = open_sealed(0);
  const MutableBytes root = MutableBytes(plain).subspan(root_at(id.kind));
  vault::Entry entry = vault::load_entry(root, index);
  edit_below(in_tree(id.kind, level, index), entry, id, edit);
  return sealed([&](MutableBytes bytes) {
    vault::store_entry(bytes.subspan(root_at(id.kind)), index, entry);
  });
}

vault::Entry Forge::entry(const BlockId& id) {
  const std::uint32_t level = depth(id.kind);
  if (level == id.level) {
    return vault::load_entry(Bytes(open_sealed(0)).subspan(root_at(id.kind)), id.index);
  }
  vault::Entry entry;
  const BlockId parent = in_tree(id.kind, id.level + 1, id.index / vault::kFanOut);
  block(parent,
        [&](MutableBytes bytes) { entry = vault::load_entry(bytes, id.index % vault::kFanOut); });
  return entry;
}

}  // namespace kortisto::test
