// The bridge between SQLite's C structures and the classes beside it. Trampolines are one line and
// noexcept; no logic here but which class a file gets.
#include "vfs/vault_vfs.h"

#include <cstring>
#include <new>
#include <string_view>

#include "vault/scratch_file.h"
#include "vfs/database_file.h"
#include "vfs/kortisto_vfs.h"

namespace kortisto::vfs {

namespace {

template <typename Impl>
struct Handle {
  sqlite3_file file;  // SQLite sees this
  Impl* impl;
  VaultVfs* owner;
};

template <typename Impl>
Handle<Impl>& handle(sqlite3_file* file) noexcept {
  static_assert(std::is_standard_layout_v<Handle<Impl>>);
  return *reinterpret_cast<Handle<Impl>*>(file);
}

DatabaseFile& database(sqlite3_file* file) noexcept {
  return *handle<DatabaseFile>(file).impl;
}
vault::ScratchFile& scratch(sqlite3_file* file) noexcept {
  return *handle<vault::ScratchFile>(file).impl;
}

// A journal's failure is SQLite's to roll back.
template <typename Action>
int guarded(int failure, Action action) noexcept {
  try {
    return action();
  } catch (const std::bad_alloc&) {
    return SQLITE_IOERR_NOMEM;
  } catch (...) {
    return failure;
  }
}

// The last is a super-journal, "-mj" and nine hexadecimal digits: of a commit to several databases.
bool is_journal_name(const char* path) noexcept {
  const std::string_view name(path == nullptr ? "" : path);
  return name.ends_with("-journal") || name.ends_with("-wal") || name.ends_with("-shm") ||
         (name.size() > 12 && name.substr(name.size() - 12, 3) == "-mj");
}

}  // namespace

struct Bridge {
  static VaultVfs& self(sqlite3_vfs* vfs) noexcept {
    return *static_cast<VaultVfs*>(vfs->pAppData);
  }
  static sqlite3_vfs* base(sqlite3_vfs* vfs) noexcept { return self(vfs).base_; }

  static const sqlite3_io_methods kDatabase;
  static const sqlite3_io_methods kScratch;

  static int open_database(VaultVfs& owner, const char* path, sqlite3_file* file, int flags,
                           int* out_flags) {
    const VfsOptions& options = owner.options_;
    const int base_flags = options.create ? flags : flags & ~SQLITE_OPEN_CREATE;
    int code = SQLITE_OK;
    auto base = BaseFile::open(*owner.base_, path, base_flags, code);
    if (base == nullptr) return code;
    if (out_flags != nullptr) *out_flags = base->opened_flags();
    auto& made = handle<DatabaseFile>(file);
    made.impl = new DatabaseFile(std::move(base), std::as_const(owner.data_key_).bytes(),
                                 {.create = options.create}, options.founding);
    made.owner = &owner;
    owner.open_ = made.impl;
    file->pMethods = &kDatabase;
    return SQLITE_OK;
  }

  static int open_scratch(sqlite3_file* file, int flags, int* out_flags) {
    handle<vault::ScratchFile>(file).impl = new vault::ScratchFile;
    if (out_flags != nullptr) *out_flags = flags;
    file->pMethods = &kScratch;
    return SQLITE_OK;
  }

  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags,
                  int* out_flags) noexcept {
    file->pMethods = nullptr;  // SQLite closes a file that failed to open only when this is set
    if ((flags & SQLITE_OPEN_WAL) != 0) return SQLITE_CANTOPEN;
    return guarded(SQLITE_CANTOPEN, [&] {
      return (flags & SQLITE_OPEN_MAIN_DB) != 0
                 ? open_database(self(vfs), path, file, flags, out_flags)
                 : open_scratch(file, flags, out_flags);
    });
  }

  static int close_database(sqlite3_file* file) noexcept {
    auto& closing = handle<DatabaseFile>(file);
    DatabaseFile* last = closing.impl;
    closing.owner->open_.compare_exchange_strong(last, nullptr);
    delete closing.impl;
    return SQLITE_OK;
  }

