// A device in memory for the vault's tests: sparse, failing at a chosen call, and able to lose what
// was not synced.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <vector>

#include "base/error.h"
#include "vault/device.h"
#include "vault/layout.h"

namespace kortisto::test {

// The bytes of a file; blocks that were never written are zeros.
class Image {
 public:
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

  std::size_t read(std::uint64_t offset, MutableBytes out) const {
    if (offset >= size_) return 0;
    const auto count =
        static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), size_ - offset));
    for (std::size_t done = 0; done < count;) {
      const std::size_t at = (offset + done) % vault::kBlockSize;
      const std::size_t part = std::min(count - done, vault::kBlockSize - at);
      const auto block = blocks_.find((offset + done) / vault::kBlockSize);
      const MutableBytes to = out.subspan(done, part);
      if (block == blocks_.end()) {
        std::fill(to.begin(), to.end(), std::uint8_t{0});
      } else {
        std::copy_n(block->second.begin() + static_cast<std::ptrdiff_t>(at), part, to.begin());
      }
      done += part;
    }
    return count;
  }

  void write(std::uint64_t offset, Bytes bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
      const std::size_t at = (offset + done) % vault::kBlockSize;
      const std::size_t part = std::min(bytes.size() - done, vault::kBlockSize - at);
      vault::Block& block = blocks_[(offset + done) / vault::kBlockSize];
      std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(done), part,
                  block.begin() + static_cast<std::ptrdiff_t>(at));
      done += part;
    }
    size_ = std::max(size_, offset + bytes.size());
  }

  void truncate(std::uint64_t size) {
    size_ = size;
    const std::uint64_t whole = size / vault::kBlockSize;
    blocks_.erase(blocks_.lower_bound(whole + 1), blocks_.end());
    if (const auto last = blocks_.find(whole); last != blocks_.end()) {
      std::fill(last->second.begin() + static_cast<std::ptrdiff_t>(size % vault::kBlockSize),
                last->second.end(), std::uint8_t{0});
    }
  }

 private:
  std::map<std::uint64_t, vault::Block> blocks_;
  std::uint64_t size_ = 0;
};

class MemoryDevice final : public vault::Device {
 public:
  enum class Call { read, write, sync, truncate };
  enum class Failure { error, half_written };

  MemoryDevice() = default;
  explicit MemoryDevice(Image image) : image_(std::move(image)), durable_(image_) {}

  [[nodiscard]] const Image& image() const noexcept { return image_; }
  // Calls since the last reset_calls() that change the file, in order.
  [[nodiscard]] const std::vector<Call>& calls() const noexcept { return calls_; }
  [[nodiscard]] std::uint64_t bytes_written() const noexcept { return bytes_written_; }

  // From now on call number `at` (from 0) fails, and with `lasting` each one after it.
  void fail(std::size_t at, Failure failure, bool lasting) {
    reset_calls();
    fail_at_ = at;
    failure_ = failure;
    lasting_ = lasting;
  }
  // The same for reads, which are counted apart.
  void fail_read(std::size_t at) {
    reset_calls();
    fail_read_at_ = at;
  }
  void heal() {
    fail_at_.reset();
    fail_read_at_.reset();
  }
  void reset_calls() {
    calls_.clear();
    reads_ = bytes_written_ = 0;
  }
  [[nodiscard]] std::optional<Call> failed() const noexcept { return failed_; }

  // What is on the disk when the power fails now: each sector of each write since the last sync may
  // be there or not, and so may each truncation.
  [[nodiscard]] Image after_power_loss(std::mt19937_64& random) const {
    Image image = durable_;
    std::bernoulli_distribution kept(std::uniform_real_distribution<>(0, 1)(random));
    const bool whole_blocks = random() % 2 == 0;
    const std::size_t unit = whole_blocks ? vault::kBlockSize : 512;
    for (const Change& change : unsynced_) {
      if (change.truncated) {
        if (kept(random)) image.truncate(change.offset);
        continue;
      }
      for (std::size_t done = 0; done < change.bytes.size(); done += unit) {
        const std::size_t count = std::min(unit, change.bytes.size() - done);
        if (kept(random))
          image.write(change.offset + done, Bytes(change.bytes).subspan(done, count));
      }
    }
    return image;
  }

  std::size_t read(std::uint64_t offset, MutableBytes out) override {
    if (fail_read_at_ && reads_++ == *fail_read_at_) {
      failed_ = Call::read;
      throw Error(ErrorKind::io, {"error.io", {}});
    }
    return image_.read(offset, out);
  }
  void write(std::uint64_t offset, Bytes bytes) override {
    if (fails(Call::write)) {
      if (failure_ == Failure::half_written) apply_write(offset, bytes.first(bytes.size() / 2));
      throw Error(ErrorKind::io, {"error.io", {}});
    }
    apply_write(offset, bytes);
  }
  void sync() override {
    if (fails(Call::sync)) throw Error(ErrorKind::io, {"error.io", {}});
    for (const Change& change : unsynced_) {
      if (change.truncated) {
        durable_.truncate(change.offset);
      } else {
        durable_.write(change.offset, change.bytes);
      }
    }
    unsynced_.clear();
  }
  void truncate(std::uint64_t size) override {
    if (fails(Call::truncate)) throw Error(ErrorKind::io, {"error.io", {}});
    image_.truncate(size);
    unsynced_.push_back({size, {}, true});
  }
  [[nodiscard]] std::uint64_t size() override { return image_.size(); }

 private:
  struct Change {
    std::uint64_t offset;
    std::vector<std::uint8_t> bytes;
    bool truncated;
  };

  bool fails(Call call) {
    const std::size_t number = calls_.size();
    calls_.push_back(call);
    const bool fails = fail_at_ && (number == *fail_at_ || (lasting_ && number > *fail_at_));
    if (fails && number == *fail_at_) failed_ = call;
    return fails;
  }
  void apply_write(std::uint64_t offset, Bytes bytes) {
    image_.write(offset, bytes);
    bytes_written_ += bytes.size();
    unsynced_.push_back({offset, {bytes.begin(), bytes.end()}, false});
  }

  Image image_;
  Image durable_;
  std::vector<Change> unsynced_;
  std::vector<Call> calls_;
  std::uint64_t bytes_written_ = 0;
  std::size_t reads_ = 0;
  std::optional<std::size_t> fail_read_at_;
  std::optional<std::size_t> fail_at_;
  std::optional<Call> failed_;
  Failure failure_ = Failure::error;
  bool lasting_ = false;
};

}  // namespace kortisto::test
