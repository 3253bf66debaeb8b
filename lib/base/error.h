// The one exception type. What went wrong is data (a kind and a message key); main turns the
// kind into the exit code, the terminal turns the message into words.
//
// An argument of an error never carries personal data or a secret: name the field, the line or
// the record's number instead of the value.
#pragma once

#include <exception>
#include <optional>
#include <string>

#include "base/message.h"

namespace kortisto {

enum class ErrorKind {
  unexpected,        // a fault of the program
  usage,             // the command line
  needs_answer,      // a question, and nobody to ask
  no_register,       // there is no such file
  busy,              // another process holds the lock
  wrong_passphrase,  // no key slot opens
  integrity,         // changed, damaged, or not a register
  io,                // the system refused; no space
  outcome_unknown,   // the system failed in the one moment that decides
  not_found,         // no such client or record
  configuration,     // the configuration file
  newer_version,     // written by a newer version
  invalid,           // a value out of its range, or a rule of the register
};

class Error : public std::exception {
 public:
  Error(ErrorKind kind, Message message, std::optional<Message> hint = std::nullopt);

  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] const Message& message() const noexcept { return message_; }
  [[nodiscard]] const std::optional<Message>& hint() const noexcept { return hint_; }
  [[nodiscard]] const char* what() const noexcept override { return plain_.c_str(); }

 private:
  ErrorKind kind_;
  Message message_;
  std::optional<Message> hint_;
  std::string plain_;
};

// The io error of a failed system call: "error.io" with the operation, the path and errno's text.
[[nodiscard]] Error system_error(std::string operation, std::string path, int error_number);

}  // namespace kortisto
