// Digests, key derivation and key agreement: the few that the format names.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/secret.h"
#include "crypto/random.h"

namespace kortisto::crypto {

using Digest = ByteArray<32>;

// FIPS 180-4.
[[nodiscard]] Digest sha256(Bytes bytes);

// SHA-256 of what arrives in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();
  void update(Bytes bytes);
  [[nodiscard]] Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

struct Argon2Cost {
  std::uint32_t memory_kib = 65536;
  std::uint32_t passes = 3;
  std::uint32_t lanes = 4;
};

// Argon2id, RFC 9106, version 0x13, 32 bytes. Takes cost.memory_kib KiB: the caller checks bounds.
[[nodiscard]] Secret argon2id(Bytes passphrase, Bytes salt, const Argon2Cost& cost);

// HKDF with SHA-256, RFC 5869, 32 bytes.
[[nodiscard]] Secret hkdf_sha256(Bytes secret, Bytes salt, std::string_view info);

// X25519, RFC 7748. Private keys are any 32 bytes; clamping is done here.
using PublicKey = ByteArray<32>;
[[nodiscard]] PublicKey x25519_public(Bytes private_key);
// Nothing when the shared value is all zeros, which a hostile public key can force.
[[nodiscard]] std::optional<Secret> x25519(Bytes private_key, const PublicKey& peer);

}  // namespace kortisto::crypto
