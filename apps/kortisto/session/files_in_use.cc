#include "session/files_in_use.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "session/places.h"
#include "session/settings.h"
#include "terminal/terminal.h"

namespace kortisto::app {

namespace {

using Paths = std::vector<std::filesystem::path>;

// The descriptors of the streams: where data come from, where they go, and where talk goes.
constexpr const char* kInput = "0";
constexpr const char* kOutput = "1";
constexpr const char* kTalk = "2";

std::filesystem::path descriptor(const std::string& number) {
  return "/proc/self/fd/" + number;
}

// A stream of output: no passphrase is read there, which is said by whoever should.
bool is_written(const std::string& number) {
  return number == kOutput || number == kTalk;
}

void add_remembered(Paths& files, const Environment& environment) {
  const auto state = state_directory(environment);
  std::error_code failed;
  if (!state) return;
  for (auto entry = std::filesystem::directory_iterator(*state, failed);
       !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
    files.push_back(entry->path());
  }
}

// All but the register.
Paths files_beside_register(const Configured& with) {
  const Arguments& arguments = with.arguments;
  Paths files{kSystemConfig, config_file(with), "/proc/self/exe"};
  if (const auto own = user_config(with.environment)) files.push_back(*own);
  const auto add = [&](const std::optional<std::string>& file) {
    if (!file || file->empty()) return;
    files.push_back(is_standard_input(*file) ? descriptor(kInput) : std::filesystem::path(*file));
  };
  for (const Option& option :
       {option::kPassphraseFile, option::kNewPassphraseFile, option::kFrom}) {
    add(arguments.value(option));
  }
  for (std::size_t i = 0; i < with.command.positionals.size(); ++i) {
    if (with.command.positionals[i].name == "FILE") add(arguments.positional(i));
  }
  add(with.environment.get("KORTISTO_PASSPHRASE_FILE"));
  add(with.config.passphrase_file.string());
  for (const std::string& text : arguments.values(option::kText)) {
    if (const std::size_t equals = text.find('='); equals != std::string::npos) {
      add(text.substr(equals + 1));
    }
  }
  for (const Option& option : {option::kPassphraseFd, option::kNewPassphraseFd}) {
    const auto number = arguments.value(option);
    if (number && !is_written(*number)) files.push_back(descriptor(*number));
  }
  add_remembered(files, with.environment);
  return files;
}

bool is_same(const struct stat& one, const std::filesystem::path& path) {
  struct stat other {};
  return ::stat(path.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
  return path.has_parent_path() ? path.parent_path() : ".";
}

// The same file, whatever it is called and whichever of its names is meant, or the same place. They
// are not opened: a process that closes a register loses its lock (fcntl(2)).
bool is_one_of(const Paths& files, const std::filesystem::path& path) {
  struct stat there {};
  struct stat folder {};
  // Anything but a regular file is replaced by nobody (base/new_file.h).
  const bool is_there = ::stat(path.c_str(), &there) == 0 && S_ISREG(there.st_mode);
  const bool has_folder = ::stat(folder_of(path).c_str(), &folder) == 0;
  return std::any_of(files.begin(), files.end(), [&](const std::filesystem::path& file) {
    return (is_there && is_same(there, file)) ||
           (has_folder && path.filename() == file.filename() && is_same(folder, folder_of(file)));
  });
}

bool is_regular(const std::filesystem::path& path) {
  struct stat there {};
  return ::stat(path.c_str(), &there) == 0 && S_ISREG(there.st_mode);
}

bool is_remembered(const Configured& with, const std::filesystem::path& path) {
  const auto state = state_directory(with.environment);
  struct stat folder {};
  return state && ::stat(folder_of(path).c_str(), &folder) == 0 && is_same(folder, *state);
}

Error in_use(const std::string& name) {
  return {ErrorKind::invalid, {"error.output.in-use", {{"path", name}}}};
}

}  // namespace

void refuse_output_in_use(const Configured& with) {
  Paths files = files_beside_register(with);
  try {
    files.push_back(register_path(with));
  } catch (const Error&) {
    // Without a home there is none, which whoever wants to open it says.
  }
  const std::filesystem::path printed = descriptor(kOutput);
  if (is_regular(printed) && is_one_of(files, printed)) throw in_use("standard output");
  const auto output = with.arguments.value(option::kOutput);
  if (!output || output == "-") return;
  for (const char* stream : {kInput, kOutput, kTalk}) files.push_back(descriptor(stream));
  if (is_remembered(with, *output) || is_one_of(files, *output)) throw in_use(*output);
}

void refuse_other_than_register(const Configured& with, const std::filesystem::path& file) {
  if (is_remembered(with, file) || is_one_of(files_beside_register(with), file)) {
    throw in_use(file.string());
  }
}

}  // namespace kortisto::app
