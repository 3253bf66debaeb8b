// What a command says to the shell, and the one place that decides it. Scripts rely on the numbers:
// they never change. See kortisto-exit-codes(7).
#pragma once

#include "base/error.h"

namespace kortisto::app {

enum class ExitCode : int {
  done = 0,
  unexpected = 1,
  usage = 2,
  warnings = 3,      // done, with something to look at
  needs_answer = 4,  // and nobody to ask
  no_register = 10,
  busy = 11,
  wrong_passphrase = 12,
  integrity = 13,
  io = 14,
  not_found = 15,
  configuration = 16,
  newer_version = 17,
  invalid = 18,
  outcome_unknown = 19,
};

[[nodiscard]] constexpr ExitCode exit_code(ErrorKind kind) noexcept {
  switch (kind) {
    case ErrorKind::unexpected:
      return ExitCode::unexpected;
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::needs_answer:
      return ExitCode::needs_answer;
    case ErrorKind::no_register:
      return ExitCode::no_register;
    case ErrorKind::busy:
      return ExitCode::busy;
    case ErrorKind::wrong_passphrase:
      return ExitCode::wrong_passphrase;
    case ErrorKind::integrity:
      return ExitCode::integrity;
    case ErrorKind::io:
      return ExitCode::io;
    case ErrorKind::outcome_unknown:
      return ExitCode::outcome_unknown;
    case ErrorKind::not_found:
      return ExitCode::not_found;
    case ErrorKind::configuration:
      return ExitCode::configuration;
    case ErrorKind::newer_version:
      return ExitCode::newer_version;
    case ErrorKind::invalid:
      return ExitCode::invalid;
  }
  return ExitCode::unexpected;
}

}  // namespace kortisto::app
