// What the VFS refuses, and with which of SQLite's codes.
#include <doctest/doctest.h>

#include <fstream>
#include <vector>

#include "base/error.h"
#include "vault/store.h"
#include "vfs/base_file.h"
#include "vfs_fixture.h"

namespace kortisto::test {
namespace {

constexpr int kReadWrite = SQLITE_OPEN_READWRITE;
constexpr const char* kSome = "CREATE TABLE t(x); INSERT INTO t VALUES('kept');";

// Opening succeeds, as it does with a plain file that is no database; the first statement fails.
void require_refused(const std::filesystem::path& path, const vfs::VaultVfs& vfs, int code) {
  CAPTURE(path.string());
  Database database(path, vfs.name(), kReadWrite);
  CHECK(database.open_code() == SQLITE_OK);
  CHECK(database.run("SELECT * FROM sqlite_schema") == code);
  // With no lock to fail, what is read has to.
  const std::string uri = "file:" + path.string() + "?nolock=1";
  Database unlocked(uri, vfs.name(), kReadWrite | SQLITE_OPEN_URI);
  const int opened = unlocked.open_code();
  CHECK((opened != SQLITE_OK ? opened : unlocked.run("SELECT * FROM sqlite_schema")) == code);
}

// ---- write-ahead log

TEST_CASE("a write-ahead log is refused by its pragma") {
  Folder folder;
  CreatingVfs vfs;
  Database vault(folder / "r", vfs.name());
  vault.must(kSome);
  for (const char* locking : {"NORMAL", "EXCLUSIVE"}) {
    vault.must(std::string("PRAGMA locking_mode=") + locking);
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA main.journal_mode='wal'"}) {
      CHECK(vault.run(pragma) == SQLITE_ERROR);
      CHECK(std::string(sqlite3_errmsg(vault.get())).find("write-ahead") != std::string::npos);
    }
    CHECK(vault.text("PRAGMA journal_mode") == "delete");
    CHECK(vault.text("SELECT x FROM t") == "kept");
  }
}

TEST_CASE("a write-ahead log is refused to a vault that is attached to something else") {
  Folder folder;
  CreatingVfs vfs;
  const std::string attach =
      "ATTACH 'file:" + (folder / "r").string() + "?vfs=" + vfs.name() + "' AS vault;";
  for (const bool exclusive : {false, true}) {
    CAPTURE(exclusive);
    Database plain(folder / "plain", "unix", kReadWrite | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI);
    plain.must(attach);
    plain.must(
        "DROP TABLE IF EXISTS vault.t; CREATE TABLE vault.t(x);"
        "INSERT INTO vault.t VALUES('kept');");
    if (exclusive) plain.must("PRAGMA vault.locking_mode=EXCLUSIVE; SELECT * FROM vault.t");
    // SQLite asks only the main database about a pragma without a name in front; what refuses the
    // log here is that the first page cannot be written so.
    const int code = plain.run("PRAGMA journal_mode=WAL");
    CHECK(code == (exclusive ? SQLITE_IOERR_WRITE : SQLITE_OK));
    CHECK(plain.run("PRAGMA vault.journal_mode=WAL") == SQLITE_ERROR);
    CHECK(plain.text("SELECT x FROM vault.t") == "kept");
    plain.must("INSERT INTO vault.t VALUES('more')");
    CHECK(Database(folder / "r", vfs.name()).text("PRAGMA journal_mode") ==
          (exclusive ? "code 5" : "delete"));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "r-wal"));
  CHECK(Database(folder / "r", vfs.name()).text("PRAGMA journal_mode; SELECT x FROM t") ==
        "delete\nkept\nmore");
}

