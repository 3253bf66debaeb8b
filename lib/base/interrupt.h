// SIGINT, SIGTERM and SIGHUP as an exception, so that what is open is closed by its owner: the
// terminal shows what is typed again, a half-written file is removed, a transaction rolls back.
// SIGPIPE is ignored, and thrown by the write that fails (write_all() of file.h).
//
// Job control (^Z, fg) at a question that hides what is typed, likewise: the shell gets its
// terminal back as it was.
//
// The signals' numbers are the mutable globals of the program, because a signal handler can reach
// nothing else.
#pragma once

#include <csignal>

namespace kortisto {

// Thrown where a signal is noticed. It is no Error: nobody but main handles it.
struct Interrupted {
  int signal;
};

// From now on the signals are noted instead of ending the process; one that was ignored stays so.
// The second one of a kind ends the process as usual.
void note_signals() noexcept;

// Whether a signal has been noted.
[[nodiscard]] bool is_interrupted() noexcept;

// Throws Interrupted when a signal has been noted.
void check_interrupted();

// Waits until `fd` can be read or is at its end. Throws Interrupted.
void wait_readable(int fd);

// While it lives, stopping and continuing by job control are noted; a stop that was ignored before
// stays so. One at a time.
class JobControl {
 public:
  JobControl() noexcept;
  ~JobControl();
  JobControl(const JobControl&) = delete;
  JobControl& operator=(const JobControl&) = delete;

  // As the function of that name, but false when the process is to stop or was continued.
  [[nodiscard]] bool wait_readable(int fd);
  // Whether it is to stop. Either is forgotten by asking.
  [[nodiscard]] bool take_stop() noexcept;
  // Stops; returns when it is continued.
  void stop() noexcept;

 private:
  struct sigaction stop_before_ {};
  struct sigaction continue_before_ {};
};

}  // namespace kortisto
