// A piece of memory that a forked child finds zeroed, so that parent and child never draw the same
// random bytes or count the same nonces.
#pragma once

#include <sys/mman.h>

#include <cerrno>
#include <cstddef>

#include "base/error.h"
#include "base/secret.h"

namespace kortisto::crypto {

// Zeroed memory for one T, locked where the system allows it and left out of core dumps. T must be
// a plain struct for which all zeros mean "nothing drawn yet". Throws Error(io).
template <typename T>
[[nodiscard]] T* new_forkless() {
  void* memory =
      mmap(nullptr, sizeof(T), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) throw system_error("allocate", "", errno);
  (void)mlock(memory, sizeof(T));
  (void)madvise(memory, sizeof(T), MADV_DONTDUMP);
  if (madvise(memory, sizeof(T), MADV_WIPEONFORK) != 0) {
    const int reason = errno;
    munmap(memory, sizeof(T));
    throw system_error("madvise", "", reason);
  }
  return static_cast<T*>(memory);
}

template <typename T>
void delete_forkless(T* memory) noexcept {
  wipe({reinterpret_cast<std::uint8_t*>(memory), sizeof(T)});
  munmap(memory, sizeof(T));
}

}  // namespace kortisto::crypto
