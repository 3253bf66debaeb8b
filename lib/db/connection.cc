#include "db/connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "base/interrupt.h"
#include "db/column.h"
#include "db/result.h"
#include "vault/key_list.h"
#include "vfs/lock_holder.h"
#include "vfs/vault_vfs.h"

namespace kortisto::db {

namespace {

// VACUUM attaches '' for its copy. Nothing else is attached: it would be a second file.
extern "C" int authorize(void*, int action, const char* file, const char*, const char*,
                         const char*) noexcept {
  if (action != SQLITE_ATTACH) return SQLITE_OK;
  return file != nullptr && *file == '\0' ? SQLITE_OK : SQLITE_DENY;
}

// Takes the file's lock. Until it is had, each read gives its lock back at once: two processes that
// each kept a reader's lock would wait for each other. Nothing is written by the transaction; what
// it took, the locking mode keeps. The page size counts only for a file that has no page yet, and a
// journal in memory is enough because the VFS makes each sync one atomic commit.
constexpr const char* kLock =
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA page_size = 4096;"
    "PRAGMA journal_mode = MEMORY;"
    "BEGIN EXCLUSIVE;"
    "PRAGMA locking_mode = EXCLUSIVE;"
    "ROLLBACK;";

constexpr const char* kPragmas =
    "PRAGMA synchronous = FULL;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA secure_delete = ON;"
    "PRAGMA cache_size = -65536;"
    "PRAGMA foreign_keys = ON;";

// How long a waiter sleeps between two tries.
constexpr std::chrono::milliseconds kPause{50};

}  // namespace

Commit commit_of(const vault::ClearHeader& header) {
  return {header.file_id, header.generation, header.commit_id,
          vault::fingerprints_of(header.key_area)};
}

void Connection::Close::operator()(sqlite3* handle) const noexcept {
  (void)sqlite3_close(handle);
}

Connection::Connection(const std::filesystem::path& path, const std::string& vfs, Mode mode,
                       std::chrono::milliseconds wait) {
  // An absolute path is never taken for a URI or for SQLite's special names.
  const std::string file = std::filesystem::absolute(path).string();
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (mode == Mode::create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(file.c_str(), &handle, flags, vfs.empty() ? nullptr : vfs.c_str());
  handle_.reset(handle);
  if (code != SQLITE_OK) throw error_of(handle, code);
  harden();
  take_lock(wait);
  run_script(kPragmas);
  // A register that was cut to nothing must not open as an empty one.
  if (mode == Mode::read_write && query("PRAGMA page_count").only<std::int64_t>() == 0) {
    throw damaged("empty");
  }
}

Connection::Connection(const std::filesystem::path& path, std::shared_ptr<vfs::VaultVfs> vault,
                       Mode mode, std::chrono::milliseconds wait)
    : Connection(path, vault->name(), mode, wait) {
  vault_ = std::move(vault);  // NOLINT(cppcoreguidelines-prefer-member-initializer): it delegates
}

std::optional<Commit> Connection::last_commit() const {
  const vault::Header* header = vault_ == nullptr ? nullptr : vault_->header();
  if (header == nullptr) return std::nullopt;
  return commit_of(*header);
}

std::optional<Message> Connection::failure_after_commit() const {
  if (vault_ == nullptr || vault_->is_tidy()) return std::nullopt;
  return Message{"warning.untidy", {}};
}

void Connection::harden() {
  sqlite3* handle = handle_.get();
  // A misspelt column in double quotes would be a text, and a schema that is not ours could write
  // to itself or load code.
  for (const auto& [option, value] :
       {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1),
        std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), std::pair(SQLITE_DBCONFIG_DQS_DDL, 0),
        std::pair(SQLITE_DBCONFIG_DQS_DML, 0)}) {
    const int code = sqlite3_db_config(handle, option, value, nullptr);
    if (code != SQLITE_OK) throw error_of(handle, code);
  }
  const int code = sqlite3_set_authorizer(handle, authorize, nullptr);
  if (code != SQLITE_OK) throw error_of(handle, code);
  // So that a statement of many seconds heeds a signal: the check of a large database.
  constexpr int kSteps = 100'000;
  sqlite3_progress_handler(
      handle, kSteps, [](void*) { return is_interrupted() ? 1 : 0; }, nullptr);
}

void Connection::take_lock(std::chrono::milliseconds wait) {
  // SQLite's own busy timeout would sleep through an interrupt.
  const auto give_up = std::chrono::steady_clock::now() + wait;
  for (;;) {
    const int code = sqlite3_exec(handle_.get(), kLock, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    const auto left = give_up - std::chrono::steady_clock::now();
    if ((code & 0xff) != SQLITE_BUSY) throw error_of(handle_.get(), code);
    if (left.count() <= 0) throw vfs::busy_error(sqlite3_db_filename(handle_.get(), "main"));
    check_interrupted();
    std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(left, kPause));
  }
}

void Connection::run_script(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw error_of(handle_.get(), code);
}

bool Connection::in_transaction() const noexcept {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}

void Connection::require_in_place() const {
  int moved = 0;
  const int code = sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (code == SQLITE_OK && moved != 0) throw Error(ErrorKind::io, {"error.register.moved", {}});
}

void Connection::roll_back() noexcept {
  if (!in_transaction()) return;
  (void)sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Connection::roll_back_part() noexcept {
  if (!in_transaction()) return;
  (void)sqlite3_exec(handle_.get(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
}

std::int64_t Connection::last_number() const noexcept {
  return sqlite3_last_insert_rowid(handle_.get());
}

Statement& Connection::prepared(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) return found->second;
  return statements_.emplace(sql, Statement(handle_.get(), sql)).first->second;
}

}  // namespace kortisto::db
