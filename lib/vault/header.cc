#include "vault/header.h"

#include <algorithm>
#include <string_view>

#include "vault/block_file.h"
#include "vault/damage.h"
#include "vault/entry_codec.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

constexpr std::string_view kMagic = "kortisto vault\r\n";
constexpr std::uint32_t kVersion = 1;

// Offsets in the clear sector.
constexpr std::size_t kVersionAt = 16;
constexpr std::size_t kClearZeroAt = 20;
constexpr std::size_t kFileIdAt = 24;
constexpr std::size_t kGenerationAt = 40;
constexpr std::size_t kCommitIdAt = 48;
constexpr std::size_t kSizeAt = 64;
constexpr std::size_t kHighestAt = 72;
constexpr std::size_t kNonceAt = 80;
constexpr std::size_t kReservedAt = 104;
constexpr std::size_t kKeyAreaDigestAt = 448;
constexpr std::size_t kPrefixDigestAt = 480;

// Offsets in the sealed part.
constexpr std::size_t kSealedSize = kBlockSize - sizeof(crypto::Tag);
constexpr std::size_t kReservedSealedAt = 88;
constexpr std::size_t kMapRootAt = 560;
constexpr std::size_t kAllocationRootAt = 3728;
static_assert(kMapRootAt + kMapRootSize * kEntrySize == kAllocationRootAt);
static_assert(kAllocationRootAt + kAllocationRootSize * kEntrySize == kSealedSize);

bool all_zero(Bytes bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

template <std::size_t N>
ByteArray<N> take(Bytes bytes, std::size_t at) {
  ByteArray<N> out;
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), N, out.begin());
  return out;
}

ByteArray<sizeof(AssociatedData) + kBlockSize> header_associated_data(Bytes clear,
                                                                      const FileId& file) {
  return join<sizeof(AssociatedData) + kBlockSize>(
      {associated_data({BlockKind::header, 0, 0}, file), clear});
}

// False when an entry is impossible.
template <std::size_t N>
bool load_root(Bytes bytes, std::array<Entry, N>& root, Slot highest) {
  bool possible = true;
  for (std::size_t i = 0; i < N; ++i) {
    root[i] = load_entry(bytes, i);
    const bool good = root[i].present() ? is_usable(root[i].slot) && root[i].slot <= highest
                                        : all_zero(bytes.subspan(i * kEntrySize, kEntrySize));
    possible = possible && good;
  }
  return possible;
}

}  // namespace

Sanity sanity_of(Bytes image) {
  if (image.size() < kBlockSize) return Sanity::damaged;
  if (!std::equal(kMagic.begin(), kMagic.end(), image.begin())) return Sanity::damaged;
  const auto prefix_digest = crypto::sha256(image.first(kPrefixDigestAt));
  const auto key_area_digest = crypto::sha256(image.subspan(kPrefixSize, kKeyAreaSize));
  if (prefix_digest != take<32>(image, kPrefixDigestAt) ||
      key_area_digest != take<32>(image, kKeyAreaDigestAt)) {
    return Sanity::damaged;
  }
  const auto version = load_le<std::uint32_t>(image, kVersionAt);
  if (version > kVersion) return Sanity::newer_version;
  return version == kVersion ? Sanity::sane : Sanity::damaged;
}

ClearHeader parse_clear(Bytes image) {
  ClearHeader header;
  header.file_id = take<16>(image, kFileIdAt);
  header.generation = load_le<std::uint64_t>(image, kGenerationAt);
  header.commit_id = take<16>(image, kCommitIdAt);
  header.size = load_le<std::uint64_t>(image, kSizeAt);
  header.highest = load_le<Slot>(image, kHighestAt);
  header.key_area = take<kKeyAreaSize>(image, kPrefixSize);
  return header;
}

namespace {

bool has_possible_numbers(const Header& header) {
  if (header.map_depth > kMaxMapDepth || header.allocation_depth > kMaxAllocationDepth) {
    return false;
  }
  std::uint64_t pages = kMapRootSize;
  for (std::uint32_t level = 0; level < header.map_depth; ++level) pages *= kFanOut;
  std::uint64_t slots = std::uint64_t{kAllocationRootSize} * kSlotsPerBitmap;
  for (std::uint32_t level = 0; level < header.allocation_depth; ++level) slots *= kFanOut;
  if (header.generation < 1 || header.size > pages * kBlockSize) return false;
  if (header.highest < kFirstSlot - 1 || header.highest == kLockSlot || header.highest >= slots) {
    return false;
  }
  const Slot usable =
      header.highest - (kFirstSlot - 1) - (header.highest > kLockSlot ? Slot{1} : Slot{0});
  return header.used <= usable && (header.used > 0 || usable == 0) &&
         header.free_hint >= kFirstSlot;
}

bool has_possible_key_slots(const KeyArea& area) {
  for (std::size_t position = 0; position < kKeySlotCount; ++position) {
    if (!is_well_formed(slot_at(area, position))) return false;
  }
  return true;
}

}  // namespace

