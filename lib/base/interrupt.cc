#include "base/interrupt.h"

#include <poll.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "base/error.h"

namespace kortisto {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): see interrupt.h
volatile std::sig_atomic_t noted_signal = 0;

void note(int signal) {
  noted_signal = signal;
}

// The three signals held back while it lives, so that none falls between a check and a wait.
class HeldSignals {
 public:
  HeldSignals() noexcept {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : kSignals) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  [[nodiscard]] const sigset_t& before() const noexcept { return before_; }

 private:
  sigset_t before_{};
};

}  // namespace

void note_signals() noexcept {
  for (const int signal : kSignals) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = note;
    // No SA_RESTART: a read that waits for a person has to end.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(signal, &action, nullptr);
  }
}

void check_interrupted() {
  if (noted_signal != 0) throw Interrupted{noted_signal};
}

void wait_readable(int fd) {
  if (fd < 0) return;  // ppoll would wait for ever; the read says what is wrong
  const HeldSignals held;
  pollfd wanted{fd, POLLIN, 0};
  while (true) {
    check_interrupted();
    const int ready = ppoll(&wanted, 1, nullptr, &held.before());
    if (ready > 0) return;
    if (ready < 0 && errno != EINTR) throw system_error("poll", "", errno);
  }
}

}  // namespace kortisto
