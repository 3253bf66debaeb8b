// What this machine remembers of a register, outside it: how it was left here. A whole older copy
// is the one thing that a register cannot show of itself (kortisto-format(5), "What the file cannot
// show"), and who knew the passphrase once can add a key to it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "db/connection.h"
#include "register/audit.h"

namespace kortisto::upkeep {

// A register as it was seen.
struct Sighting {
  db::Commit commit;
  std::optional<reg::TrailRow> last_row;  // of the trail, which only grows
};

// Told of the register as it is going to be, while it is locked: Remembered::expect().
using Announce = std::function<void(const Sighting& next)>;

// The memory of one register: by its file id and by its place, so that a copy elsewhere, a restore
// drill for example, has a memory of its own.
class Remembered {
 public:
  // `directory` is made when something is first remembered, with mode 0700.
  Remembered(std::filesystem::path directory, const std::filesystem::path& register_path);

  // What is another than this machine left it. A memory that cannot be read counts as none.
  // Of a generation, "warning.register.older" {remembered, found} and "warning.register.other"
  // {generation}; of a trail without the row that was the last one, "warning.register.trail"
  // {number}; of the key slots, "warning.key.new" and "warning.key.gone" {fingerprint}. Without a
  // connection the trail cannot be looked at: it is as it was when doubt() last named this commit.
  [[nodiscard]] std::vector<Message> compare(const db::Commit& found,
                                             db::Connection* connection = nullptr) const;

  // Whether the register at the path has other key slots than it had here in the very same commit,
  // which no writer leaves. False where nothing can be seen.
  [[nodiscard]] bool has_other_keys(const std::filesystem::path& register_path) const;
  // Whether a slot is among those that are remembered, or nothing is.
  [[nodiscard]] bool knows(const db::Commit& found, const std::string& fingerprint) const;

  // The register is as it should be. Throws Error(io), as the next ones do.
  void note(const Sighting& seen) const;
  // The register is about to be replaced by this one: both are as they should be, for another
  // process may open either before settle() says that it is done. Called while the register is
  // locked.
  void expect(const Sighting& next) const;
  // What was expected has come, unless somebody has noted a later state meanwhile.
  void settle(const Sighting& come) const;
  // A backup of the register in this commit was made here. Whoever makes backups elsewhere, or as
  // another user, is not known of.
  void note_backup(const db::Commit& commit, const Timestamp& made) const;
  // The last of them.
  [[nodiscard]] std::optional<Timestamp> last_backup(const db::Commit& commit) const;
  // A register that is not as it should be was written to: what is remembered stays, and this
  // commit is known to stand on the wrong ground.
  void doubt(const db::Commit& committed) const;

 private:
  struct State;
  struct Memory;
  [[nodiscard]] std::filesystem::path file_of(const db::Commit& commit,
                                              std::string_view ending = ".json") const;
  void write(const std::filesystem::path& path, const std::string& text) const;
  [[nodiscard]] std::optional<Memory> recall(const db::Commit& commit) const;
  void write(const db::Commit& commit, const Memory& memory) const;

  std::filesystem::path directory_;
  std::string place_;  // a digest of where the register is
};

}  // namespace kortisto::upkeep
