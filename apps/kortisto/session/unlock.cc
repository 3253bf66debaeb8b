#include "session/unlock.h"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/passphrase.h"
#include "terminal/shell.h"
#include "terminal/terminal.h"
#include "upkeep/strength.h"

namespace kortisto::app {

namespace {

constexpr std::size_t kLongest = 4096;
constexpr std::int64_t kHighestFd = 1 << 20;
constexpr std::int64_t kOutput = 1;  // standard streams
constexpr std::int64_t kErrors = 2;
constexpr int kTries = 3;

// The three options of one passphrase.
struct Options {
  const Option& file;
  const Option& fd;
  const Option& command;

  [[nodiscard]] std::string file_option() const { return "--" + std::string(file.name); }
  [[nodiscard]] std::string fd_option() const { return "--" + std::string(fd.name); }
};

constexpr Options kCurrent{option::kPassphraseFile, option::kPassphraseFd,
                           option::kPassphraseCommand};
constexpr Options kNext{option::kNewPassphraseFile, option::kNewPassphraseFd,
                        option::kNewPassphraseCommand};

// The descriptor is closed when it has been read. The register, opened next, would get the number:
// as standard output it could be printed into, and as the other passphrase be read.
void require_free(const Invocation& with, const Options& options, std::int64_t fd) {
  const auto number = [&](const Option& option) {
    return with.arguments.number(option, 0, kHighestFd);
  };
  if (fd == kOutput || fd == kErrors) {
    throw Error(ErrorKind::usage, {"error.usage.output-descriptor",
                                   {{"option", options.fd_option()}, {"number", fd}}});
  }
  if (fd != 0 && number(kCurrent.fd) == number(kNext.fd)) {
    throw Error(ErrorKind::usage, {"error.usage.descriptor-twice", {{"number", fd}}});
  }
}

std::optional<Secret> from_options(const Invocation& with, const Options& options) {
  const auto file = with.arguments.value(options.file);
  const auto fd = with.arguments.number(options.fd, 0, kHighestFd);
  const auto command = with.arguments.value(options.command);
  if (file.has_value() + fd.has_value() + command.has_value() > 1) {
    throw Error(ErrorKind::usage,
                {"error.usage.two-passphrases", {{"option", options.file_option()}}});
  }
  if (fd) require_free(with, options, *fd);
  if ((file && is_standard_input(*file)) || fd == 0)
    return with.terminal.read_secret_input(kLongest);
  if (file) return read_secret_file(*file, kLongest);
  if (command) return secret_of_command(*command, kLongest);
  if (fd) {
    const FileDescriptor owned(static_cast<int>(*fd));
    return read_secret(owned.get(), kLongest, options.fd_option());
  }
  return std::nullopt;
}

std::optional<Secret> from_settings(const Configured& with) {
  if (const auto file = with.environment.get("KORTISTO_PASSPHRASE_FILE")) {
    return read_secret_file(*file, kLongest);
  }
  if (!with.config.passphrase_file.empty()) {
    return read_secret_file(with.config.passphrase_file, kLongest);
  }
  if (!with.config.passphrase_command.empty()) {
    return secret_of_command(with.config.passphrase_command, kLongest);
  }
  return std::nullopt;
}

std::optional<Secret> unasked(const Configured& with) {
  if (auto secret = from_options(with, kCurrent)) return secret;
  return from_settings(with);
}

// One that is to be set, in its one form.
Secret accepted(const Configured& with, const Secret& given) {
  Secret passphrase = canonical_passphrase(given.clone());
  require_typable(passphrase);
  if (!with.arguments.has(option::kWeak)) {
    const config::Config& config = with.config;
    upkeep::require_strong(passphrase, std::array{config.controller_name, config.contact_person,
                                                  config.register_name, config.county});
  }
  return passphrase;
}

// What is refused is said at once, before it is typed again.
Secret ask_twice(const Configured& with, const Options& options) {
  Terminal& terminal = with.terminal;
  for (int tries = kTries;; --tries) {
    const Secret first =
        terminal.ask_secret({"question.new-passphrase", {}}, options.file_option());
    Secret passphrase;
    try {
      passphrase = accepted(with, first);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::invalid || tries == 1) throw;
      terminal.error(error);
      continue;
    }
    const Secret second =
        terminal.ask_secret({"question.new-passphrase-again", {}}, options.file_option());
    if (first.text() != second.text()) {
      throw Error(ErrorKind::invalid, {"error.passphrase.differ", {}});
    }
    return passphrase;
  }
}

}  // namespace

bool comes_from_input(const Arguments& arguments) {
  const auto file = arguments.value(kCurrent.file);
  return (file && is_standard_input(*file)) || arguments.number(kCurrent.fd, 0, kHighestFd) == 0;
}

void try_passphrase(const Configured& with, const std::function<void(const Secret&)>& open) {
  if (auto secret = unasked(with)) return open(canonical_passphrase(*std::move(secret)));
  for (int tries = kTries; tries > 0; --tries) {
    try {
      return open(canonical_passphrase(
          with.terminal.ask_secret({"question.passphrase", {}}, kCurrent.file_option())));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::wrong_passphrase || tries == 1) throw;
      with.terminal.note(error.message());
    }
  }
}

Secret first_passphrase(const Configured& with) {
  const auto secret = unasked(with);
  return secret ? accepted(with, *secret) : ask_twice(with, kCurrent);
}

Secret next_passphrase(const Configured& with) {
  const auto secret = from_options(with, kNext);
  return secret ? accepted(with, *secret) : ask_twice(with, kNext);
}

}  // namespace kortisto::app
