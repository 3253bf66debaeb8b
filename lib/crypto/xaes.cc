#include "crypto/xaes.h"

#include <botan/aead.h>
#include <botan/block_cipher.h>
#include <botan/exceptn.h>

#include <algorithm>
#include <cassert>
#include <functional>
#include <vector>

#include "crypto/botan.h"

namespace kortisto::crypto {

namespace {

using Prefix = ByteArray<12>;

Prefix prefix_of(const Nonce& nonce) {
  Prefix prefix;
  std::copy_n(nonce.begin(), prefix.size(), prefix.begin());
  return prefix;
}

// AES-256-GCM under the key that one nonce prefix derives.
struct DerivedKey {
  Prefix prefix{};
  std::unique_ptr<Botan::AEAD_Mode> mode;  // absent until first used
};

// A register read at random meets pages of many commits; sixteen keys hold a scan's and a
// transaction's working set and cost some 20 KiB.
constexpr std::size_t kKeptKeys = 16;

}  // namespace

struct Xaes::State {
  std::unique_ptr<Botan::BlockCipher> cipher;  // AES-256 under the long key
  ByteArray<16> k1{};                          // CMAC's subkey
  DerivedKey sealing;
  std::array<DerivedKey, kKeptKeys> opening;
  Botan::secure_vector<std::uint8_t> tail;

  Botan::AEAD_Mode& ready(DerivedKey& kept, const Prefix& prefix, Botan::Cipher_Dir direction) {
    if (kept.mode == nullptr) {
      kept.mode = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", direction);
    } else if (kept.prefix == prefix) {
      return *kept.mode;
    }
    // Two blocks of CMAC in counter mode (NIST SP 800-108r1): 00 i "X" 00 || prefix.
    Botan::secure_vector<std::uint8_t> key(32);
    for (std::uint8_t i = 0; i < 2; ++i) {
      const MutableBytes block = MutableBytes(key).subspan(i * std::size_t{16}, 16);
      const ByteArray<4> label{0, static_cast<std::uint8_t>(i + 1), 'X', 0};
      std::copy(label.begin(), label.end(), block.begin());
      std::copy(prefix.begin(), prefix.end(), block.begin() + label.size());
      std::transform(block.begin(), block.end(), k1.begin(), block.begin(), std::bit_xor<>());
    }
    cipher->encrypt_n(key.data(), key.data(), 2);
    kept.mode->set_key(key.data(), key.size());
    kept.prefix = prefix;
    return *kept.mode;
  }
};

Xaes::Xaes(Bytes key) : state_(std::make_unique<State>()) {
  assert(key.size() == 32);
  state_->cipher = Botan::BlockCipher::create_or_throw("AES-256");
  state_->cipher->set_key(key.data(), key.size());
  ByteArray<16> l{};
  state_->cipher->encrypt(l.data());
  // K1 = L shifted left by one bit, reduced modulo the field's polynomial without a branch.
  const unsigned carry = l[0] >> 7U;
  for (std::size_t i = 0; i < l.size(); ++i) {
    const unsigned byte = l[i];
    const unsigned next = i + 1 < l.size() ? l[i + 1] : 0U;
    state_->k1[i] = static_cast<std::uint8_t>(byte << 1U | next >> 7U);
  }
  state_->k1[15] = static_cast<std::uint8_t>(state_->k1[15] ^ (0x87U * carry));
  wipe(l);
}

Xaes::Xaes(Xaes&&) noexcept = default;
Xaes& Xaes::operator=(Xaes&&) noexcept = default;
Xaes::~Xaes() {
  if (state_) wipe(state_->k1);
}

namespace {

// Botan processes whole multiples of its granularity in place; the rest goes through the vector
// that also receives or holds the tag.
std::size_t bulk_size(const Botan::AEAD_Mode& mode, std::size_t size) {
  const std::size_t granularity = mode.update_granularity();
  return size / granularity * granularity;
}

}  // namespace

Tag Xaes::seal(const Nonce& nonce, Bytes associated, MutableBytes text) {
  Botan::AEAD_Mode& mode = state_->ready(state_->sealing, prefix_of(nonce), kEncryption);
  mode.set_associated_data(associated.data(), associated.size());
  mode.start(nonce.data() + 12, 12);
  const std::size_t bulk = bulk_size(mode, text.size());
  if (bulk > 0) mode.process(text.data(), bulk);
  auto& tail = state_->tail;
  tail.assign(text.begin() + static_cast<std::ptrdiff_t>(bulk), text.end());
  mode.finish(tail);
  const auto rest = static_cast<std::ptrdiff_t>(text.size() - bulk);
  std::copy_n(tail.begin(), rest, text.begin() + static_cast<std::ptrdiff_t>(bulk));
  Tag tag;
  std::copy_n(tail.begin() + rest, tag.size(), tag.begin());
  return tag;
}

bool Xaes::open(const Nonce& nonce, Bytes associated, const Tag& tag, MutableBytes text) {
  const Prefix prefix = prefix_of(nonce);
  // The prefixes are random, so their first byte chooses a place evenly.
  DerivedKey& kept = state_->opening[prefix[0] % kKeptKeys];
  Botan::AEAD_Mode& mode = state_->ready(kept, prefix, kDecryption);
  mode.set_associated_data(associated.data(), associated.size());
  mode.start(nonce.data() + 12, 12);
  const std::size_t bulk = bulk_size(mode, text.size());
  if (bulk > 0) mode.process(text.data(), bulk);
  auto& tail = state_->tail;
  tail.assign(text.begin() + static_cast<std::ptrdiff_t>(bulk), text.end());
  tail.insert(tail.end(), tag.begin(), tag.end());
  try {
    mode.finish(tail);
  } catch (const Botan::Exception&) {  // Invalid_Authentication_Tag in Botan 3, its base in 2
    wipe(text);
    mode.reset();
    return false;
  }
  std::copy(tail.begin(), tail.end(), text.begin() + static_cast<std::ptrdiff_t>(bulk));
  return true;
}

}  // namespace kortisto::crypto
