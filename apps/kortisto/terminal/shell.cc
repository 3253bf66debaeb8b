#include "terminal/shell.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "base/error.h"
#include "base/file.h"
#include "base/interrupt.h"
#include "base/uninterrupted.h"

namespace kortisto::app {

namespace {

constexpr int kChildInput = 0;
constexpr int kChildOutput = 1;

// What becomes of a child's standard output, beside going into a descriptor.
constexpr int kThrownAway = -1;
constexpr int kPerson = -2;  // the person's, and standard input too

// `device` is the person's, "" for the streams that the child has anyway.
void add_streams(posix_spawn_file_actions_t& files, int output, const std::string& device) {
  if (output == kPerson) {
    if (device.empty()) return;
    posix_spawn_file_actions_addopen(&files, kChildInput, device.c_str(), O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&files, kChildInput, kChildOutput);
    return;
  }
  posix_spawn_file_actions_addopen(&files, kChildInput, "/dev/null", O_RDONLY, 0);
  if (output == kThrownAway) {
    posix_spawn_file_actions_addopen(&files, kChildOutput, "/dev/null", O_WRONLY, 0);
  } else {
    posix_spawn_file_actions_adddup2(&files, output, kChildOutput);
  }
}

// ^C and ^\ are for the child while it lives, as in system(3): an editor makes use of them.
class IgnoredKeys {
 public:
  IgnoredKeys() noexcept {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (Key& key : keys_) sigaction(key.signal, &ignore, &key.before);
  }
  ~IgnoredKeys() {
    for (const Key& key : keys_) sigaction(key.signal, &key.before, nullptr);
  }
  IgnoredKeys(const IgnoredKeys&) = delete;
  IgnoredKeys& operator=(const IgnoredKeys&) = delete;

  // Adds what the child is to have as the default: all but what was ignored before, too.
  void add_defaults(sigset_t& defaults) const noexcept {
    for (const Key& key : keys_) {
      if (key.before.sa_handler != SIG_IGN) sigaddset(&defaults, key.signal);
    }
  }

 private:
  struct Key {
    int signal;
    struct sigaction before;
  };
  std::array<Key, 2> keys_{{{SIGINT, {}}, {SIGQUIT, {}}}};
};

// Can be read once the process has ended; as pidfd_open(2), whose header in glibc 2.36 is none for
// C++.
int process_descriptor(pid_t process) noexcept {
  return static_cast<int>(syscall(SYS_pidfd_open, process, 0));
}

// A child that is waited for, also when its output is not wanted any more.
class Child {
 public:
  // `output` becomes its standard output, or is one of the constants above.
  Child(const std::string& command, int output, const IgnoredKeys* keys = nullptr,
        const std::string& device = {}) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    add_streams(files, output, device);
    // This program ignores SIGPIPE; others expect it.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    if (keys != nullptr) keys->add_defaults(defaults);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    std::string shell = "sh";
    std::string option = "-c";
    std::string text = command;
    const std::array<char*, 4> words{shell.data(), option.data(), text.data(), nullptr};
    const int error = posix_spawn(&process_, "/bin/sh", &files, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) throw system_error("run", "/bin/sh", error);
  }
  ~Child() {
    if (process_ <= 0) return;
    kill(process_, SIGTERM);
    (void)uninterrupted([&] { return waitpid(process_, nullptr, 0); });
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // True for exit status 0.
  bool wait() {
    // waitpid would miss a signal that comes just before it.
    const FileDescriptor end(process_descriptor(process_));
    if (!end.valid()) throw system_error("wait", "/bin/sh", errno);
    wait_readable(end.get());
    int status = 0;
    if (uninterrupted([&] { return waitpid(process_, &status, 0); }) < 0) {
      throw system_error("wait", "/bin/sh", errno);
    }
    process_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  pid_t process_ = -1;
};

}  // namespace

std::string shell_word(const std::string& text) {
  constexpr std::string_view kSpecial = " \t!\"#$&'()*;<>?[\\]^`{|}~";
  if (text.find_first_of(kSpecial) == std::string::npos) return text;
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted += "'\\'";
    quoted += c;
  }
  return quoted + "'";
}

Secret secret_of_command(const std::string& command, std::size_t limit) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw system_error("pipe", "", errno);
  const FileDescriptor reader(ends[0]);
  FileDescriptor writer(ends[1]);
  Child child(command, writer.get());
  writer = FileDescriptor();
  Secret secret = read_secret(reader.get(), limit, command);
  if (!child.wait()) {
    throw Error(ErrorKind::needs_answer, {"error.passphrase.command", {}});
  }
  return secret;
}

bool succeeds(const std::string& command) {
  return Child(command, kThrownAway).wait();
}

bool show_output(const std::string& command, const std::string& device) {
  const IgnoredKeys keys;
  return Child(command, kPerson, &keys, device).wait();
}

}  // namespace kortisto::app
