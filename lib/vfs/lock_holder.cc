#include "vfs/lock_holder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <optional>
#include <sstream>
#include <string>

#include "base/date.h"
#include "base/file.h"
#include "base/finnish_time.h"
#include "base/printable.h"
#include "base/uninterrupted.h"

namespace kortisto::vfs {

namespace {

constexpr std::size_t kMostOfProc = 65'536;

// The bytes that SQLite's unix VFS locks: kortisto-format(5), "Locks".
constexpr off_t kFirstByte = 0x40000000;
constexpr off_t kBytes = 512;

// 0 for nobody, or for somebody who cannot be seen from here.
pid_t holder_of(const std::filesystem::path& path) {
  const FileDescriptor file(
      uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  struct flock wanted {};
  wanted.l_type = F_WRLCK;
  wanted.l_whence = SEEK_SET;
  wanted.l_start = kFirstByte;
  wanted.l_len = kBytes;
  if (!file.valid() || fcntl(file.get(), F_GETLK, &wanted) != 0) return 0;
  return wanted.l_type == F_UNLCK || wanted.l_pid < 0 ? 0 : wanted.l_pid;
}

// A file of /proc, which has no size before it is read.
std::string read_proc(const std::string& path) {
  const FileDescriptor file(
      uninterrupted([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC); }));
  if (!file.valid()) return {};
  try {
    return read_text(file.get(), kMostOfProc, path);
  } catch (const Error&) {
    return {};  // it has ended meanwhile
  }
}

// Seconds since 1970 of the start of the machine.
std::optional<std::int64_t> boot_time() {
  constexpr std::string_view kKey = "\nbtime ";
  const std::string facts = read_proc("/proc/stat");
  const std::size_t at = facts.find(kKey);
  if (at == std::string::npos) return std::nullopt;
  std::int64_t seconds = 0;
  std::istringstream(facts.substr(at + kKey.size())) >> seconds;
  return seconds;
}

// "2026-11-27 14:03", when the process began; proc(5): the 22nd value of stat, in ticks since the
// machine began. The second is its name in brackets, in which anything may stand.
std::optional<std::string> began(const std::string& directory) {
  constexpr int kValuesBetween = 19;
  constexpr std::int64_t kMilliseconds = 1000;
  constexpr std::size_t kMinutes = 16;  // "2026-11-27T14:03"
  const std::string stat = read_proc(directory + "/stat");
  const std::size_t name_end = stat.rfind(')');
  const auto boot = boot_time();
  if (name_end == std::string::npos || !boot) return std::nullopt;
  std::istringstream values(stat.substr(name_end + 1));
  std::string skipped;
  for (int i = 0; i < kValuesBetween; ++i) values >> skipped;
  std::int64_t ticks = 0;
  values >> ticks;
  const std::int64_t per_second = sysconf(_SC_CLK_TCK);
  if (!values || per_second <= 0) return std::nullopt;
  const Timestamp moment{std::chrono::sys_time<std::chrono::milliseconds>(
      std::chrono::milliseconds(*boot * kMilliseconds + ticks * kMilliseconds / per_second))};
  std::string text = Timestamp{finnish_clock(moment)}.iso().substr(0, kMinutes);
  text[text.find('T')] = ' ';
  return text;
}

// The file that it runs; as the kernel calls it where that cannot be seen.
std::string program_of(const std::string& directory) {
  std::error_code failed;
  const auto file = std::filesystem::read_symlink(directory + "/exe", failed);
  std::string name = failed ? read_proc(directory + "/comm") : file.filename().string();
  constexpr std::string_view kReplaced = " (deleted)";  // by a newer version, while it runs
  if (name.ends_with(kReplaced)) name.resize(name.size() - kReplaced.size());
  return printable(name.substr(0, name.find('\n')));
}

}  // namespace

Error busy_error(const std::filesystem::path& path) {
  const pid_t holder = holder_of(path);
  if (holder == 0) return {ErrorKind::busy, {"error.busy", {}}};
  const std::string process = std::to_string(holder);
  const std::string directory = "/proc/" + process;
  const std::string program = program_of(directory);
  const auto since = began(directory);
  if (program.empty() || !since) {
    return {ErrorKind::busy, {"error.busy.process", {{"process", process}}}};
  }
  return {ErrorKind::busy,
          {"error.busy.by", {{"program", program}, {"process", process}, {"since", *since}}}};
}

}  // namespace kortisto::vfs
