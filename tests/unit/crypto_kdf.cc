#include <doctest/doctest.h>

#include "crypto/kdf.h"
#include "hex.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4, in one piece and in many") {
  CHECK(hex(crypto::sha256({})) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const auto abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  CHECK(hex(crypto::sha256(bytes_of("abc"))) == abc);
  crypto::Sha256 hash;
  hash.update(bytes_of("a"));
  hash.update({});
  hash.update(bytes_of("bc"));
  CHECK(hex(hash.finish()) == abc);
}

TEST_CASE("Argon2id gives the digests of its reference implementation") {
  const auto derived = [](std::uint32_t memory, std::uint32_t lanes) {
    return hex(crypto::argon2id(bytes_of("password"), bytes_of("somesalt"),
                                {.memory_kib = memory, .passes = 2, .lanes = lanes})
                   .bytes());
  };
  CHECK(derived(65536, 1) == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  CHECK(derived(256, 2) == "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
}

TEST_CASE("HKDF gives the first 32 bytes of RFC 5869, A.1") {
  const std::string info = "\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9";
  CHECK(hex(crypto::hkdf_sha256(unhex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                                unhex("000102030405060708090a0b0c"), info)
                .bytes()) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
}

TEST_CASE("X25519 agrees as in RFC 7748, 6.1") {
  const auto alice = unhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
  const auto bob = unhex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
  const auto of_alice = crypto::x25519_public(alice);
  const auto of_bob = crypto::x25519_public(bob);
  CHECK(hex(of_alice) == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
  CHECK(hex(of_bob) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
  const auto shared = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
  CHECK(hex(crypto::x25519(alice, of_bob).value().bytes()) == shared);
  CHECK(hex(crypto::x25519(bob, of_alice).value().bytes()) == shared);
}

// With these every secret agrees on zeros, so whoever sends one knows the outcome.
TEST_CASE("a public key of low order agrees on nothing") {
  const auto own = unhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
  for (const auto* low : {"0000000000000000000000000000000000000000000000000000000000000000",
                          "0100000000000000000000000000000000000000000000000000000000000000",
                          "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                          "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
    CAPTURE(low);
    CHECK_FALSE(crypto::x25519(own, unhex_array<32>(low)).has_value());
  }
}

}  // namespace
