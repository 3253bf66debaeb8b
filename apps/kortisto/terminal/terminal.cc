#include "terminal/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <utility>

#include "base/casefold.h"
#include "base/file.h"
#include "base/interrupt.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

constexpr std::size_t kBuffer = 65'536;
constexpr std::size_t kLongestAnswer = 4096;
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kNoColor;
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::string_view kEraseLine = "\r\x1b[K";

Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// Talk goes on when nobody hears it.
void say(std::string_view text) noexcept {
  while (!text.empty()) {
    const ssize_t count = write(STDERR_FILENO, text.data(), text.size());
    if (count < 0 && errno != EINTR) return;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
}

Error unanswered(const MessageKey& why, std::string_view option) {
  return {ErrorKind::needs_answer,
          {why, {}},
          Message{"hint.option", {{"option", std::string(option)}}}};
}
Error nobody_to_ask(std::string_view option) {
  return unanswered("error.needs-answer", option);
}
Error input_ended(std::string_view option) {
  return unanswered("error.input-ended", option);
}

// The place in a file that a message speaks of: "client.toml:3:14: ".
std::string place_of(const Message& message) {
  std::string place;
  for (const char* name : {"file", "line", "column"}) {
    for (const auto& [key, value] : message.arguments) {
      if (key != name) continue;
      const auto* number = std::get_if<std::int64_t>(&value);
      place += number != nullptr ? std::to_string(*number) : isolated(std::get<std::string>(value));
      place += ':';
    }
  }
  return place.empty() ? place : place + ' ';
}

// /dev/tty, in which typed characters are not shown while it asks, unless they are to be.
class Tty {
 public:
  explicit Tty(bool echo) : fd_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (!fd_.valid() || tcgetattr(fd_.get(), &before_) != 0) return;
    usable_ = true;
    if (echo) return;
    hides_ = true;
    usable_ = hide();
  }
  ~Tty() {
    if (!hides_) return;
    (void)set(before_, TCSAFLUSH);
    (void)!write(fd_.get(), "\n", 1);  // the one that was typed was not shown
  }
  Tty(const Tty&) = delete;
  Tty& operator=(const Tty&) = delete;

  [[nodiscard]] bool usable() const noexcept { return usable_; }

  // A line without its newline; nothing at the end of input, which ^D is. Whoever comes back from
  // ^Z is asked again.
  std::optional<Secret> ask(const std::string& question) {
    write_all(fd_.get(), bytes_of(question), "/dev/tty");
    Secret line(kLongestAnswer);
    std::size_t size = 0;
    while (true) {
      if (!jobs_.wait_readable(fd_.get())) {
        if (jobs_.take_stop()) leave_to_shell();
        if (hides_) (void)hide();
        write_all(fd_.get(), bytes_of(question), "/dev/tty");
        size = 0;
        continue;
      }
      const ssize_t count =
          ::read(fd_.get(), line.bytes().subspan(size).data(), line.size() - size);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw system_error("read", "/dev/tty", errno);
      size += static_cast<std::size_t>(count);
      const bool whole = size > 0 && line.bytes()[size - 1] == '\n';
      if (count != 0 && !whole && size < line.size()) continue;
      if (!whole && size == 0) return std::nullopt;
      line.shrink(whole ? size - 1 : size);
      return line;
    }
  }

 private:
  bool hide() noexcept {
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    return set(silent, TCSAFLUSH);
  }

  bool set(const termios& modes, int when) noexcept {
    int done = -1;
    do {
      done = tcsetattr(fd_.get(), when, &modes);
    } while (done != 0 && errno == EINTR);
    return done == 0;
  }

  void leave_to_shell() noexcept {
    if (hides_) (void)set(before_, TCSADRAIN);  // what was typed since ^Z is the shell's
    jobs_.stop();
  }

  FileDescriptor fd_;
  JobControl jobs_;
  termios before_{};
  bool usable_ = false;
  bool hides_ = false;
};

}  // namespace

Terminal::Terminal()
    : out_is_terminal_(isatty(STDOUT_FILENO) == 1), err_is_terminal_(isatty(STDERR_FILENO) == 1) {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free number is the one that is missing. Writing to it is an error, as it was.
    if (fcntl(fd, F_GETFD) < 0) (void)open("/dev/null", O_RDONLY);
  }
}

