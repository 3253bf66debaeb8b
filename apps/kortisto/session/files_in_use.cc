#include "session/files_in_use.h"

#include <sys/stat.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "session/places.h"
#include "session/settings.h"

namespace kortisto::app {

namespace {

std::vector<std::filesystem::path> files_of(const Configured& with) {
  std::vector<std::filesystem::path> files{register_path(with), kSystemConfig, config_file(with)};
  const auto add = [&](const std::optional<std::string>& file) {
    if (file && !file->empty()) files.emplace_back(*file);
  };
  add(with.arguments.value(option::kPassphraseFile));
  add(with.environment.get("KORTISTO_PASSPHRASE_FILE"));
  add(with.config.passphrase_file.string());
  add(with.arguments.value(option::kFrom));
  for (const std::string& text : with.arguments.values(option::kText)) {
    if (const std::size_t equals = text.find('='); equals != std::string::npos) {
      add(text.substr(equals + 1));
    }
  }
  return files;
}

// The same file or folder, whatever it is called and whichever of its names is meant.
bool is_same(const struct stat& one, const std::filesystem::path& path) {
  struct stat other {};
  return ::stat(path.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

}  // namespace

void refuse_file_in_use(const Configured& with, const std::filesystem::path& output) {
  const auto refuse = [&] {
    throw Error(ErrorKind::invalid, {"error.output.in-use", {{"path", output.string()}}});
  };
  struct stat there {};
  if (::stat(output.c_str(), &there) == 0) {
    for (const std::filesystem::path& file : files_of(with)) {
      if (is_same(there, file)) refuse();
    }
  }
  const auto state = state_directory(with.environment);
  const std::filesystem::path folder = output.has_parent_path() ? output.parent_path() : ".";
  struct stat parent {};
  if (state && ::stat(folder.c_str(), &parent) == 0 && is_same(parent, *state)) refuse();
}

}  // namespace kortisto::app
