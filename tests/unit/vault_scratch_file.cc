#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <random>
#include <string_view>

#include "vault/scratch_file.h"
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

constexpr std::size_t kChunk = vault::ScratchFile::kChunkSize;

// The whole file, read in pieces of an odd size.
std::vector<std::uint8_t> content_of(vault::ScratchFile& file) {
  std::vector<std::uint8_t> content(file.size());
  for (std::size_t at = 0; at < content.size(); at += 70001) {
    const auto piece =
        MutableBytes(content).subspan(at, std::min<std::size_t>(70001, content.size() - at));
    CHECK(file.read(at, piece) == piece.size());
  }
  return content;
}

void compare_with_model(std::size_t limit, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  vault::ScratchFile file(limit);
  Model model;
  for (int i = 0; i < 200; ++i) {
    const std::uint64_t kind = random() % 10;
    if (kind == 0) {
      const std::uint64_t size = random() % (model.bytes().size() + 1);
      file.truncate(size);
      model.truncate(size);
    } else {
      const auto bytes = some_bytes(random, random() % (kind < 3 ? 3 * kChunk : 5000));
      const std::uint64_t offset = random() % (20 * kChunk);
      file.write(offset, bytes);
      if (!bytes.empty()) model.write(offset, bytes);
    }
    REQUIRE(file.size() >= model.bytes().size());
  }
  CHECK(content_of(file) == model.bytes());
}

TEST_CASE("a scratch file holds what a plain vector holds, in memory and spilled") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    for (const std::size_t limit : {std::size_t{0}, kChunk, 5 * kChunk, 100 * kChunk}) {
      CAPTURE(seed);
      CAPTURE(limit);
      compare_with_model(limit, seed);
    }
  }
}

TEST_CASE("a scratch file ends where it was written to") {
  vault::ScratchFile file;
  ByteArray<10> out{};
  CHECK(file.size() == 0);
  CHECK(file.read(0, out) == 0);
  file.write(3, bytes_of("abc"));
  CHECK(file.size() == 6);
  CHECK(file.read(2, out) == 4);
  CHECK(out == ByteArray<10>{0, 'a', 'b', 'c'});
  CHECK(file.read(6, out) == 0);
  file.truncate(4);
  file.truncate(100);  // never longer
  CHECK(file.size() == 4);
  file.write(9, bytes_of("z"));
  CHECK(file.read(0, out) == 10);
  CHECK(out == ByteArray<10>{0, 0, 0, 'a', 0, 0, 0, 0, 0, 'z'});
}

// The unlinked file that was opened while `first_free` was the lowest free descriptor. There may be
// others below, which whoever started the test has left open.
FileDescriptor open_unlinked_file(int first_free) {
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
    std::error_code gone;
    const std::string target = std::filesystem::read_symlink(entry.path(), gone).string();
    const bool is_new = std::stoi(entry.path().filename().string()) >= first_free;
    if (is_new && target.ends_with(" (deleted)") && target[0] == '/') {
      return FileDescriptor(open(entry.path().c_str(), O_RDWR | O_CLOEXEC));
    }
  }
  return {};
}

TEST_CASE("what is spilled is sealed, and refused when it was changed") {
  constexpr std::string_view kMarker = "a marker that must not reach the disk";
  const int first_free = FileDescriptor(open("/dev/null", O_RDONLY | O_CLOEXEC)).get();
  vault::ScratchFile file(kChunk);
  for (std::size_t at = 0; at < 5 * kChunk; at += kMarker.size()) file.write(at, bytes_of(kMarker));
  const FileDescriptor spilled = open_unlinked_file(first_free);
  REQUIRE(spilled.valid());
  std::string bytes(5 * kChunk, '\0');
  REQUIRE(pread(spilled.get(), bytes.data(), bytes.size(), 0) > static_cast<ssize_t>(3 * kChunk));
  CHECK(bytes.find(kMarker.substr(0, 8)) == std::string::npos);

  bytes[kChunk + 5] = static_cast<char>(bytes[kChunk + 5] ^ 1);
  REQUIRE(pwrite(spilled.get(), bytes.data(), 2 * kChunk, 0) == static_cast<ssize_t>(2 * kChunk));
  ByteArray<100> out{};
  CHECK(file.read(0, out) == 100);
  CHECK_THROWS_AS((void)file.read(kChunk, out), Error);
}

TEST_CASE("what was cut off a scratch file does not come back") {
  vault::ScratchFile file(kChunk);
  file.write(0, std::vector<std::uint8_t>(6 * kChunk, 'x'));
  file.truncate(10);
  file.write(5 * kChunk, bytes_of("y"));
  std::vector<std::uint8_t> expected(5 * kChunk + 1);
  std::fill_n(expected.begin(), 10, std::uint8_t{'x'});
  expected.back() = 'y';
  CHECK(content_of(file) == expected);
}

}  // namespace
