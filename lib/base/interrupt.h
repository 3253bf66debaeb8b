// SIGINT, SIGTERM and SIGHUP as an exception, so that what is open is closed by its owner: the
// terminal shows what is typed again, a half-written file is removed, a transaction rolls back.
//
// The signal's number is the one mutable global of the program, because a signal handler can reach
// nothing else.
#pragma once

namespace kortisto {

// Thrown where a signal is noticed. It is no Error: nobody but main handles it.
struct Interrupted {
  int signal;
};

// From now on the signals are noted instead of ending the process; one that was ignored stays so.
// The second one of a kind ends the process as usual.
void note_signals() noexcept;

// Throws Interrupted when a signal has been noted.
void check_interrupted();

// Waits until `fd` can be read or is at its end. Throws Interrupted.
void wait_readable(int fd);

}  // namespace kortisto