std::optional<int> Terminal::width() const {
  winsize size{};
  if (!out_is_terminal_ || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return std::nullopt;
  if (size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

void Terminal::check_output() const {
  // Writing nothing asks the device whether it would take something.
  if (write(STDOUT_FILENO, "", 0) == 0) return;
  if (errno == EPIPE) throw Interrupted{SIGPIPE};
  throw system_error("write", "standard output", errno);
}

void Terminal::print(std::string_view text) {
  if (out_is_terminal_) {
    pending_ += printable(text, true);
  } else if (text.size() >= kBuffer) {
    flush();
    write_all(STDOUT_FILENO, bytes_of(text), "standard output");
  } else {
    pending_ += text;
  }
  if (pending_.size() >= kBuffer) flush();
}

void Terminal::print_line(const Message& message) {
  print(text::render(message, manner_.language) + "\n");
}

void Terminal::print_done(const Message& message) {
  if (!manner_.quiet) print_line(message);
}

void Terminal::flush() {
  const std::string text = std::exchange(pending_, {});
  write_all(STDOUT_FILENO, bytes_of(text), "standard output");
}

void Terminal::print_secret(const Secret& secret) {
  flush();
  write_all(STDOUT_FILENO, secret.bytes(), "standard output");
}

void Terminal::talk(const std::optional<MessageKey>& kind, std::string_view color,
                    const Message& message) {
  const bool colored = !color.empty() && manner_.color != Color::never &&
                       (manner_.color == Color::always || (err_is_terminal_ && !manner_.plain));
  std::string line = "kortisto: ";
  if (kind) {
    const std::string label = text::render(*kind, manner_.language) + ":";
    line += colored ? std::string(color) + label + std::string(kPlain) : label;
    line += ' ';
  }
  line += printable(place_of(message) + text::render(message, manner_.language)) + "\n";
  say(line);
}

void Terminal::note(const Message& message) {
  if (!manner_.quiet) talk(std::nullopt, kNoColor, message);
}

void Terminal::warn(const Message& message) {
  ++warnings_;
  talk("terminal.warning", kYellow, message);
}

void Terminal::error(const Error& error) {
  talk("terminal.error", kRed, error.message());
  if (error.hint()) talk("terminal.hint", kNoColor, *error.hint());
}

Secret Terminal::ask_secret(const Message& question, std::string_view option) {
  if (manner_.no_input) throw nobody_to_ask(option);
  Tty tty(false);
  if (!tty.usable()) throw nobody_to_ask(option);
  auto answer = tty.ask(printable(text::render(question, manner_.language)) + ": ");
  if (!answer) throw input_ended(option);
  return *std::move(answer);
}

void Terminal::require_person(std::string_view option) const {
  if (manner_.no_input || !Tty(true).usable()) throw nobody_to_ask(option);
}

std::string Terminal::device_of_person() const {
  if (isatty(STDIN_FILENO) == 1 && out_is_terminal_) return {};
  return Tty(true).usable() ? "/dev/tty" : "";
}

std::string Terminal::ask_line(const Message& question, std::string_view option,
                               std::span<const std::string> lines) {
  if (manner_.no_input) throw nobody_to_ask(option);
  Tty tty(true);
  if (!tty.usable()) throw nobody_to_ask(option);
  std::string shown;
  for (const std::string& line : lines) shown += printable(line) + "\n";
  shown += printable(text::render(question, manner_.language)) + ": ";
  const auto answer = tty.ask(shown);
  if (!answer) throw input_ended(option);
  return std::string(answer->text());
}

std::size_t Terminal::ask_one_of(std::span<const MessageKey> answers, const Message& question,
                                 std::string_view option, std::span<const std::string> lines) {
  const auto means = [&](std::string_view typed, const MessageKey& word) {
    if (!is_valid_utf8(typed)) return false;
    const std::string answer = casefold(typed.substr(0, typed.find_last_not_of(' ') + 1));
    return !answer.empty() && casefold(text::render(word, manner_.language)).starts_with(answer);
  };
  for (std::string typed = ask_line(question, option, lines);; typed = ask_line(question, option)) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (means(typed, answers[i])) return i;
    }
  }
}

bool Terminal::ask_yes_no(const Message& question, std::string_view option,
                          std::span<const std::string> lines) {
  const std::array<MessageKey, 2> answers{"answer.yes", "answer.no"};
  return ask_one_of(answers, question, option, lines) == 0;
}

int Terminal::take_input() {
  if (std::exchange(input_taken_, true)) {
    throw Error(ErrorKind::usage, {"error.usage.input-twice", {}});
  }
  return STDIN_FILENO;
}

std::string Terminal::read_input(std::size_t limit) {
  return read_text(take_input(), limit, "standard input");
}

Secret Terminal::read_secret_input(std::size_t limit) {
  return read_secret(take_input(), limit, "standard input");
}

void warn_of(Terminal& terminal, const MessageKey& key, std::size_t count) {
  if (count > 0) terminal.warn({key, {{"count", static_cast<std::int64_t>(count)}}});
}

bool is_standard_input(std::string_view path) noexcept {
  return path == "-" || path == "/dev/stdin" || path == "/dev/fd/0" || path == "/proc/self/fd/0";
}

Progress::Progress(Terminal& terminal, const Message& message)
    : text_("kortisto: " + printable(text::render(message, terminal.language()))) {
  if (!terminal.err_is_terminal_ || terminal.manner_.quiet) return;
  // Signals are for the main thread, which waits and unwinds.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_ = std::thread(&Progress::wait_and_say, this);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  done_changed_.notify_one();
  thread_.join();
}

void Progress::reach(std::uint64_t done, std::uint64_t whole) noexcept {
  constexpr std::uint64_t kAll = 100;
  percent_ = whole == 0 ? 0 : static_cast<int>(done * kAll / whole);
}

std::string Progress::line(int percent) const {
  if (percent < 0) return text_;
  constexpr std::size_t kCells = 20;
  constexpr std::size_t kPercentOfCell = 5;
  const std::size_t full = static_cast<std::size_t>(percent) / kPercentOfCell;
  const std::string end = " " + std::to_string(percent) + " %";
  const std::string bar = " [" + std::string(full, '#') + std::string(kCells - full, '-') + "]";
  // A line that is broken could not be erased again.
  winsize size{};
  const bool is_known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  const int columns = display_width(text_) + static_cast<int>(bar.size() + end.size());
  return text_ + (is_known && columns >= size.ws_col ? end : bar + end);
}

void Progress::wait_and_say() {
  constexpr std::chrono::milliseconds kBetween{200};
  std::unique_lock lock(mutex_);
  const auto done = [this] { return done_; };
  if (done_changed_.wait_for(lock, std::chrono::seconds(1), done)) return;
  int said = percent_;
  say(line(said));
  while (!done_changed_.wait_for(lock, kBetween, done)) {
    if (said == percent_) continue;
    said = percent_;
    say(std::string(kEraseLine) + line(said));
  }
  say(kEraseLine);
}

}  // namespace kortisto::app
