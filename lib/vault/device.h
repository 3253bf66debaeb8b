// What the vault stands on: a file of bytes. The seam at which tests tear, drop and fail writes.
#pragma once

#include <cstdint>

#include "base/bytes.h"

namespace kortisto::vault {

class Device {
 public:
  virtual ~Device() = default;

  // Reads up to out.size() bytes at `offset` and returns how many there were before the end of the
  // file. Throws Error(io).
  virtual std::size_t read(std::uint64_t offset, MutableBytes out) = 0;
  // Writes all of it or throws Error(io); how much was written is then unknown.
  virtual void write(std::uint64_t offset, Bytes bytes) = 0;
  // Makes everything written so far durable. Throws Error(io): then nothing is known.
  virtual void sync() = 0;
  virtual void truncate(std::uint64_t size) = 0;
  [[nodiscard]] virtual std::uint64_t size() = 0;
};

}  // namespace kortisto::vault
