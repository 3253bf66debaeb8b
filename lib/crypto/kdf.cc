#include "crypto/kdf.h"

#include <botan/exceptn.h>
#include <botan/hash.h>
#include <botan/kdf.h>
#include <botan/pubkey.h>
#include <botan/pwdhash.h>
#include <botan/rng.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "crypto/botan.h"

namespace kortisto::crypto {

struct Sha256::State {
  std::unique_ptr<Botan::HashFunction> hash = Botan::HashFunction::create_or_throw("SHA-256");
};

Sha256::Sha256() : state_(std::make_unique<State>()) {}
Sha256::~Sha256() = default;

void Sha256::update(Bytes bytes) {
  state_->hash->update(bytes.data(), bytes.size());
}

Digest Sha256::finish() {
  Digest digest;
  state_->hash->final(digest.data());
  return digest;
}

Digest sha256(Bytes bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

Secret argon2id(Bytes passphrase, Bytes salt, const Argon2Cost& cost) {
  const auto family = Botan::PasswordHashFamily::create_or_throw("Argon2id");
  const auto hash = family->from_params(cost.memory_kib, cost.passes, cost.lanes);
  Secret key(32);
  hash->derive_key(key.bytes().data(), key.size(), reinterpret_cast<const char*>(passphrase.data()),
                   passphrase.size(), salt.data(), salt.size());
  return key;
}

Secret hkdf_sha256(Bytes secret, Bytes salt, std::string_view info) {
  const auto kdf = Botan::KDF::create_or_throw("HKDF(SHA-256)");
  const auto out =
      kdf->derive_key(32, Botan::secure_vector<std::uint8_t>(secret.begin(), secret.end()),
                      std::vector<std::uint8_t>(salt.begin(), salt.end()),
                      std::vector<std::uint8_t>(info.begin(), info.end()));
  return Secret::copy_of(out);
}

namespace {

Botan::X25519_PrivateKey private_key_of(Bytes bytes) {
  return Botan::X25519_PrivateKey(Botan::secure_vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

}  // namespace

PublicKey x25519_public(Bytes private_key) {
  const auto value = private_key_of(private_key).public_value();
  PublicKey key;
  std::copy_n(value.begin(), key.size(), key.begin());
  return key;
}

std::optional<Secret> x25519(Bytes private_key, const PublicKey& peer) {
  const auto own = private_key_of(private_key);
  Botan::Null_RNG no_random;  // X25519 needs none; Botan asks for one to blind other curves
  try {
    const Botan::PK_Key_Agreement agreement(own, no_random, "Raw");
    const auto shared = agreement.derive_key(32, peer.data(), peer.size());
    const auto bytes = shared.bits_of();
    if (all_zero(bytes)) return std::nullopt;
    return Secret::copy_of(bytes);
  } catch (const Botan::Invalid_Argument&) {  // newer versions refuse a zero result themselves
    return std::nullopt;
  }
}

}  // namespace kortisto::crypto
