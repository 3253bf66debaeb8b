#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "upkeep/strength.h"

namespace {

using namespace kortisto;

const std::vector<std::string> kPractice{"Esimerkkipalvelu Koivu Oy", "Kaisa Koivu"};

std::string said_of(std::string_view text, const std::vector<std::string>& known = kPractice) {
  try {
    upkeep::require_strong(Secret::copy_of(bytes_of(text)), known);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    CHECK(error.message().arguments.empty());  // it is not quoted
    return error.message().key.text();
  }
  return "strong";
}

// Whether this process can still read a text somewhere in its memory, its stack apart, forwards or
// backwards. Each byte of `shifted` is one more than what is looked for.
bool remembers(std::string_view shifted) {
  const auto same = [](char held, char next) { return static_cast<char>(held + 1) == next; };
  const auto in = [&](std::string_view held) {
    return std::search(held.begin(), held.end(), shifted.begin(), shifted.end(), same) !=
               held.end() ||
           std::search(held.begin(), held.end(), shifted.rbegin(), shifted.rend(), same) !=
               held.end();
  };
  constexpr std::uint64_t kStep = 1U << 20U;
  constexpr std::uint64_t kMost = std::uint64_t{1} << 28U;  // a sanitizer sets terabytes aside
  Secret part(kStep + shifted.size());  // wiped: the search is not to find itself
  const FileDescriptor memory(open("/proc/self/mem", O_RDONLY | O_CLOEXEC));
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    char dash = 0;
    std::string access;
    words >> std::hex >> begin >> dash >> end >> access;
    if (!access.starts_with("rw") || end - begin > kMost || line.ends_with("[stack]")) continue;
    for (std::uint64_t at = begin; at < end; at += kStep) {
      const auto size = std::min<std::uint64_t>(part.size(), end - at);
      const ssize_t count = pread(memory.get(), part.bytes().data(), size, static_cast<off_t>(at));
      if (count > 0 && in(part.text().substr(0, static_cast<std::size_t>(count)))) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("what is tried first is weak") {
  for (const char* weak :
       {"password", "12345678", "qwertyuiop", "x", "k7", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Summer2024!", "P4ssw0rd", "24.12.1987", "drowssap", "абв"}) {
    CAPTURE(std::string(weak));
    CHECK(said_of(weak) == "error.passphrase.weak");
  }
}

TEST_CASE("so is what the practice and this program are called, and what everybody says here") {
  for (const char* weak :
       {"kortisto", "Kortisto2026", "asiakasrekisteri", "tunnuslause1", "Lösenfras1", "LÖSENORD",
        "Perkele1", "kesä2026", "Heinäkuu26", "esimerkkipalvelu", "Koivu2026", "kaisakoivu",
        "ESIMERKKIPALVELU KOIVU", "Koivu1!"}) {
    CAPTURE(std::string(weak));
    CHECK(said_of(weak) == "error.passphrase.weak");
  }
  CHECK(said_of("Esimerkkipalvelu1", {}) == "strong");
}

TEST_CASE("several words, or signs at random, are not") {
  for (const char* strong :
       {"nine birches", "correct horse battery staple", "pieni lintu lauloi", "Kesäillan valo",
        "hö3-Kq9x", "виноград под окном", "日本の古い庭園", "🌲🌳🦔🦉🦊🐻🐺"}) {
    CAPTURE(std::string(strong));
    CHECK(said_of(strong) == "strong");
  }
}

TEST_CASE("a letter is one whatever its accents") {
  // Were each byte of the two for one sign of a hundred, it would be strong.
  CHECK(said_of("ääää") == "error.passphrase.weak");
  CHECK(said_of("öljy") == said_of("oljy"));
}

TEST_CASE("one that reads as a recovery key says so, however strong") {
  CHECK(said_of(std::string(65, '0')) == "error.passphrase.recovery-key");
}

TEST_CASE("a long one counts by its beginning, and takes no time") {
  std::string text(4096, '1');
  for (std::size_t i = 0; i < text.size(); i += 2) text[i] = '2';
  const auto begun = std::chrono::steady_clock::now();
  CHECK(said_of(text) == "error.passphrase.weak");
  CHECK(said_of(std::string(4096, 'a')) == "error.passphrase.weak");
  CHECK(said_of("nine birches" + text) == "strong");
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
}

TEST_CASE("no copy is left") {
  constexpr std::string_view shifted =
      "cbssfm!xjui!uxfoez.uisff!nbqmft";  // "barrel with twenty-three maples"
  const auto typed = [&] {
    Secret secret(shifted.size());
    for (std::size_t i = 0; i < shifted.size(); ++i) {
      secret.bytes()[i] = static_cast<std::uint8_t>(shifted[i] - 1);
    }
    return secret;
  };
  {
    const Secret secret = typed();
    CHECK(remembers(shifted));  // it is seen where it is
    upkeep::require_strong(secret, kPractice);
  }
  CHECK_FALSE(remembers(shifted));
}

TEST_CASE("nor what zxcvbn notes of its words") {
  // Of a word that it is given, the logarithm of the place in the list, where each stands twice.
  std::vector<std::string> known;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) {
      known.push_back(std::string("quv") + first + second + "zk");
    }
  }
  const std::size_t one = 345;
  const std::size_t other = 456;
  CHECK(said_of(known[other], known) == "error.passphrase.weak");
  CHECK(said_of(known[one] + "-" + known[other] + "-nine birches", known) == "strong");
  for (const std::size_t word : {one, other}) {
    double rank = std::log(static_cast<double>(2 * word + 1));
    std::array<char, sizeof rank> shifted{};
    std::memcpy(shifted.data(), &rank, sizeof rank);
    // The test's own: sanitizers may keep what stands on the stack elsewhere.
    wipe({reinterpret_cast<std::uint8_t*>(&rank), sizeof rank});
    for (char& byte : shifted) byte = static_cast<char>(byte + 1);
    CHECK_FALSE(remembers({shifted.data(), shifted.size()}));
  }
}

TEST_CASE("it is estimated also where the caller of the program ignores its children") {
  struct sigaction ignore {};
  struct sigaction before {};
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGCHLD, &ignore, &before);
  CHECK(said_of("password") == "error.passphrase.weak");
  CHECK(said_of("nine birches") == "strong");
  sigaction(SIGCHLD, &before, nullptr);
}
