// Several connections to one vault, in one process and in several; and processes that are killed.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <random>

#include "base/file.h"
#include "vault/check.h"
#include "vault/store.h"
#include "vfs/locked_file.h"
#include "vfs_fixture.h"
#include "vfs_workload.h"

namespace kortisto::test {
namespace {

// A process of its own, with connections of its own; it answers the number it is sent with one.
class Child {
 public:
  explicit Child(const std::function<void(FileDescriptor in, FileDescriptor out)>& work) {
    int to_child[2];
    int to_parent[2];
    REQUIRE(pipe(to_child) == 0);
    REQUIRE(pipe(to_parent) == 0);
    (void)std::fflush(nullptr);
    process_ = fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
      close(to_child[1]);
      close(to_parent[0]);
      try {
        work(FileDescriptor(to_child[0]), FileDescriptor(to_parent[1]));
      } catch (...) {
        _exit(1);
      }
      _exit(0);
    }
    close(to_child[0]);
    close(to_parent[1]);
    to_child_ = FileDescriptor(to_child[1]);
    from_child_ = FileDescriptor(to_parent[0]);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    to_child_ = FileDescriptor();
    if (process_ > 0) waitpid(process_, nullptr, 0);
  }

  void tell(int number) { REQUIRE(write(to_child_.get(), &number, sizeof number) > 0); }
  // -1 when the child is gone.
  [[nodiscard]] int hear() {
    int number = -1;
    return read(from_child_.get(), &number, sizeof number) == sizeof number ? number : -1;
  }
  [[nodiscard]] int ask(int number) {
    tell(number);
    return hear();
  }
  void kill_now() {
    REQUIRE(kill(process_, SIGKILL) == 0);
    REQUIRE(waitpid(process_, nullptr, 0) == process_);
    process_ = -1;
  }

