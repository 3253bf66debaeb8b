#include "vfs/database_file.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace kortisto::vfs {

namespace {

// What SQLite reads of a file when it opens it.
constexpr int kDatabaseHeaderSize = 100;

bool sets_wal(const std::uint8_t* bytes, int count, sqlite3_int64 offset) {
  if (offset > sqlite3_int64{vault::kReadVersionAt}) return false;
  const auto is_wal = [=](sqlite3_int64 at) {
    return at >= offset && at < offset + count && bytes[at - offset] > 1;
  };
  return is_wal(vault::kWriteVersionAt) || is_wal(vault::kReadVersionAt);
}

}  // namespace

DatabaseFile::DatabaseFile(std::unique_ptr<BaseFile> base, Bytes data_key,
                           vault::Store::Options options,
                           const std::optional<vault::Header>& founding)
    : base_(std::move(base)), store_(*base_, data_key, options), founding_(founding) {}

template <typename Action>
int DatabaseFile::guarded(int failure, Action action) noexcept {
  base_->forget_failure();
  try {
    return action();
  } catch (const Error& error) {
    // What SQLite tries after that, to undo it, fails too, and matters less.
    const bool is_told = last_error_ && last_error_->kind() == ErrorKind::outcome_unknown;
    try {
      if (!is_told) last_error_ = error;
    } catch (...) {
      last_error_.reset();
    }
    if (error.kind() == ErrorKind::outcome_unknown) return failure;
    if (error.kind() != ErrorKind::io) return SQLITE_IOERR_DATA;
    return (base_->last_failure() & 0xff) == SQLITE_FULL ? SQLITE_FULL : failure;
  } catch (const std::bad_alloc&) {
    return SQLITE_IOERR_NOMEM;
  } catch (...) {
    return failure;
  }
}

int DatabaseFile::refresh() noexcept {
  const int code = guarded(SQLITE_IOERR_READ, [this] {
    if (store_.refresh() && founding_ && !store_.is_born()) store_.found(*founding_);
    return SQLITE_OK;
  });
  // Whatever is wrong with the header, this is no vault of this key.
  return code == SQLITE_IOERR_DATA ? SQLITE_NOTADB : code;
}

// SQLite looks at a file without a lock when it opens it, and always when it was told to use none.
// What it then sees is not to be trusted or kept, so it is read under a lock of its own.
template <typename Action>
int DatabaseFile::peek(int busy, Action action) noexcept {
  if (base_->lock(SQLITE_LOCK_SHARED) != SQLITE_OK) return busy;
  int code = refresh();
  if (code == SQLITE_OK) code = action();
  base_->unlock(SQLITE_LOCK_NONE);
  return code;
}

int DatabaseFile::read(void* out, int count, sqlite3_int64 offset) noexcept {
  if (level_ != SQLITE_LOCK_NONE) return read_locked(out, count, offset);
  const auto size = static_cast<std::size_t>(count);
  std::memset(out, 0, size);
  const int code =
      peek(SQLITE_IOERR_SHORT_READ, [=, this] { return read_locked(out, count, offset); });
  if (code != SQLITE_NOTADB || offset != 0 || count != kDatabaseHeaderSize) return code;
  // No file is too bad to be opened by SQLite; its first lock is what tells.
  std::memset(out, 0, size);
  return SQLITE_IOERR_SHORT_READ;
}

int DatabaseFile::read_locked(void* out, int count, sqlite3_int64 offset) noexcept {
  return guarded(SQLITE_IOERR_READ, [&]() -> int {
    const MutableBytes bytes(static_cast<std::uint8_t*>(out), static_cast<std::size_t>(count));
    const auto at = static_cast<std::uint64_t>(offset);
    store_.read(at, bytes);
    if (sets_wal(bytes.data(), count, offset)) return SQLITE_NOTADB;
    return at + bytes.size() <= store_.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
  });
}

int DatabaseFile::write(const void* bytes, int count, sqlite3_int64 offset) noexcept {
  const auto* data = static_cast<const std::uint8_t*>(bytes);
  if (level_ < SQLITE_LOCK_EXCLUSIVE) return SQLITE_IOERR_LOCK;
  if (sets_wal(data, count, offset)) return SQLITE_IOERR_WRITE;
  return guarded(SQLITE_IOERR_WRITE, [&] {
    store_.write(static_cast<std::uint64_t>(offset), {data, static_cast<std::size_t>(count)});
    return SQLITE_OK;
  });
}

