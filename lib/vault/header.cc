#include "vault/header.h"

#include <algorithm>
#include <string_view>

#include "vault/block_file.h"
#include "vault/entry_codec.h"
#include "vault/key_slot.h"

namespace kortisto::vault {

namespace {

constexpr std::string_view kMagic = "kortisto vault\r\n";

// Offsets in the clear sector.
constexpr std::size_t kVersionAt = 16;
constexpr std::size_t kFirstZeroAt = 20;
constexpr std::size_t kFileIdAt = 24;
constexpr std::size_t kGenerationAt = 40;
constexpr std::size_t kCommitIdAt = 48;
constexpr std::size_t kSizeAt = 64;
constexpr std::size_t kHighestAt = 72;
constexpr std::size_t kSecondZeroAt = 76;
constexpr std::size_t kNonceAt = 80;
constexpr std::size_t kReservedAt = 104;
constexpr std::size_t kKeyAreaDigestAt = 448;
constexpr std::size_t kPrefixDigestAt = 480;
constexpr std::size_t kKeyAreaAt = kPrefixSize;
static_assert(kKeyAreaAt + kKeyAreaSize == kBlockSize);

// Offsets in the sealed part.
constexpr std::size_t kMapDepthAt = 0;
constexpr std::size_t kAllocationDepthAt = 4;
constexpr std::size_t kUsedAt = 8;
constexpr std::size_t kFreeHintAt = 12;
constexpr std::size_t kCreatedAt = 16;
constexpr std::size_t kDataKeyMadeAt = 24;
constexpr std::size_t kPassphraseChangedAt = 32;
constexpr std::size_t kRotationsAt = 40;
constexpr std::size_t kAnchoredRowsAt = 48;
constexpr std::size_t kAnchorAt = 56;
constexpr std::size_t kSealedReservedAt = 88;
constexpr std::size_t kMapRootAt = 560;
constexpr std::size_t kAllocationRootAt = 3728;
constexpr std::size_t kSealedSize = kBlockSize - sizeof(crypto::Tag);
static_assert(kMapRootAt + kMapRootSize * kEntrySize == kAllocationRootAt);
static_assert(kAllocationRootAt + kAllocationRootSize * kEntrySize == kSealedSize);

constexpr std::size_t kTagAt = kBlockSize + kSealedSize;  // in the image

// The fields of both parts, with their places: for reading and for writing.
template <typename SomeHeader, typename Visit>
void visit_clear(SomeHeader& header, Visit visit) {
  visit(kVersionAt, header.version);
  visit(kFileIdAt, header.file_id);
  visit(kGenerationAt, header.generation);
  visit(kCommitIdAt, header.commit_id);
  visit(kSizeAt, header.size);
  visit(kHighestAt, header.highest);
  visit(kKeyAreaAt, header.key_area);
}

template <typename SomeHeader, typename Visit>
void visit_sealed(SomeHeader& header, Visit visit) {
  visit(kMapDepthAt, header.map_depth);
  visit(kAllocationDepthAt, header.allocation_depth);
  visit(kUsedAt, header.used);
  visit(kFreeHintAt, header.free_hint);
  visit(kCreatedAt, header.created);
  visit(kDataKeyMadeAt, header.data_key_made);
  visit(kPassphraseChangedAt, header.passphrase_changed);
  visit(kRotationsAt, header.rotations);
  visit(kAnchoredRowsAt, header.anchored_rows);
  visit(kAnchorAt, header.anchor);
  visit(kMapRootAt, header.map_root);
  visit(kAllocationRootAt, header.allocation_root);
}

template <typename Integer>
void load(Bytes from, std::size_t at, Integer& field) {
  field = load_le<Integer>(from, at);
}
template <std::size_t N>
void load(Bytes from, std::size_t at, ByteArray<N>& field) {
  field = take<ByteArray<N>>(from, at);
}
template <std::size_t N>
void load(Bytes from, std::size_t at, std::array<Entry, N>& root) {
  for (std::size_t i = 0; i < N; ++i) root[i] = load_entry(from.subspan(at), i);
}

template <typename Integer>
void store(MutableBytes to, std::size_t at, const Integer& field) {
  store_le(to, at, field);
}
template <std::size_t N>
void store(MutableBytes to, std::size_t at, const ByteArray<N>& field) {
  put(to, at, field);
}
template <std::size_t N>
void store(MutableBytes to, std::size_t at, const std::array<Entry, N>& root) {
  for (std::size_t i = 0; i < N; ++i) store_entry(to.subspan(at), i, root[i]);
}

ByteArray<sizeof(AssociatedData) + kBlockSize> header_associated_data(Bytes clear,
                                                                      const FileId& file) {
  return join<sizeof(AssociatedData) + kBlockSize>(
      {associated_data({BlockKind::header, 0, 0}, file), clear});
}

bool has_digest(Bytes image, std::size_t at, Bytes digested) {
  return take<crypto::Digest>(image, at) == crypto::sha256(digested);
}

}  // namespace

Sanity sanity_of(Bytes image) {
  if (image.size() < kBlockSize) return Sanity::damaged;
  if (!std::equal(kMagic.begin(), kMagic.end(), image.begin())) return Sanity::damaged;
  if (!has_digest(image, kPrefixDigestAt, image.first(kPrefixDigestAt)) ||
      !has_digest(image, kKeyAreaDigestAt, image.subspan(kKeyAreaAt, kKeyAreaSize))) {
    return Sanity::damaged;
  }
  const auto version = load_le<std::uint32_t>(image, kVersionAt);
  if (version > kVersion) return Sanity::newer_version;
  return version < kFirstVersion ? Sanity::damaged : Sanity::sane;
}

ClearHeader parse_clear(Bytes image) {
  ClearHeader header;
  visit_clear(header, [image](std::size_t at, auto& field) { load(image, at, field); });
  return header;
}

namespace {

// How far the deepest allocation tree reaches: the slot behind the last that can be used.
constexpr std::uint64_t kSlotsEnd =
    leaves_below(kAllocationRootSize, kMaxAllocationDepth) * kSlotsPerBitmap;

bool has_possible_numbers(const Header& header) {
  if (header.map_depth > kMaxMapDepth || header.allocation_depth > kMaxAllocationDepth) {
    return false;
  }
  const std::uint64_t pages = leaves_below(kMapRootSize, header.map_depth);
  const std::uint64_t slots =
      leaves_below(kAllocationRootSize, header.allocation_depth) * kSlotsPerBitmap;
  if (header.size > pages * kBlockSize) return false;
  if (header.highest < kNoBlocks || header.highest == kLockSlot || header.highest >= slots) {
    return false;
  }
  const Slot usable = usable_up_to(header.highest);
  return header.used <= usable && (header.used > 0 || usable == 0);
}

// `entries` as they stand in the sealed part.
bool is_possible_root(std::span<const Entry> root, Bytes entries, Slot highest) {
  for (std::size_t i = 0; i < root.size(); ++i) {
    if (!is_possible_entry(entries, i) || root[i].slot > highest) return false;
  }
  return true;
}

bool has_reserved_zeros(Bytes clear, Bytes sealed) {
  return load_le<std::uint32_t>(clear, kFirstZeroAt) == 0 &&
         load_le<std::uint32_t>(clear, kSecondZeroAt) == 0 &&
         all_zero(clear.subspan(kReservedAt, kKeyAreaDigestAt - kReservedAt)) &&
         all_zero(sealed.subspan(kSealedReservedAt, kMapRootAt - kSealedReservedAt));
}

Flaw flaw_of(const Header& header, Bytes clear, Bytes sealed) {
  if (header.generation < 1 || header.generation > kLastGeneration) return Flaw::generation;
  if (header.free_hint < kFirstSlot || header.free_hint > kSlotsEnd) return Flaw::free_hint;
  const bool possible =
      has_reserved_zeros(clear, sealed) && has_possible_numbers(header) &&
      is_possible_root(header.map_root, sealed.subspan(kMapRootAt), header.highest) &&
      is_possible_root(header.allocation_root, sealed.subspan(kAllocationRootAt), header.highest) &&
      are_well_formed(header.key_area, header.version);
  return possible ? Flaw::none : Flaw::other;
}

}  // namespace

std::optional<OpenedHeader> open_header(const HeaderImage& image, crypto::Xaes& cipher) {
  const Bytes clear = Bytes(image).first(kBlockSize);
  Header header{parse_clear(image)};
  auto sealed = take<ByteArray<kSealedSize>>(image, kBlockSize);
  if (!cipher.open(take<crypto::Nonce>(image, kNonceAt),
                   header_associated_data(clear, header.file_id), take<crypto::Tag>(image, kTagAt),
                   sealed)) {
    return std::nullopt;
  }
  visit_sealed(header, [&sealed](std::size_t at, auto& field) { load(sealed, at, field); });
  return OpenedHeader{header, flaw_of(header, clear, sealed)};
}

HeaderImage seal_header(const Header& header, const crypto::Digest& key_area_digest,
                        crypto::Xaes& cipher, crypto::NonceSequence& nonces) {
  HeaderImage image{};
  const MutableBytes clear = MutableBytes(image).first(kBlockSize);
  const MutableBytes sealed = MutableBytes(image).subspan(kBlockSize, kSealedSize);
  const auto nonce = nonces.next();
  put(clear, 0, bytes_of(kMagic));
  visit_clear(header, [clear](std::size_t at, const auto& field) { store(clear, at, field); });
  put(clear, kNonceAt, nonce);
  put(clear, kKeyAreaDigestAt, key_area_digest);
  put(clear, kPrefixDigestAt, crypto::sha256(clear.first(kPrefixDigestAt)));
  visit_sealed(header, [sealed](std::size_t at, const auto& field) { store(sealed, at, field); });
  put(image, kTagAt, cipher.seal(nonce, header_associated_data(clear, header.file_id), sealed));
  return image;
}

}  // namespace kortisto::vault
