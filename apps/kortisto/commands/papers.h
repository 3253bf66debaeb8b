// Papers that are made beside what else a command does: into one file, or as several into a
// directory, NAME.txt and NAME.pdf.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/output.h"
#include "report/document.h"
#include "session/invocation.h"

namespace kortisto::app {

class Papers {
 public:
  // As --output says; without it, and without --format, none is wanted. Made before the command
  // does anything, as a DocumentOutput is, and throws what that throws.
  explicit Papers(const Invocation& with);

  [[nodiscard]] bool wanted() const noexcept { return file_ || !forms_.empty(); }
  // For a command that makes several: throws Error(not_found) "error.output.no-directory" for
  // --output that is none, Error(usage) "error.usage.missing" for --format without it.
  void require_directory() const;
  // Whether the paper itself goes to standard output, where nothing else may stand then.
  [[nodiscard]] bool prints() const noexcept { return prints_; }

  // In each form that is wanted. REQUIRES: wanted(); at most one paper unless into a directory
  void write(const std::string& name, const report::Document& document, Date date);

 private:
  const Invocation& with_;
  std::filesystem::path directory_;
  std::vector<std::string_view> forms_;  // of the files in the directory
  std::optional<DocumentOutput> file_;
  bool prints_ = false;
};

}  // namespace kortisto::app