 private:
  pid_t process_ = -1;
  FileDescriptor to_child_;
  FileDescriptor from_child_;
};

TEST_CASE("connections in one process see each other's commits, and wait for each other") {
  Folder folder;
  CreatingVfs vfs;
  Database one(folder / "r", vfs.name());
  Database two(folder / "r", vfs.name());
  one.must("CREATE TABLE t(x); INSERT INTO t VALUES(0)");
  for (int i = 0; i < 20; ++i) {
    Database& writer = i % 2 == 0 ? one : two;
    Database& reader = i % 2 == 0 ? two : one;
    CHECK(reader.text("SELECT x FROM t") == std::to_string(i));
    writer.must("UPDATE t SET x = x + 1");
    CHECK(reader.text("SELECT x FROM t") == std::to_string(i + 1));
  }
  one.must("BEGIN IMMEDIATE");
  CHECK(two.run("BEGIN IMMEDIATE") == SQLITE_BUSY);
  CHECK(two.text("SELECT x FROM t") == "20");
  one.must("UPDATE t SET x = 'undone'; ROLLBACK");
  CHECK(two.text("SELECT x FROM t") == "20");
  two.must("BEGIN; SELECT x FROM t");
  CHECK(one.run("UPDATE t SET x = 30") == SQLITE_BUSY);
  two.must("COMMIT");
  one.must("UPDATE t SET x = 30");
  CHECK(two.text("SELECT x FROM t") == "30");
}

TEST_CASE("processes see each other's commits") {
  Folder folder;
  CreatingVfs vfs;
  Database(folder / "r", vfs.name()).must("CREATE TABLE t(x, y); INSERT INTO t VALUES(0, '')");
  Child child([&folder](const FileDescriptor& in, const FileDescriptor& out) {
    const CreatingVfs own;
    Database vault(folder / "r", own.name());
    // Both go on for long, so that what they keep of the file has to be dropped again and again.
    for (int number = 0; read(in.get(), &number, sizeof number) == sizeof number;) {
      const bool as_told = vault.text("SELECT x FROM t") == std::to_string(number);
      vault.must("UPDATE t SET x = x + 1, y = hex(zeroblob(x * 50))");
      const int answer = as_told ? number + 1 : -2;
      if (write(out.get(), &answer, sizeof answer) < 0) return;
    }
  });
  Database vault(folder / "r", vfs.name());
  for (int number = 0; number < 200; number += 2) {
    CHECK(vault.text("SELECT x FROM t") == std::to_string(number));
    REQUIRE(child.ask(number) == number + 1);
    CHECK(vault.text("SELECT x, length(y) FROM t") ==
          std::to_string(number + 1) + "|" + std::to_string(number * 100));
    vault.must("UPDATE t SET x = x + 1");
    if (number % 50 == 0) vault.must("VACUUM");
  }
}

TEST_CASE("a process that holds the vault exclusively keeps others out until it dies") {
  Folder folder;
  CreatingVfs vfs;
  Database(folder / "r", vfs.name()).must("CREATE TABLE t(x)");
  Child child([&folder](const FileDescriptor&, const FileDescriptor& out) {
    const CreatingVfs own;
    Database vault(folder / "r", own.name());
    vault.must("PRAGMA locking_mode=EXCLUSIVE; INSERT INTO t VALUES(1)");
    const int ready = 1;
    if (write(out.get(), &ready, sizeof ready) > 0) pause();
  });
  REQUIRE(child.hear() == 1);
  Database vault(folder / "r", vfs.name());
  CHECK(vault.run("SELECT * FROM t") == SQLITE_BUSY);
  CHECK_THROWS(vfs::LockedFile(folder / "r", vfs::Lock::shared, {}));
  child.kill_now();
  CHECK(vault.text("SELECT x FROM t") == "1");
}

// ---- killed at any moment

// Transaction number `i` of the workload, the same in every process.
std::string transaction(int i) {
  Workload random(static_cast<std::uint64_t>(i));
  const std::string body = random.body(true) + "INSERT INTO log VALUES(" + std::to_string(i) + ");";
  if (i % 11 == 0) return "VACUUM;";
  return "BEGIN;" + body + (i % 7 == 0 ? "ROLLBACK;" : "COMMIT;");
}

void write_until_killed(const std::filesystem::path& path, int from, int out) {
  const CreatingVfs vfs;
  Database vault(path, vfs.name());
  vault.must("PRAGMA cache_size=8");
  for (int i = from;; ++i) {
    vault.must(transaction(i));
    if (write(out, &i, sizeof i) < 0) return;
  }
}

TEST_CASE("a killed writer leaves the last acknowledged commit or the one in flight") {
  const int rounds = is_long_run() ? 1000 : 40;
  Folder folder;
  CreatingVfs vfs;
  Database twin;
  twin.must(Workload::kSchema);
  Database(folder / "r", vfs.name()).must(Workload::kSchema);
  std::mt19937_64 random(3);
  int done = 0;  // transactions that the twin has run
  for (int round = 0; round < rounds; ++round) {
    int acknowledged = done - 1;
    {
      Child child([&](const FileDescriptor&, const FileDescriptor& out) {
        write_until_killed(folder / "r", done, out.get());
      });
      const int wait_for = acknowledged + static_cast<int>(random() % 8);
      while (acknowledged < wait_for) {
        acknowledged = child.hear();
        REQUIRE(acknowledged >= 0);
      }
      usleep(static_cast<useconds_t>(random() % 4000));
      child.kill_now();
      for (int heard = child.hear(); heard >= 0; heard = child.hear()) acknowledged = heard;
    }
    for (; done <= acknowledged; ++done) twin.must(transaction(done));
    Database vault(folder / "r", vfs.name());
    const std::string found = vault.dump();
    if (found != twin.dump()) {
      twin.must(transaction(done++));
      REQUIRE(found == twin.dump());
    }
    vfs::LockedFile file(folder / "r", vfs::Lock::shared, {});
    const Secret key = key_of();
    vault::Store store(file.device(), key.bytes(), {});
    store.refresh();
    REQUIRE_FALSE(vault::check(store).serious);
  }
  std::printf("kills: %d rounds, %d transactions\n", rounds, done);
}

}  // namespace
}  // namespace kortisto::test
