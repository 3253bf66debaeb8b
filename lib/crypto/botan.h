// What Botan 3 (Debian 13) names otherwise than Botan 2 (Debian 12). Only here is asked which of
// them it is: the rest of the layer calls what both have.
#pragma once

#include <botan/build.h>
#include <botan/cipher_mode.h>

#if BOTAN_VERSION_MAJOR >= 3
#include <botan/x25519.h>
#else
#include <botan/curve25519.h>
#endif

namespace kortisto::crypto {

#if BOTAN_VERSION_MAJOR >= 3
inline constexpr auto kEncryption = Botan::Cipher_Dir::Encryption;
inline constexpr auto kDecryption = Botan::Cipher_Dir::Decryption;
#else
inline constexpr auto kEncryption = Botan::Cipher_Dir::ENCRYPTION;
inline constexpr auto kDecryption = Botan::Cipher_Dir::DECRYPTION;
#endif

}  // namespace kortisto::crypto
