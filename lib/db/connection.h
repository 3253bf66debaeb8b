// One open register database: an owner of SQLite's connection, set up in the one way that this
// program uses it, and of the statements prepared on it.
//
// The file's lock is taken when the connection opens and kept until it dies, so that one process
// works with a register at a time and no statement later finds it busy.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bytes.h"
#include "base/message.h"
#include "db/statement.h"

struct sqlite3;

namespace kortisto::vault {
struct ClearHeader;
}
namespace kortisto::vfs {
class VaultVfs;
}

namespace kortisto::db {

enum class Mode {
  create,      // the file may be missing or empty
  read_write,  // the file must hold a database
};

// Which state a register is in, as far as its file shows to everybody.
struct Commit {
  ByteArray<16> file{};
  std::uint64_t generation = 0;
  ByteArray<16> id{};
  std::vector<std::string> keys = {};  // the fingerprints of its key slots
};

[[nodiscard]] Commit commit_of(const vault::ClearHeader& header);

class Connection {
 public:
  // `vfs` is the name of a registered SQLite VFS; "" is SQLite's own, for tests.
  // Throws Error(busy) of vfs/lock_holder.h when the lock is not to be had within `wait`,
  // Interrupted when a signal comes meanwhile, and else error_of(); Error(integrity) for an empty
  // file unless it may be created.
  Connection(const std::filesystem::path& path, const std::string& vfs, Mode mode,
             std::chrono::milliseconds wait = {});

  // The same in a vault, which the connection keeps registered as long as it lives.
  Connection(const std::filesystem::path& path, std::shared_ptr<vfs::VaultVfs> vault, Mode mode,
             std::chrono::milliseconds wait = {});

  Connection(Connection&&) = default;
  Connection& operator=(Connection&&) = delete;  // it would let go of the vault too early
  ~Connection() = default;

  // The last commit of the vault; nothing for a plain database.
  [[nodiscard]] std::optional<Commit> last_commit() const;
  // The warning "warning.untidy" when the last commit is durable, but the disk failed after it.
  [[nodiscard]] std::optional<Message> failure_after_commit() const;

  // The statement is prepared at its first use and kept. REQUIRES: no run of the same text is alive
  template <typename... Values>
  [[nodiscard]] Rows query(std::string_view sql, const Values&... values) {
    return prepared(sql).query(values...);
  }
  template <typename... Values>
  void execute(std::string_view sql, const Values&... values) {
    prepared(sql).execute(values...);
  }

  // Runs a statement that inserts a row, and gives the row's number. (RETURNING would make a table
  // of its own for it, which takes as long again.)
  template <typename... Values>
  [[nodiscard]] std::int64_t insert(std::string_view sql, const Values&... values) {
    execute(sql, values...);
    return last_number();
  }

  // Runs a text of several statements without values: a migration.
  void run_script(const std::string& sql);

  [[nodiscard]] bool in_transaction() const noexcept;
  // Throws Error(io) "error.register.moved" unless the file that is open stands at its path.
  void require_in_place() const;
  // Undoes the transaction that is open, if one is; after a failed commit SQLite may have done so.
  void roll_back() noexcept;
  // The same to the savepoint "part" that was made last, which is then gone.
  void roll_back_part() noexcept;

 private:
  struct Close {
    void operator()(sqlite3* handle) const noexcept;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>()(text);
    }
  };

  void harden();
  void take_lock(std::chrono::milliseconds wait);
  Statement& prepared(std::string_view sql);
  [[nodiscard]] std::int64_t last_number() const noexcept;

  // Declared in this order: the statements go before what they were prepared on, and that before
  // what it stands on.
  std::shared_ptr<vfs::VaultVfs> vault_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string, Statement, Hash, std::equal_to<>> statements_;
};

}  // namespace kortisto::db
