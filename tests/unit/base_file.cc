#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "base/error.h"
#include "base/file.h"
#include "base/new_file.h"
#include "base/unfinished.h"

using namespace kortisto;

namespace {

// A directory that goes away with the test.
class Scratch {
 public:
  Scratch() {
    std::string name = std::filesystem::temp_directory_path() / "kortisto-test.XXXXXX";
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] std::size_t count() const {
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path_)) ++files;
    return files;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void put(const std::filesystem::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

template <typename F>
std::string error_key(ErrorKind kind, F&& f) {
  try {
    f();
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.message().key.text();
  }
  return "none";
}

}  // namespace

TEST_CASE("a new file is seen when it is whole, with mode 0600") {
  const Scratch scratch;
  const auto target = scratch / "report.txt";
  {
    NewFile file(target, NewFile::Existing::refuse);
    file.write("first ");
    file.write("second");
    CHECK_FALSE(std::filesystem::exists(target));
    CHECK_FALSE(file.commit());
  }
  CHECK(read_file(target, 100) == "first second");
  struct stat status {};
  REQUIRE(stat(target.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0600);
  CHECK(scratch.count() == 1);
}

TEST_CASE("a new file without commit leaves nothing") {
  const Scratch scratch;
  { NewFile(scratch / "report.txt", NewFile::Existing::refuse).write("half"); }
  CHECK(scratch.count() == 0);
}

TEST_CASE("a file that is there stays unless it is to be replaced") {
  const Scratch scratch;
  const auto target = scratch / "report.txt";
  put(target, "old");
  CHECK(error_key(ErrorKind::invalid, [&] { NewFile(target, NewFile::Existing::refuse); }) ==
        "error.file.exists");
  CHECK(read_file(target, 100) == "old");

  NewFile file(target, NewFile::Existing::replace);
  file.write("new");
  CHECK(read_file(target, 100) == "old");
  CHECK_FALSE(file.commit());
  CHECK(read_file(target, 100) == "new");
}

TEST_CASE("a file that appears meanwhile is not replaced") {
  const Scratch scratch;
  const auto target = scratch / "report.txt";
  {
    NewFile file(target, NewFile::Existing::refuse);
    file.write("mine");
    put(target, "theirs");
    CHECK(error_key(ErrorKind::invalid, [&] { (void)file.commit(); }) == "error.file.exists");
  }
  CHECK(read_file(target, 100) == "theirs");
  CHECK(scratch.count() == 1);
}

TEST_CASE("a file that others open by its path is made and committed like any other") {
  const Scratch scratch;
  const auto target = scratch / "report.txt";
  for (const auto existing : {NewFile::Existing::refuse, NewFile::Existing::replace}) {
    NewFile file(target, existing, NewFile::Making::by_path);
    put(file.temporary(), "made by another");
    CHECK_FALSE(file.commit());
    CHECK(read_file(target, 100) == "made by another");
  }
  CHECK(scratch.count() == 1);
}

TEST_CASE("what a process left unfinished is swept, and what one holds is not") {
  const Scratch scratch;
  put(scratch / ".report.txt.kortisto-unfinished.AbCd12", "half");
  std::filesystem::create_directory(scratch / ".practice.kortisto-unfinished.AbCd12");
  put(scratch / ".practice.kortisto-unfinished.AbCd12" / "inside", "half");
  put(scratch / ".report.txt.kortisto-unfinished.AbCd123", "of another name");
  put(scratch / "notes.kortisto-unfinished.AbCd12", "not hidden");
  std::filesystem::create_symlink(scratch / "notes.kortisto-unfinished.AbCd12",
                                  scratch / ".link.kortisto-unfinished.AbCd12");
  NewFile held(scratch / "held.txt", NewFile::Existing::refuse, NewFile::Making::by_path);
  sweep_unfinished(scratch.path());
  CHECK(std::filesystem::exists(held.temporary()));
  CHECK_FALSE(std::filesystem::exists(scratch / ".report.txt.kortisto-unfinished.AbCd12"));
  CHECK_FALSE(std::filesystem::exists(scratch / ".practice.kortisto-unfinished.AbCd12"));
  CHECK(scratch.count() == 4);
  CHECK_FALSE(held.commit());
}

TEST_CASE("a new file in a directory that is not there is an io error") {
  const Scratch scratch;
  CHECK(error_key(ErrorKind::io, [&] {
          NewFile(scratch / "nowhere" / "report.txt", NewFile::Existing::refuse);
        }) == "error.io");
}

TEST_CASE("read_file refuses what is no regular file, and what is too long") {
  const Scratch scratch;
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file(scratch.path(), 10); }) ==
        "error.file.not-regular");
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file(scratch / "absent", 10); }) == "error.io");
  REQUIRE(mkfifo((scratch / "fifo").c_str(), 0600) == 0);
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file(scratch / "fifo", 10); }) ==
        "error.file.not-regular");
  put(scratch / "ten", "0123456789");
  CHECK(read_file(scratch / "ten", 10) == "0123456789");
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file(scratch / "ten", 9); }) ==
        "error.file.too-long");
}

TEST_CASE("what somebody names may be a pipe, which is read to its end") {
  const Scratch scratch;
  REQUIRE(mkfifo((scratch / "fifo").c_str(), 0600) == 0);
  std::thread writer([&] { put(scratch / "fifo", "0123456789"); });
  CHECK(read_file_or_pipe(scratch / "fifo", 10) == "0123456789");
  writer.join();
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file_or_pipe("/dev/null", 10); }) ==
        "error.file.not-regular");
  CHECK(error_key(ErrorKind::io, [&] { (void)read_file_or_pipe(scratch.path(), 10); }) ==
        "error.file.not-regular");
}