  // Journals live in memory: on the disk there are none, whatever somebody planted.
  static int remove(sqlite3_vfs* vfs, const char* path, int sync) noexcept {
    return is_journal_name(path) ? SQLITE_OK : base(vfs)->xDelete(base(vfs), path, sync);
  }
  static int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) noexcept {
    if (!is_journal_name(path)) return base(vfs)->xAccess(base(vfs), path, flags, out);
    *out = 0;
    return SQLITE_OK;
  }

  static void (*symbol(sqlite3_vfs* vfs, void* library, const char* name) noexcept)() {
    return base(vfs)->xDlSym(base(vfs), library, name);
  }

  static int scratch_read(sqlite3_file* file, void* out, int count, sqlite3_int64 at) noexcept {
    return guarded(SQLITE_IOERR_READ, [&] {
      const MutableBytes bytes(static_cast<std::uint8_t*>(out), static_cast<std::size_t>(count));
      const std::size_t got = scratch(file).read(static_cast<std::uint64_t>(at), bytes);
      std::memset(bytes.data() + got, 0, bytes.size() - got);
      return got == bytes.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    });
  }
  static int scratch_write(sqlite3_file* file, const void* in, int count,
                           sqlite3_int64 at) noexcept {
    return guarded(SQLITE_IOERR_WRITE, [&] {
      scratch(file).write(static_cast<std::uint64_t>(at),
                          {static_cast<const std::uint8_t*>(in), static_cast<std::size_t>(count)});
      return SQLITE_OK;
    });
  }
  static int scratch_truncate(sqlite3_file* file, sqlite3_int64 size) noexcept {
    return guarded(SQLITE_IOERR_TRUNCATE, [&] {
      scratch(file).truncate(static_cast<std::uint64_t>(size));
      return SQLITE_OK;
    });
  }
};