TEST_CASE("a first page in write-ahead-log mode is refused, however it comes") {
  Folder folder;
  CreatingVfs vfs;
  Database vault(folder / "r", vfs.name());
  vault.must(kSome);

  Database wal(folder / "wal", "unix");
  wal.must("PRAGMA journal_mode=WAL; CREATE TABLE w(x);");
  SUBCASE("by the backup of a file") {
    sqlite3_backup* backup = sqlite3_backup_init(vault.get(), "main", wal.get(), "main");
    REQUIRE(backup != nullptr);
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    CHECK(step != SQLITE_DONE);
    CHECK(finish != SQLITE_OK);
  }
  SUBCASE("by the backup of an image in memory") {
    wal.must("PRAGMA wal_checkpoint(TRUNCATE)");
    std::ifstream file(folder / "wal", std::ios::binary);
    std::vector<unsigned char> image{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(image.at(18) == 2);
    Database memory;
    const auto size = static_cast<sqlite3_int64>(image.size());
    REQUIRE(sqlite3_deserialize(memory.get(), "main", image.data(), size, size,
                                SQLITE_DESERIALIZE_READONLY) == SQLITE_OK);
    sqlite3_backup* backup = sqlite3_backup_init(vault.get(), "main", memory.get(), "main");
    REQUIRE(backup != nullptr);
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    CHECK(step != SQLITE_DONE);
    CHECK(finish != SQLITE_OK);
  }
  SUBCASE("by a writer that is not SQLite") {
    // Only the vault itself does not look into its content.
    int code = SQLITE_OK;
    const std::string path = (folder / "r").string() + std::string(3, '\0');
    auto file = vfs::BaseFile::open(*sqlite3_vfs_find("unix"), path.c_str(),
                                    SQLITE_OPEN_MAIN_DB | kReadWrite, code);
    REQUIRE(code == SQLITE_OK);
    const Secret key = key_of();
    vault::Store store(*file, key.bytes(), {});
    store.refresh();
    const ByteArray<2> two{2, 2};
    store.write(18, two);
    store.commit();
    require_refused(folder / "r", vfs, SQLITE_NOTADB);
    const ByteArray<2> one{1, 1};
    store.write(18, one);
    store.commit();
  }
  CHECK(vault.text("SELECT x FROM t") == "kept");
  CHECK(vault.text("PRAGMA integrity_check") == "ok");
  CHECK(Database(folder / "r", vfs.name()).text("SELECT x FROM t") == "kept");
}

TEST_CASE("memory mapping is refused") {
  Folder folder;
  CreatingVfs vfs;
  Database vault(folder / "r", vfs.name());
  vault.must(kSome);
  CHECK(vault.text("PRAGMA mmap_size=1000000") == "");
  CHECK(vault.text("PRAGMA mmap_size") == "");
  CHECK(vault.text("SELECT x FROM t") == "kept");
}

// ---- what is no vault, or not ours

TEST_CASE("what is not a vault of this key is not a database") {
  Folder folder;
  CreatingVfs vfs;
  Database(folder / "r", vfs.name()).must(kSome);
  const vfs::VaultVfs opening("", key_of(), {});
  Database(folder / "r", opening.name(), kReadWrite).must("SELECT * FROM t");

  SUBCASE("another key") {
    const vfs::VaultVfs other("", key_of(8), {});
    require_refused(folder / "r", other, SQLITE_NOTADB);
    const CreatingVfs creating("", 8);
    require_refused(folder / "r", creating, SQLITE_NOTADB);
  }
  SUBCASE("an empty file is a vault only where one is to be made") {
    std::ofstream(folder / "empty").flush();
    require_refused(folder / "empty", opening, SQLITE_NOTADB);
    CHECK(std::filesystem::file_size(folder / "empty") == 0);
    Database(folder / "empty", vfs.name(), kReadWrite).must(kSome);
    Database(folder / "empty", opening.name(), kReadWrite).must("SELECT * FROM t");
  }
  SUBCASE("an absent file") {
    CHECK(Database(folder / "none", opening.name()).open_code() != SQLITE_OK);
    CHECK_FALSE(std::filesystem::exists(folder / "none"));
  }
  SUBCASE("a plain database") {
    Database(folder / "plain", "unix").must(kSome);
    require_refused(folder / "plain", opening, SQLITE_NOTADB);
    require_refused(folder / "plain", vfs, SQLITE_NOTADB);
  }
  SUBCASE("a file that was cut, at every length") {
    const auto whole = std::filesystem::file_size(folder / "r");
    for (auto size = whole - 1; size > 0; size -= std::min<std::uintmax_t>(size, 1111)) {
      std::filesystem::copy_file(folder / "r", folder / "cut",
                                 std::filesystem::copy_options::overwrite_existing);
      std::filesystem::resize_file(folder / "cut", size);
      require_refused(folder / "cut", opening, SQLITE_NOTADB);
      require_refused(folder / "cut", vfs, SQLITE_NOTADB);
    }
  }
  SUBCASE("a directory") {
    std::filesystem::create_directory(folder / "d");
    CHECK(Database(folder / "d", opening.name(), kReadWrite).open_code() != SQLITE_OK);
  }
}

TEST_CASE("a changed block is an error of the data, and says which it was") {
  Folder folder;
  CreatingVfs vfs;
  {
    Database vault(folder / "r", vfs.name());
    vault.must("CREATE TABLE t(x); INSERT INTO t VALUES(zeroblob(100000));");
  }
  std::fstream file(folder / "r", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096 * 10 + 77);
  file.put('?');
  file.close();
  Database vault(folder / "r", vfs.name());
  CHECK(vault.run("SELECT sum(instr(x, 'a')) FROM t") == SQLITE_IOERR_DATA);
  const auto error = vfs::take_last_error(vault.get());
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::integrity);
  CHECK(error->message().key == "error.vault.damaged");
  CHECK_FALSE(vfs::take_last_error(vault.get()));
}

