// What this machine remembers of the registers that it has written: file id, generation and commit
// id, outside the register. A whole older copy is the one thing that a register cannot show of
// itself (kortisto-format(5), "What the file cannot show").
#pragma once

#include <filesystem>
#include <optional>

#include "base/message.h"
#include "db/connection.h"

namespace kortisto::upkeep {

class Remembered {
 public:
  // `directory` is made when something is first remembered, with mode 0700.
  explicit Remembered(std::filesystem::path directory) : directory_(std::move(directory)) {}

  // The warning "warning.register.older" {remembered, found} when the register is older than what
  // is remembered, "warning.register.other" {generation} when it is another one of the same age.
  // A memory that cannot be read counts as none.
  [[nodiscard]] std::optional<Message> compare(const db::Commit& found) const;

  // After a commit. An older register does not lower what is remembered. Throws Error(io).
  void note(const db::Commit& committed) const;

  // The register was put back on purpose: only this one counts from now on. Throws Error(io).
  void reset(const db::Commit& restored) const;

 private:
  struct Memory;
  [[nodiscard]] std::filesystem::path file_of(const db::Commit& commit) const;
  [[nodiscard]] std::optional<Memory> recall(const db::Commit& commit) const;
  void write(const db::Commit& commit, const Memory& memory) const;

  std::filesystem::path directory_;
};

}  // namespace kortisto::upkeep