TEST_CASE("nothing but a regular file is replaced") {
  const Scratch scratch;
  put(scratch / "file", "before");
  std::filesystem::create_directory(scratch / "folder");
  std::filesystem::create_symlink("file", scratch / "link");
  REQUIRE(mkfifo((scratch / "fifo").c_str(), 0600) == 0);
  for (const char* name : {"folder", "link", "fifo"}) {
    CAPTURE(name);
    CHECK(error_key(ErrorKind::invalid, [&] {
            NewFile(scratch / name, NewFile::Existing::replace);
          }) == "error.file.not-regular");
    CHECK(error_key(ErrorKind::invalid, [&] {
            NewFile(scratch / name, NewFile::Existing::refuse);
          }) == "error.file.not-regular");
  }
  CHECK(error_key(ErrorKind::invalid, [&] { NewFile("/dev/null", NewFile::Existing::replace); }) ==
        "error.file.not-regular");
  CHECK(read_file(scratch / "file", 10) == "before");
}

TEST_CASE("a secret file that others can read is refused") {
  const Scratch scratch;
  const auto file = scratch / "passphrase";
  put(file, "koivu");
  for (const mode_t mode : {0644U, 0640U, 0604U, 0620U}) {
    REQUIRE(chmod(file.c_str(), mode) == 0);
    CHECK(error_key(ErrorKind::invalid, [&] { (void)read_secret_file(file, 100); }) ==
          "error.secret.file-open");
  }
  REQUIRE(chmod(file.c_str(), 0600) == 0);
  CHECK(read_secret_file(file, 100).text() == "koivu");
  CHECK(error_key(ErrorKind::io, [&] { (void)read_secret_file(file, 4); }) ==
        "error.file.too-long");
}

TEST_CASE("what is too long to be held is read piece by piece, from a file or a pipe") {
  const Scratch scratch;
  put(scratch / "file", "0123456789");
  REQUIRE(mkfifo((scratch / "fifo").c_str(), 0600) == 0);
  std::thread writer([&] { put(scratch / "fifo", "0123456789"); });
  for (const char* name : {"file", "fifo"}) {
    CAPTURE(name);
    const FileDescriptor fd = open_file_or_pipe(scratch / name);
    std::array<std::uint8_t, 4> piece{};
    std::string all;
    while (const std::size_t count = read_some(fd.get(), piece, name)) {
      all.append(piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count));
    }
    CHECK(all == "0123456789");
  }
  writer.join();
  CHECK(error_key(ErrorKind::io, [&] { (void)open_file_or_pipe(scratch.path()); }) ==
        "error.file.not-regular");
}

TEST_CASE("a secret is read from a pipe to its end") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const FileDescriptor reader(ends[0]);
  {
    const FileDescriptor writer(ends[1]);
    const std::string text = "koivu";
    write_all(writer.get(), {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, "");
  }
  CHECK(read_secret(reader.get(), 100, "pipe").text() == "koivu");
}

TEST_CASE("an empty secret is empty") {
  const FileDescriptor fd(open("/dev/null", O_RDONLY | O_CLOEXEC));
  CHECK(read_secret(fd.get(), 100, "").empty());
}

TEST_CASE("what is open for writing is not waited for") {
  const Scratch scratch;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const FileDescriptor reader(ends[0]);
  const FileDescriptor writer(ends[1]);
  const auto refusal_of = [](int fd) {
    return error_key(ErrorKind::io, [&] { (void)read_secret(fd, 100, "it"); });
  };
  CHECK(refusal_of(writer.get()) == "error.descriptor.writing");
  CHECK(error_key(ErrorKind::io, [&] { (void)read_text(writer.get(), 100, "it"); }) ==
        "error.descriptor.writing");
  const FileDescriptor file(open((scratch / "file").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
  CHECK(refusal_of(file.get()) == "error.descriptor.writing");
  REQUIRE(mkfifo((scratch / "fifo").c_str(), 0600) == 0);
  const FileDescriptor both(open((scratch / "fifo").c_str(), O_RDWR | O_CLOEXEC));
  CHECK(refusal_of(both.get()) == "error.descriptor.writing");
  // The other end of its own output, by whatever name.
  const FileDescriptor output(dup(1));
  REQUIRE(dup2(writer.get(), 1) == 1);
  const std::string said = refusal_of(reader.get());
  const auto name = "/proc/self/fd/1";
  const std::string of_file = error_key(ErrorKind::io, [&] { (void)read_secret_file(name, 100); });
  REQUIRE(dup2(output.get(), 1) == 1);
  CHECK(said == "error.descriptor.writing");
  CHECK(of_file == "error.descriptor.writing");
  // A file that is open for both has an end.
  put(scratch / "secret", "koivu");
  const FileDescriptor read_write(open((scratch / "secret").c_str(), O_RDWR | O_CLOEXEC));
  CHECK(read_secret(read_write.get(), 100, "").text() == "koivu");
}

TEST_CASE("a descriptor that was closed is an io error") {
  CHECK(error_key(ErrorKind::io, [] { (void)read_secret(-1, 100, "gone"); }) == "error.io");
}