TEST_CASE("nothing is written without the file's lock") {
  Folder folder;
  CreatingVfs vfs;
  Database(folder / "r", vfs.name()).must(kSome);
  const std::string uri = "file:" + (folder / "r").string();
  {
    Database vault(uri + "?nolock=1", vfs.name(), kReadWrite | SQLITE_OPEN_URI);
    CHECK(vault.text("SELECT x FROM t") == "kept");
    CHECK(vault.run("INSERT INTO t VALUES('lost')") != SQLITE_OK);
    CHECK(vault.text("SELECT x FROM t") == "kept");
  }
  {
    Database vault(uri + "?immutable=1", vfs.name(), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    CHECK(vault.text("SELECT x FROM t") == "kept");
  }
  CHECK(Database(folder / "r", vfs.name()).text("SELECT x FROM t") == "kept");
}

TEST_CASE("a vault opened for reading is not written") {
  Folder folder;
  CreatingVfs vfs;
  Database(folder / "r", vfs.name()).must(kSome);
  Database vault(folder / "r", vfs.name(), SQLITE_OPEN_READONLY);
  CHECK(vault.text("SELECT x FROM t") == "kept");
  CHECK(vault.run("INSERT INTO t VALUES(1)") == SQLITE_READONLY);
}

// ---- files beside it

TEST_CASE("files planted beside the vault mean nothing and stay as they are") {
  Folder folder;
  CreatingVfs vfs;
  // The journal of an interrupted transaction, as SQLite itself would replay it.
  {
    Database plain(folder / "plain", "unix");
    plain.must(
        "PRAGMA page_size=4096; PRAGMA cache_size=2; CREATE TABLE t(x);"
        "INSERT INTO t VALUES('planted');"
        "BEGIN; UPDATE t SET x='other'; CREATE TABLE u(y); INSERT INTO u VALUES(zeroblob(90000));");
    REQUIRE(std::filesystem::exists(folder / "plain-journal"));
    std::filesystem::copy_file(folder / "plain-journal", folder / "r-journal");
    std::filesystem::copy_file(folder / "plain", folder / "r-wal");
  }
  std::ofstream(folder / "r-shm") << std::string(32768, 's');
  const auto journal_size = std::filesystem::file_size(folder / "r-journal");
  const auto wal_size = std::filesystem::file_size(folder / "r-wal");
  for (const char* journal : {"DELETE", "PERSIST", "TRUNCATE", "MEMORY"}) {
    Database vault(folder / "r", vfs.name());
    vault.must(std::string("PRAGMA journal_mode=") + journal);
    vault.must(
        "DROP TABLE IF EXISTS t; CREATE TABLE t(x); INSERT INTO t VALUES('kept');"
        "BEGIN; UPDATE t SET x='undone'; ROLLBACK;");
    CHECK(vault.text("SELECT x FROM t") == "kept");
  }
  CHECK(Database(folder / "r", vfs.name()).text("SELECT x FROM t") == "kept");
  CHECK(std::filesystem::file_size(folder / "r-journal") == journal_size);
  CHECK(std::filesystem::file_size(folder / "r-wal") == wal_size);
  CHECK(std::filesystem::file_size(folder / "r-shm") == 32768);
}

TEST_CASE("a transaction over two vaults commits in both, with nothing left beside them") {
  Folder folder;
  CreatingVfs vfs;
  for (const char* journal : {"DELETE", "PERSIST", "TRUNCATE", "MEMORY"}) {
    CAPTURE(std::string(journal));
    Database vault(folder / "r", vfs.name());
    vault.must("ATTACH '" + (folder / "s").string() + "' AS other;");
    vault.must(std::string("PRAGMA main.journal_mode=") + journal +
               "; PRAGMA other.journal_mode=" + journal);
    vault.must(
        "BEGIN; CREATE TABLE IF NOT EXISTS main.a(x); CREATE TABLE IF NOT EXISTS other.b(x);"
        "INSERT INTO a VALUES(1); INSERT INTO b VALUES(2); COMMIT;");
    vault.must("BEGIN; DELETE FROM a; DELETE FROM b; ROLLBACK;");
    CHECK(vault.text("SELECT (SELECT sum(x) FROM a) * 2 = (SELECT sum(x) FROM b)") == "1");
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder / "")) {
    CHECK(entry.path().filename().string().size() == 1);
  }
}

TEST_CASE("a name is registered once") {
  const vfs::VaultVfs first("vault-of-one-name", key_of(), {});
  CHECK_THROWS_AS(vfs::VaultVfs("vault-of-one-name", key_of(), {}), Error);
  CHECK_THROWS_AS(CreatingVfs("there is no such VFS"), Error);
}

}  // namespace
}  // namespace kortisto::test
