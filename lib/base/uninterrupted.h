// System calls that a handled signal may end before they did anything.
#pragma once

#include <cerrno>

namespace kortisto {

// What `call` gives, called again while it fails with EINTR. Not for close(2): whether the
// descriptor is open after that is not known (POSIX.1-2017, close).
template <typename Call>
[[nodiscard]] auto uninterrupted(Call&& call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

}  // namespace kortisto
