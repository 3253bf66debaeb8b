#include "vault/recovery_key.h"

#include <cassert>
#include <utility>

namespace kortisto::vault {

namespace {

constexpr std::string_view kPrivateKeyLabel = "kortisto recovery key v2";
constexpr std::string_view kOwnerLabel = "kortisto recovery owner v2";

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroupData = 4;
constexpr std::size_t kGroupSize = kGroupData + 1;
constexpr std::size_t kSymbols = kRecoveryGroups * kGroupSize;

using Symbols = ByteArray<kSymbols>;  // values 0 to 31

// Multiplication in GF(32) modulo x^5 + x^2 + 1.
std::uint8_t multiply(unsigned a, unsigned b) {
  unsigned product = 0;
  for (; b != 0; b >>= 1U) {
    if ((b & 1U) != 0) product ^= a;
    a <<= 1U;
    if ((a & 0x20U) != 0) a ^= 0x25U;
  }
  return static_cast<std::uint8_t>(product);
}

// Weights 2, 4, 8, 16 are powers of x, so neighbours swapped change the sum; the group's number is
// in it, so groups swapped do too.
std::uint8_t check_of(Bytes group, std::size_t number) {
  std::uint8_t check = multiply(5, static_cast<unsigned>(number));
  for (std::size_t i = 0; i < kGroupData; ++i) {
    check = static_cast<std::uint8_t>(check ^ multiply(group[i], 2U << i));
  }
  return check;
}

int value_of(char typed) {
  const char c = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (c == 'O') return 0;
  if (c == 'I' || c == 'L') return 1;
  const auto at = kAlphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

bool is_separator(char c) {
  return c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Bit `at` of the 260 that the data symbols hold: 256 of the key and four zeros.
std::size_t symbol_at(std::size_t bit) {
  const std::size_t data = bit / 5;
  return data / kGroupData * kGroupSize + data % kGroupData;
}

}  // namespace

Secret print_recovery_key(Bytes recovery_key) {
  assert(recovery_key.size() == 32);
  Symbols symbols{};
  for (std::size_t bit = 0; bit < 256; ++bit) {
    const unsigned value = recovery_key[bit / 8] >> (7 - bit % 8) & 1U;
    auto& symbol = symbols[symbol_at(bit)];
    symbol = static_cast<std::uint8_t>(symbol | value << (4 - bit % 5));
  }
  Secret text(kSymbols + kRecoveryGroups - 1);
  std::size_t out = 0;
  for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
    const MutableBytes part = MutableBytes(symbols).subspan(group * kGroupSize, kGroupSize);
    part[kGroupData] = check_of(part, group + 1);
    if (group > 0) text.bytes()[out++] = '-';
    for (const std::uint8_t symbol : part) {
      text.bytes()[out++] = static_cast<std::uint8_t>(kAlphabet[symbol]);
    }
  }
  wipe(symbols);
  return text;
}

RecoveryOwner owner_of(const Secret& recovery_key, const FileId& file) {
  return {crypto::x25519_public(private_key_of(recovery_key, kVersion).bytes()),
          crypto::hkdf_sha256(recovery_key.bytes(), file, kOwnerLabel)};
}

Secret private_key_of(const Secret& recovery_key, std::uint32_t version) {
  if (version == kFirstVersion) return recovery_key.clone();
  return crypto::hkdf_sha256(recovery_key.bytes(), {}, kPrivateKeyLabel);
}

bool reads_as_recovery_key(std::string_view typed) {
  return !std::holds_alternative<NotARecoveryKey>(parse_recovery_key(typed));
}

std::variant<Secret, MistypedGroup, NotARecoveryKey> parse_recovery_key(std::string_view typed) {
  Secret symbols(kSymbols);
  std::size_t count = 0;
  for (const char c : typed) {
    if (is_separator(c)) continue;
    const int value = value_of(c);
    if (value < 0 || count == kSymbols) return NotARecoveryKey{};
    symbols.bytes()[count++] = static_cast<std::uint8_t>(value);
  }
  if (count != kSymbols) return NotARecoveryKey{};
  for (std::size_t group = 0; group < kRecoveryGroups; ++group) {
    const Bytes part = std::as_const(symbols).bytes().subspan(group * kGroupSize, kGroupSize);
    if (check_of(part, group + 1) != part[kGroupData]) return MistypedGroup{group + 1};
  }
  // The last four bits carry nothing; a key that sets them was never printed.
  if ((std::as_const(symbols).bytes()[symbol_at(259)] & 0x0fU) != 0) {
    return MistypedGroup{kRecoveryGroups};
  }
  Secret key(32);
  for (std::size_t bit = 0; bit < 256; ++bit) {
    const unsigned value = std::as_const(symbols).bytes()[symbol_at(bit)] >> (4 - bit % 5) & 1U;
    auto& byte = key.bytes()[bit / 8];
    byte = static_cast<std::uint8_t>(byte | value << (7 - bit % 8));
  }
  return key;
}

}  // namespace kortisto::vault
