// The person and the shell: the only place that writes to the standard streams, reads standard
// input, and asks on /dev/tty.
//
// Data go to standard output, buffered, and every write of them is checked; talk goes to standard
// error. Nothing stored can move a cursor: on a terminal, what is unprintable is replaced
// (base/printable.h). A question without anybody to answer it is an error that names the option
// which would have answered, and never waits.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>

#include "base/error.h"
#include "base/message.h"
#include "base/secret.h"
#include "text/language.h"

namespace kortisto::app {

class Terminal {
 public:
  enum class Color { automatic, always, never };

  struct Manner {
    text::Language language = text::Language::en;
    Color color = Color::automatic;
    bool quiet = false;     // no notes; errors, warnings and questions stay
    bool no_input = false;  // no questions
    bool plain = false;     // NO_COLOR, or a terminal that is dumb
  };

  // Sees to it that the three standard streams are open: a register opened as descriptor 1 would
  // be printed into.
  Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void set_manner(const Manner& manner) { manner_ = manner; }
  [[nodiscard]] text::Language language() const noexcept { return manner_.language; }
  // Columns of the terminal on standard output; nothing when it is none.
  [[nodiscard]] std::optional<int> width() const;
  // False when standard output is a file or a pipe, which take any bytes.
  [[nodiscard]] bool shows() const noexcept { return out_is_terminal_; }

  // Throws Error(io) when standard output is closed or takes nothing: a command that cannot say
  // what it did should not do it.
  void check_output() const;
  // Data. Throws Error(io) when they cannot be written, and Interrupted for SIGPIPE when whoever
  // read them has closed the pipe.
  void print(std::string_view text);
  void print_line(const Message& message);
  // That a command has done what it was told, which its exit code says too: nothing when quiet.
  void print_done(const Message& message);
  void flush();
  // Written at once, so that no buffer keeps it.
  void print_secret(const Secret& secret);

  // Talk; a failure to write it is not an error.
  void note(const Message& message);
  void warn(const Message& message);
  void error(const Error& error);
  [[nodiscard]] int warnings() const noexcept { return warnings_; }

  // Questions, on /dev/tty. `option` is the one that answers instead, "--confirm". They throw
  // Error(needs_answer) without a terminal, with --no-input, and at the end of input; Interrupted
  // leaves the terminal as it was. What is typed for a secret is not shown.
  [[nodiscard]] Secret ask_secret(const Message& question, std::string_view option);
  // `lines` stand above the question.
  [[nodiscard]] std::string ask_line(const Message& question, std::string_view option,
                                     std::span<const std::string> lines = {});
  // Which of the answers is given: its word in the person's language or the beginning of it, in
  // capitals or not; asked again until it is one, for a slip of the finger must decide nothing.
  [[nodiscard]] std::size_t ask_one_of(std::span<const MessageKey> answers, const Message& question,
                                       std::string_view option,
                                       std::span<const std::string> lines = {});
  // The same of yes and no.
  [[nodiscard]] bool ask_yes_no(const Message& question, std::string_view option,
                                std::span<const std::string> lines = {});
  // Throws what a question would throw, before there is one.
  void require_person(std::string_view option) const;
  // The device that a program which talks with the person is to have for its streams: where input
  // or output of this one is a pipe, the data in it stay clean. "" when they are the terminal
  // already, or there is none.
  [[nodiscard]] std::string device_of_person() const;

  // Standard input, for "-": its descriptor, or all of it to its end. It can be had once: throws
  // Error(usage) "error.usage.input-twice" the second time.
  [[nodiscard]] int take_input();
  [[nodiscard]] std::string read_input(std::size_t limit);
  [[nodiscard]] Secret read_secret_input(std::size_t limit);

 private:
  friend class Progress;

  void talk(const std::optional<MessageKey>& kind, std::string_view color, const Message& message);

  Manner manner_;
  bool out_is_terminal_;
  bool err_is_terminal_;
  bool input_taken_ = false;
  int warnings_ = 0;
  std::string pending_;
};

// Warns when the count, the message's argument, is not 0: what is not as it was recorded must not
// go unnoticed.
void warn_of(Terminal& terminal, const MessageKey& key, std::size_t count);

// Whether somebody who names a file to be read means standard input by it: "-", or its path.
[[nodiscard]] bool is_standard_input(std::string_view path) noexcept;

// Says on a terminal what takes so long, after a second, until it dies.
class Progress {
 public:
  Progress(Terminal& terminal, const Message& message);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // How far it is; then a bar and a percentage stand behind what is said. REQUIRES: done <= whole
  void reach(std::uint64_t done, std::uint64_t whole) noexcept;

 private:
  void wait_and_say();
  [[nodiscard]] std::string line(int percent) const;

  std::string text_;
  std::mutex mutex_;
  std::condition_variable done_changed_;
  bool done_ = false;
  std::atomic<int> percent_ = -1;  // nothing is known
  std::thread thread_;
};

}  // namespace kortisto::app