std::optional<OpenedHeader> open_header(const HeaderImage& image, crypto::Xaes& cipher) {
  const Bytes clear = Bytes(image).first(kBlockSize);
  Header header{parse_clear(image)};
  const auto nonce = take<24>(clear, kNonceAt);
  const auto tag = take<16>(image, kHeaderSize - sizeof(crypto::Tag));
  auto sealed = take<kSealedSize>(image, kBlockSize);
  if (!cipher.open(nonce, header_associated_data(clear, header.file_id), tag, sealed)) {
    return std::nullopt;
  }
  const Bytes bytes(sealed);
  header.map_depth = load_le<std::uint32_t>(bytes, 0);
  header.allocation_depth = load_le<std::uint32_t>(bytes, 4);
  header.used = load_le<std::uint32_t>(bytes, 8);
  header.free_hint = load_le<Slot>(bytes, 12);
  header.created = load_le<std::int64_t>(bytes, 16);
  header.data_key_made = load_le<std::int64_t>(bytes, 24);
  header.passphrase_changed = load_le<std::int64_t>(bytes, 32);
  header.rotations = load_le<std::uint64_t>(bytes, 40);
  header.anchored_rows = load_le<std::uint64_t>(bytes, 48);
  header.anchor = take<32>(bytes, 56);
  const bool zeros = load_le<std::uint32_t>(clear, kClearZeroAt) == 0 &&
                     load_le<std::uint32_t>(clear, kHighestAt + 4) == 0 &&
                     all_zero(clear.subspan(kReservedAt, kKeyAreaDigestAt - kReservedAt)) &&
                     all_zero(bytes.subspan(kReservedSealedAt, kMapRootAt - kReservedSealedAt));
  const bool map_root = load_root(bytes.subspan(kMapRootAt, kMapRootSize * kEntrySize),
                                  header.map_root, header.highest);
  const bool allocation_root =
      load_root(bytes.subspan(kAllocationRootAt), header.allocation_root, header.highest);
  const bool possible = zeros && map_root && allocation_root && has_possible_numbers(header) &&
                        has_possible_key_slots(header.key_area);
  return OpenedHeader{header, possible};
}

HeaderImage seal_header(const Header& header, const crypto::Digest& key_area_digest,
                        crypto::Xaes& cipher, crypto::NonceSequence& nonces) {
  HeaderImage image{};
  const MutableBytes out(image);
  const auto put = [&out](std::size_t at, Bytes bytes) {
    std::copy(bytes.begin(), bytes.end(), out.begin() + static_cast<std::ptrdiff_t>(at));
  };
  const auto nonce = nonces.next();
  std::copy(kMagic.begin(), kMagic.end(), image.begin());
  store_le(out, kVersionAt, kVersion);
  put(kFileIdAt, header.file_id);
  store_le(out, kGenerationAt, header.generation);
  put(kCommitIdAt, header.commit_id);
  store_le(out, kSizeAt, header.size);
  store_le(out, kHighestAt, header.highest);
  put(kNonceAt, nonce);
  put(kKeyAreaDigestAt, key_area_digest);
  put(kPrefixDigestAt, crypto::sha256(Bytes(image).first(kPrefixDigestAt)));
  put(kPrefixSize, header.key_area);

  const MutableBytes sealed = out.subspan(kBlockSize, kSealedSize);
  store_le(sealed, 0, header.map_depth);
  store_le(sealed, 4, header.allocation_depth);
  store_le(sealed, 8, header.used);
  store_le(sealed, 12, header.free_hint);
  store_le(sealed, 16, header.created);
  store_le(sealed, 24, header.data_key_made);
  store_le(sealed, 32, header.passphrase_changed);
  store_le(sealed, 40, header.rotations);
  store_le(sealed, 48, header.anchored_rows);
  put(kBlockSize + 56, header.anchor);
  for (std::size_t i = 0; i < kMapRootSize; ++i) {
    store_entry(sealed.subspan(kMapRootAt), i, header.map_root[i]);
  }
  for (std::size_t i = 0; i < kAllocationRootSize; ++i) {
    store_entry(sealed.subspan(kAllocationRootAt), i, header.allocation_root[i]);
  }
  const auto clear = Bytes(image).first(kBlockSize);
  put(kHeaderSize - sizeof(crypto::Tag),
      cipher.seal(nonce, header_associated_data(clear, header.file_id), sealed));
  return image;
}

}  // namespace kortisto::vault
