#include <doctest/doctest.h>

#include "hex.h"
#include "seeded_random.h"
#include "vault/recovery_key.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

// From kortisto-format(5), "Test vectors".
constexpr std::string_view kPrinted =
    "000G8-40R4P-0M30D-E2094-185GP-R38EP-1W81W-24GKN-2GAH1-C5RRC-34D13-P70XF-3RFGF";
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

ByteArray<32> counting() {
  ByteArray<32> key;
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = static_cast<std::uint8_t>(i);
  return key;
}

std::string printed(Bytes key) {
  return std::string(vault::print_recovery_key(key).text());
}

// The key in hexadecimal, "group N", or "none".
std::string parsed(std::string_view typed) {
  const auto result = vault::parse_recovery_key(typed);
  if (const auto* key = std::get_if<Secret>(&result)) return hex(key->bytes());
  if (const auto* group = std::get_if<vault::MistypedGroup>(&result)) {
    return "group " + std::to_string(group->number);
  }
  return "none";
}

std::string group_of(std::size_t at) {
  return "group " + std::to_string(at / 6 + 1);
}

TEST_CASE("a recovery key is printed as the manual page says, and read again") {
  CHECK(printed(counting()) == kPrinted);
  CHECK(parsed(kPrinted) == hex(counting()));
  SeededRandom random(1);
  for (int i = 0; i < 200; ++i) {
    const auto key = random.bytes<32>();
    CHECK(parsed(printed(key)) == hex(key));
  }
  for (const int byte : {0, 255}) {
    ByteArray<32> key;
    key.fill(static_cast<std::uint8_t>(byte));
    CHECK(parsed(printed(key)) == hex(key));
  }
}

TEST_CASE("what is derived from a recovery key is what the manual page shows") {
  const Secret key = Secret::copy_of(counting());
  const vault::FileId file = take<vault::FileId>(counting(), 0);
  CHECK(hex(vault::private_key_of(key, vault::kVersion).bytes()) ==
        "6e75ab6b9fc9d5a645fde2b970cf3eec05b199815fc4e61869e3ad90983520f9");
  const vault::RecoveryOwner owner = vault::owner_of(key, file);
  CHECK(hex(owner.public_key) ==
        "5c8b70f30c1381778e2097dd620d0eb888e6b247b6b58c048a2d1000282c244f");
  CHECK(hex(owner.secret.bytes()) ==
        "e29b3c8975fd9a9637a5f75a77d09e9bc08fc55e8a33aef4d987c1f7d4e28cd3");
  const Secret first = vault::private_key_of(key, vault::kFirstVersion);
  CHECK(hex(first.bytes()) == hex(counting()));
  CHECK(hex(crypto::x25519_public(first.bytes())) ==
        "8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f");
}

TEST_CASE("a recovery key is read as people type it") {
  const std::string key = hex(counting());
  std::string typed(kPrinted);
  for (char& c : typed) {
    c = c == '0' ? 'o' : c == '1' ? 'l' : c == '-' ? ' ' : static_cast<char>(std::tolower(c));
  }
  CHECK(parsed(typed) == key);
  CHECK(parsed("\t" + typed + "\r\n") == key);
  std::string capitals(kPrinted);
  for (char& c : capitals) c = c == '0' ? 'O' : c == '1' ? 'I' : c;
  CHECK(parsed(capitals) == key);
  std::erase(capitals, '-');
  CHECK(parsed(capitals) == key);
  for (char& c : capitals) c = c == 'I' ? 'L' : c;
  CHECK(parsed(capitals) == key);
}

TEST_CASE("each wrong character is found in its group") {
  for (std::size_t at = 0; at < kPrinted.size(); ++at) {
    if (kPrinted[at] == '-') continue;
    for (const char wrong : kAlphabet) {
      if (wrong == kPrinted[at]) continue;
      std::string typed(kPrinted);
      typed[at] = wrong;
      CHECK(parsed(typed) == group_of(at));
    }
  }
}

TEST_CASE("neighbours swapped are found in the first group that is wrong") {
  std::string plain(kPrinted);
  std::erase(plain, '-');
  for (std::size_t at = 0; at + 1 < plain.size(); ++at) {
    std::string typed = plain;
    std::swap(typed[at], typed[at + 1]);
    if (typed != plain) CHECK(parsed(typed) == "group " + std::to_string(at / 5 + 1));
  }
}

TEST_CASE("two groups swapped are found, equal symbols or not") {
  for (const std::string& key : {std::string(kPrinted), printed(ByteArray<32>{})}) {
    for (std::size_t a = 0; a < 13; ++a) {
      for (std::size_t b = a + 1; b < 13; ++b) {
        std::string typed = key;
        std::swap_ranges(typed.begin() + static_cast<std::ptrdiff_t>(6 * a),
                         typed.begin() + static_cast<std::ptrdiff_t>(6 * a + 5),
                         typed.begin() + static_cast<std::ptrdiff_t>(6 * b));
        CHECK(parsed(typed) == "group " + std::to_string(a + 1));
      }
    }
  }
}

TEST_CASE("a key whose last four bits are set was never printed") {
  // Symbol 52 is the fourth of group 13; its weight in the check is 16, so a bit set in it is made
  // good in the check character.
  int refused = 0;
  for (const char symbol : kAlphabet) {
    for (const char check : kAlphabet) {
      std::string typed(kPrinted);
      typed[75] = symbol;
      typed[76] = check;
      const std::string result = parsed(typed);
      if (symbol == kPrinted[75] && check == kPrinted[76]) continue;
      // The symbol's highest bit is the key's last one.
      const bool other_key = symbol == '0' && result.size() == 64;
      if (!other_key) CHECK(result == "group 13");
      ++refused;
    }
  }
  CHECK(refused == 1023);
}

TEST_CASE("what is no recovery key is taken for a passphrase") {
  for (const std::string_view typed :
       {std::string_view(""), std::string_view("correct horse battery staple"),
        kPrinted.substr(0, 76), kPrinted.substr(0, 5)}) {
    CHECK(parsed(typed) == "none");
  }
  CHECK(parsed(std::string(kPrinted) + "0") == "none");
  std::string with_u(kPrinted);
  with_u[0] = 'U';
  CHECK(parsed(with_u) == "none");
}

}  // namespace
