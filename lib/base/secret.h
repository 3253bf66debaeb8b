// Bytes that must not leak: held in pages of their own that are locked in memory where the system
// allows it, left out of core dumps, and wiped when the owner dies. Moved, never copied, never
// printed.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/bytes.h"

namespace kortisto {

class Secret {
 public:
  Secret() = default;
  // `size` zero bytes. Throws Error(io) when the system gives no memory.
  explicit Secret(std::size_t size);
  [[nodiscard]] static Secret copy_of(Bytes bytes);

  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();

  [[nodiscard]] Secret clone() const { return copy_of(bytes()); }
  [[nodiscard]] Bytes bytes() const noexcept { return {data_, size_}; }
  [[nodiscard]] MutableBytes bytes() noexcept { return {data_, size_}; }
  [[nodiscard]] std::string_view text() const noexcept {
    return {reinterpret_cast<const char*>(data_), size_};
  }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  // Keeps the first `size` bytes and wipes the rest. REQUIRES: size <= this->size()
  void shrink(std::size_t size) noexcept;

 private:
  void release() noexcept;

  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t mapped_ = 0;
};

// Overwrites memory in a way that no optimiser removes.
void wipe(MutableBytes bytes) noexcept;

// Locks what can be locked and forbids core dumps and tracing for the whole process. Called once by
// main, before any secret is read; what the system refuses is left as it is.
void harden_process() noexcept;

}  // namespace kortisto