int DatabaseFile::truncate(sqlite3_int64 size) noexcept {
  if (level_ < SQLITE_LOCK_EXCLUSIVE) return SQLITE_IOERR_LOCK;
  const bool follows_commit = !store_.pending();
  const int code = guarded(SQLITE_IOERR_TRUNCATE, [&] {
    store_.truncate(static_cast<std::uint64_t>(size));
    return SQLITE_OK;
  });
  if (code != SQLITE_OK && follows_commit) store_.end_transaction();  // as finish_commit() does
  return code;
}

int DatabaseFile::sync() noexcept {
  return guarded(SQLITE_IOERR_FSYNC, [&] {
    store_.commit();
    return SQLITE_OK;
  });
}

int DatabaseFile::file_size(sqlite3_int64* size) noexcept {
  const auto tell = [=, this] {
    *size = static_cast<sqlite3_int64>(store_.size());
    return SQLITE_OK;
  };
  return level_ != SQLITE_LOCK_NONE ? tell() : peek(SQLITE_IOERR_FSTAT, tell);
}

int DatabaseFile::lock(int level) noexcept {
  const int result = base_->lock(level);
  if (result != SQLITE_OK) return result;
  if (level_ == SQLITE_LOCK_NONE) {
    if (const int loaded = refresh(); loaded != SQLITE_OK) {
      base_->unlock(SQLITE_LOCK_NONE);
      return loaded;
    }
  }
  level_ = std::max(level_, level);
  return SQLITE_OK;
}

int DatabaseFile::unlock(int level) noexcept {
  if (level < SQLITE_LOCK_RESERVED && level_ >= SQLITE_LOCK_RESERVED) store_.end_transaction();
  level_ = std::min(level_, level);
  return base_->unlock(level);
}

int DatabaseFile::check_reserved_lock(int* out) noexcept {
  return base_->check_reserved_lock(out);
}

int DatabaseFile::pragma(char** arguments) noexcept {
  if (sqlite3_stricmp(arguments[1], "journal_mode") == 0 && arguments[2] != nullptr &&
      sqlite3_stricmp(arguments[2], "wal") == 0) {
    arguments[0] = sqlite3_mprintf("a write-ahead log cannot be kept in a vault");
    return SQLITE_ERROR;
  }
  return SQLITE_NOTFOUND;
}

// The transaction is durable by now. When what comes behind it fails, a truncation or compacting,
// there is nothing for SQLite to put back.
int DatabaseFile::finish_commit() noexcept {
  const int truncated = sync();
  if (truncated != SQLITE_OK) {
    store_.end_transaction();
    return truncated;  // else SQLite would go on with the size that it asked for
  }
  const int compacted = guarded(SQLITE_IOERR, [this] {
    store_.compact_if_sparse();
    return SQLITE_OK;
  });
  if (compacted != SQLITE_OK) {
    store_.end_transaction();
    last_error_.reset();
  }
  return SQLITE_OK;
}

int DatabaseFile::file_control(int operation, void* argument) noexcept {
  switch (operation) {
    case SQLITE_FCNTL_PRAGMA:
      return pragma(static_cast<char**>(argument));
    case SQLITE_FCNTL_SYNC:  // comes before a sync, and with synchronous=OFF instead of it
      return sync();
    case SQLITE_FCNTL_COMMIT_PHASETWO:
      return finish_commit();
    case SQLITE_FCNTL_LOCKSTATE:
    case SQLITE_FCNTL_LAST_ERRNO:
    case SQLITE_FCNTL_HAS_MOVED:
    case SQLITE_FCNTL_TEMPFILENAME:
    case SQLITE_FCNTL_LOCK_TIMEOUT:
      return base_->file_control(operation, argument);
    case kTakeLastError:
      *static_cast<std::optional<Error>*>(argument) = std::exchange(last_error_, std::nullopt);
      return SQLITE_OK;
    // The vault's own layout is not SQLite's to preallocate, and the rest is not known here.
    default:
      return SQLITE_NOTFOUND;
  }
}

}  // namespace kortisto::vfs
