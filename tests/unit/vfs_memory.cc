// Memory runs out at each allocation of the vault in turn. SQLite is told, no exception reaches it,
// and the contents are those from before or from after.
#include <dlfcn.h>
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

#include "vault/check.h"
#include "vault/store.h"
#include "vfs_disk.h"
#include "vfs_fixture.h"
#include "vfs_workload.h"

namespace {

// What is left before memory runs out; negative while it does not.
long allocations_left = -1;
bool lasts = false;

struct ScarceMemory {
  ScarceMemory(long allocations, bool for_good) {
    allocations_left = allocations;
    lasts = for_good;
  }
  ScarceMemory(const ScarceMemory&) = delete;
  ScarceMemory& operator=(const ScarceMemory&) = delete;
  ~ScarceMemory() { allocations_left = -1; }
  [[nodiscard]] static bool ran_out() {
    return allocations_left < 0 || (lasts && allocations_left == 0);
  }
};

// Botan's pool ends the process when it finds no memory to note what it was given back.
bool is_botan(const void* caller) {
  Dl_info info{};
  return dladdr(caller, &info) != 0 && info.dli_fname != nullptr &&
         std::string_view(info.dli_fname).find("libbotan") != std::string_view::npos;
}

void* allocate(std::size_t size, const void* caller) {
  if (allocations_left == 0 && !is_botan(caller)) {
    if (!lasts) allocations_left = -1;
    throw std::bad_alloc();
  }
  if (allocations_left > 0) --allocations_left;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

// SQLite has its own allocator; these are the vault's.
void* operator new(std::size_t size) {
  return allocate(size, __builtin_return_address(0));
}
void* operator new[](std::size_t size) {
  return allocate(size, __builtin_return_address(0));
}
// std::stable_sort asks this one for its buffer, and gives it back to those below. Without it the
// buffer would come from the sanitizer's own pair of functions, and go back by std::free.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return allocate(size, __builtin_return_address(0));
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace kortisto::test {
namespace {

// The disk of the other tests allocates too, so this one is a file.
long run_with_scarce_memory(const char* pragmas, const std::string& sql, bool for_good) {
  Folder folder;
  CreatingVfs vfs;
  Database before;
  Database after;
  const std::string fill =
      std::string(Workload::kSchema) +
      "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 60)"
      " INSERT INTO item SELECT i, 'w' || i, i, zeroblob(1500) FROM c;";
  before.must(fill);
  after.must(fill + sql);
  const std::string dump_before = before.dump();
  const std::string dump_after = after.dump();
  const std::string later = "INSERT INTO log VALUES('later')";
  before.must(later);
  after.must(later);
  {
    Database vault(folder / "made", vfs.name());
    vault.must(pragmas + fill);
  }
  for (long at = 0;; ++at) {
    CAPTURE(std::string(pragmas));
    CAPTURE(at);
    CAPTURE(for_good);
    std::filesystem::copy_file(folder / "made", folder / "r",
                               std::filesystem::copy_options::overwrite_existing);
    bool ran_out = false;
    bool acknowledged = false;
    std::string seen;
    {
      Database vault(folder / "r", vfs.name());
      vault.must(pragmas);
      int result = SQLITE_OK;
      {
        const ScarceMemory scarce(at, for_good);
        result = vault.run(sql);
        ran_out = ScarceMemory::ran_out();
      }
      acknowledged = result == SQLITE_OK;
      if (!acknowledged) {
        // Behind the commit a truncation is refused because the vault could not clean up.
        REQUIRE((result == SQLITE_NOMEM || (result & 0xff) == SQLITE_IOERR));
        if (sqlite3_get_autocommit(vault.get()) == 0) (void)vault.run("ROLLBACK");
      }
      seen = vault.dump();
      REQUIRE((seen == dump_after || (!acknowledged && seen == dump_before)));
      if (vault.run(later) == SQLITE_OK) {
        seen = (seen == dump_after ? after : before).dump();
        REQUIRE((vault.dump() == seen));
      } else {
        // The outcome is not known, and shows below.
        REQUIRE(ran_out);
        seen.clear();
      }
    }
    Database vault(folder / "r", vfs.name());
    const std::string found = vault.dump();

    REQUIRE((found == seen ||
             (seen.empty() && (found == dump_after || (!acknowledged && found == dump_before)))));
    REQUIRE(vault.text("PRAGMA integrity_check") == "ok");
    if (!ran_out) {
      REQUIRE(acknowledged);
      return at;
    }
  }
}

TEST_CASE("memory runs out at each allocation in turn") {
  long tried = 0;
  for (const bool for_good : {false, true}) {
    const auto run = [&](const char* pragmas, const char* sql) {
      tried += run_with_scarce_memory(pragmas, sql, for_good);
    };
    run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=MEMORY;",
        "INSERT INTO item VALUES(1000, 'new', 1, 'body');");
    run("PRAGMA journal_mode=DELETE;", "INSERT INTO item VALUES(1000, 'new', 1, 'body');");
    run("PRAGMA cache_size=6;", "UPDATE item SET body = zeroblob(2500), word = word || 'x';");
    run("PRAGMA auto_vacuum=FULL;", "DELETE FROM item WHERE id > 10;");
  }
  std::printf("allocations that failed: %ld\n", tried);
}

}  // namespace
}  // namespace kortisto::test
