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
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): likewise
volatile std::sig_atomic_t noted_job = 0;

void note(int signal) {
  noted_signal = signal;
}

// To stop outweighs to have been continued.
void note_job(int signal) {
  if (noted_job != SIGTSTP) noted_job = signal;
}

void handle(int signal, void (*handler)(int), struct sigaction* before) noexcept {
  struct sigaction action {};
  action.sa_handler = handler;
  sigaction(signal, &action, before);
}

// The signals held back while it lives, so that none falls between a check and a wait.
class HeldSignals {
 public:
  HeldSignals() noexcept {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : kSignals) sigaddset(&held, signal);
    for (const int signal : {SIGTSTP, SIGCONT}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  [[nodiscard]] const sigset_t& before() const noexcept { return before_; }

 private:
  sigset_t before_{};
};

// False when, before `fd` can be read, there is another reason not to wait.
template <typename Reason>
bool wait_readable_or(int fd, Reason&& reason) {
  if (fd < 0) return true;  // ppoll would wait for ever; the read says what is wrong
  const HeldSignals held;
  pollfd wanted{fd, POLLIN, 0};
  while (true) {
    check_interrupted();
    if (reason()) return false;
    const int ready = ppoll(&wanted, 1, nullptr, &held.before());
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) throw system_error("poll", "", errno);
  }
}

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

bool is_interrupted() noexcept {
  return noted_signal != 0;
}

void check_interrupted() {
  if (noted_signal != 0) throw Interrupted{noted_signal};
}

void wait_readable(int fd) {
  (void)wait_readable_or(fd, [] { return false; });
}

JobControl::JobControl() noexcept {
  noted_job = 0;
  handle(SIGTSTP, note_job, &stop_before_);
  handle(SIGCONT, note_job, &continue_before_);
  // Whoever started the process does not want it to stop.
  if (stop_before_.sa_handler == SIG_IGN) handle(SIGTSTP, SIG_IGN, nullptr);
}

JobControl::~JobControl() {
  sigaction(SIGTSTP, &stop_before_, nullptr);
  sigaction(SIGCONT, &continue_before_, nullptr);
}

bool JobControl::wait_readable(int fd) {
  // A signal that was held back while `fd` could be read is noted by now.
  return wait_readable_or(fd, [] { return noted_job != 0; }) && noted_job == 0;
}

bool JobControl::take_stop() noexcept {
  const bool stops = noted_job == SIGTSTP;
  noted_job = 0;
  return stops;
}

void JobControl::stop() noexcept {
  handle(SIGTSTP, SIG_DFL, nullptr);
  (void)raise(SIGTSTP);
  handle(SIGTSTP, note_job, nullptr);
  noted_job = 0;
}

}  // namespace kortisto