// Version 1: no shared memory, so no write-ahead log between processes, and no memory mapping.
const sqlite3_io_methods Bridge::kDatabase = {
    .iVersion = 1,
    .xClose = Bridge::close_database,
    .xRead = [](sqlite3_file* f, void* out, int n,
                sqlite3_int64 at) noexcept { return database(f).read(out, n, at); },
    .xWrite = [](sqlite3_file* f, const void* in, int n,
                 sqlite3_int64 at) noexcept { return database(f).write(in, n, at); },
    .xTruncate = [](sqlite3_file* f,
                    sqlite3_int64 size) noexcept { return database(f).truncate(size); },
    .xSync = [](sqlite3_file* f, int) noexcept { return database(f).sync(); },
    .xFileSize = [](sqlite3_file* f,
                    sqlite3_int64* size) noexcept { return database(f).file_size(size); },
    .xLock = [](sqlite3_file* f, int level) noexcept { return database(f).lock(level); },
    .xUnlock = [](sqlite3_file* f, int level) noexcept { return database(f).unlock(level); },
    .xCheckReservedLock = [](sqlite3_file* f,
                             int* out) noexcept { return database(f).check_reserved_lock(out); },
    .xFileControl = [](sqlite3_file* f, int operation,
                       void* arg) noexcept { return database(f).file_control(operation, arg); },
    .xSectorSize = [](sqlite3_file*) noexcept { return int{vault::kBlockSize}; },
    // A torn write hits blocks that no commit names.
    .xDeviceCharacteristics =
        [](sqlite3_file*) noexcept { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

const sqlite3_io_methods Bridge::kScratch = {
    .iVersion = 1,
    .xClose =
        [](sqlite3_file* f) noexcept {
          delete handle<vault::ScratchFile>(f).impl;
          return SQLITE_OK;
        },
    .xRead = Bridge::scratch_read,
    .xWrite = Bridge::scratch_write,
    .xTruncate = Bridge::scratch_truncate,
    .xSync = [](sqlite3_file*, int) noexcept { return SQLITE_OK; },
    .xFileSize =
        [](sqlite3_file* f, sqlite3_int64* size) noexcept {
          *size = static_cast<sqlite3_int64>(scratch(f).size());
          return SQLITE_OK;
        },
    .xLock = [](sqlite3_file*, int) noexcept { return SQLITE_OK; },
    .xUnlock = [](sqlite3_file*, int) noexcept { return SQLITE_OK; },
    .xCheckReservedLock =
        [](sqlite3_file*, int* out) noexcept {
          *out = 0;
          return SQLITE_OK;
        },
    .xFileControl = [](sqlite3_file*, int, void*) noexcept { return SQLITE_NOTFOUND; },
    .xSectorSize = [](sqlite3_file*) noexcept { return int{vault::kBlockSize}; },
    .xDeviceCharacteristics =
        [](sqlite3_file*) noexcept { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

VaultVfs::VaultVfs(std::string name, Secret data_key, VfsOptions options)
    : name_(std::move(name)), data_key_(std::move(data_key)), options_(std::move(options)) {
  if (name_.empty()) name_ = "kortisto-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
  const auto refuse = [] { throw Error(ErrorKind::unexpected, {"error.vfs.register", {}}); };
  if (sqlite3_initialize() != SQLITE_OK) refuse();
  base_ = sqlite3_vfs_find(options_.base.empty() ? nullptr : options_.base.c_str());
  // Not a vault in a vault, where the default VFS is one of ours already.
  while (base_ != nullptr && base_->xOpen == Bridge::open) base_ = Bridge::base(base_);
  if (base_ == nullptr || sqlite3_vfs_find(name_.c_str()) != nullptr) refuse();
  // SQLite gives every file of a VFS the same room.
  constexpr auto kRoom = std::max(sizeof(Handle<DatabaseFile>), sizeof(Handle<vault::ScratchFile>));
  vfs_ = std::make_unique<sqlite3_vfs>(sqlite3_vfs{
      .iVersion = 2,
      .szOsFile = static_cast<int>(kRoom),
      .mxPathname = base_->mxPathname,
      .pNext = nullptr,
      .zName = name_.c_str(),
      .pAppData = this,
      .xOpen = Bridge::open,
      .xDelete = Bridge::remove,
      .xAccess = Bridge::access,
      .xFullPathname =
          [](sqlite3_vfs* v, const char* name_in, int size, char* out) noexcept {
            return Bridge::base(v)->xFullPathname(Bridge::base(v), name_in, size, out);
          },
      // Not to be null: SQLite calls them without a look where a program lets extensions be loaded.
      .xDlOpen =
          [](sqlite3_vfs* v, const char* path) noexcept {
            return Bridge::base(v)->xDlOpen(Bridge::base(v), path);
          },
      .xDlError =
          [](sqlite3_vfs* v, int size, char* out) noexcept {
            return Bridge::base(v)->xDlError(Bridge::base(v), size, out);
          },
      .xDlSym = Bridge::symbol,
      .xDlClose =
          [](sqlite3_vfs* v, void* handle) noexcept {
            return Bridge::base(v)->xDlClose(Bridge::base(v), handle);
          },
      .xRandomness =
          [](sqlite3_vfs* v, int size, char* out) noexcept {
            return Bridge::base(v)->xRandomness(Bridge::base(v), size, out);
          },
      .xSleep =
          [](sqlite3_vfs* v, int microseconds) noexcept {
            return Bridge::base(v)->xSleep(Bridge::base(v), microseconds);
          },
      .xCurrentTime =
          [](sqlite3_vfs* v, double* out) noexcept {
            return Bridge::base(v)->xCurrentTime(Bridge::base(v), out);
          },
      .xGetLastError =
          [](sqlite3_vfs* v, int size, char* out) noexcept {
            return Bridge::base(v)->xGetLastError(Bridge::base(v), size, out);
          },
      .xCurrentTimeInt64 =
          [](sqlite3_vfs* v, sqlite3_int64* out) noexcept {
            return Bridge::base(v)->xCurrentTimeInt64(Bridge::base(v), out);
          },
      .xSetSystemCall = nullptr,
      .xGetSystemCall = nullptr,
      .xNextSystemCall = nullptr,
  });
  if (sqlite3_vfs_register(vfs_.get(), options_.make_default ? 1 : 0) != SQLITE_OK) refuse();
}

VaultVfs::~VaultVfs() {
  sqlite3_vfs_unregister(vfs_.get());
}

const vault::Header* VaultVfs::header() const noexcept {
  const DatabaseFile* open = open_;
  return open == nullptr ? nullptr : &open->header();
}

bool VaultVfs::is_tidy() const noexcept {
  const DatabaseFile* open = open_;
  return open == nullptr || open->is_tidy();
}

std::optional<Error> take_last_error(sqlite3* connection) {
  std::optional<Error> error;
  (void)sqlite3_file_control(connection, "main", kTakeLastError, &error);
  return error;
}

}  // namespace kortisto::vfs

extern "C" int kortisto_vfs_register(const char* name, const unsigned char* key, int flags) {
  using kortisto::Secret;
  if (name == nullptr || *name == '\0' || key == nullptr) return SQLITE_MISUSE;
  if ((flags & ~(KORTISTO_VFS_DEFAULT | KORTISTO_VFS_CREATE)) != 0) return SQLITE_MISUSE;
  try {
    // Owned by SQLite from here on, which the analyzer does not see: files may be open until the
    // process ends.
    new kortisto::vfs::VaultVfs(name, Secret::copy_of({key, 32}),
                                {.make_default = (flags & KORTISTO_VFS_DEFAULT) != 0,
                                 .create = (flags & KORTISTO_VFS_CREATE) != 0,
                                 .founding = std::nullopt,
                                 .base = ""});
    // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks)
    return SQLITE_OK;
  } catch (const kortisto::Error& error) {
    return error.kind() == kortisto::ErrorKind::unexpected ? SQLITE_MISUSE : SQLITE_NOMEM;
  } catch (...) {
    return SQLITE_NOMEM;
  }
}
