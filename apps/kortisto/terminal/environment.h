// The process's environment, passed in like the clock.
#pragma once

#include <cstdlib>
#include <optional>
#include <string>

namespace kortisto::app {

class Environment {
 public:
  // Nothing for a variable that is not set or is empty: both mean the same to every program that
  // follows the XDG Base Directory Specification, and to this one.
  [[nodiscard]] std::optional<std::string> get(const char* name) const {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets one
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
  }
};

}  // namespace kortisto::app
