#include "vault/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>

#include "base/error.h"
#include "base/secret.h"
#include "base/uninterrupted.h"
#include "vault/pieces.h"

namespace kortisto::vault {

namespace {

// Where SQLite itself would put a temporary file.
std::string temporary_directory() {
  for (const char* name : {"SQLITE_TMPDIR", "TMPDIR"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && access(value, W_OK | X_OK) == 0) return value;
  }
  return access("/var/tmp", W_OK | X_OK) == 0 ? "/var/tmp" : "/tmp";
}

FileDescriptor open_unlinked() {
  const std::string directory = temporary_directory();
  FileDescriptor file(
      uninterrupted([&] { return open(directory.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); }));
  if (file.valid()) return file;
  // Not every file system has O_TMPFILE.
  std::string path = directory + "/kortisto-XXXXXX";
  file = FileDescriptor(mkostemp(path.data(), O_CLOEXEC));
  if (!file.valid()) throw system_error("open", directory, errno);
  unlink(path.c_str());
  return file;
}

}  // namespace

struct ScratchFile::Spill {
  FileDescriptor file = open_unlinked();
  crypto::SystemRandom random;
  crypto::NonceSequence nonces{random};
  crypto::Xaes cipher{random.bytes<32>()};
};

ScratchFile::ScratchFile(std::size_t limit)
    : limit_chunks_(std::max<std::size_t>(1, limit / kChunkSize)) {}

ScratchFile::~ScratchFile() {
  for (Place& place : places_) wipe_chunk(place);
}

void ScratchFile::wipe_chunk(Place& place) noexcept {
  if (place.memory == nullptr) return;
  wipe(*place.memory);
  place.memory.reset();
  --in_memory_;
}

void ScratchFile::spill_oldest() {
  Place* oldest = nullptr;
  for (Place& place : places_) {
    if (place.memory != nullptr && (oldest == nullptr || place.used_at < oldest->used_at)) {
      oldest = &place;
    }
  }
  if (oldest == nullptr) return;
  if (spill_ == nullptr) spill_ = std::make_unique<Spill>();
  const auto index = static_cast<std::size_t>(oldest - places_.data());
  oldest->nonce = spill_->nonces.next();
  oldest->tag = spill_->cipher.seal(oldest->nonce, {}, *oldest->memory);
  const auto offset = static_cast<off_t>(index * kChunkSize);
  for (std::size_t done = 0; done < kChunkSize;) {
    const ssize_t count = pwrite(spill_->file.get(), oldest->memory->data() + done,
                                 kChunkSize - done, offset + static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      const int reason = errno;
      // Back to plaintext: the caller may still read it while it rolls back.
      (void)spill_->cipher.open(oldest->nonce, {}, oldest->tag, *oldest->memory);
      throw system_error("write", "temporary file", reason);
    }
    done += static_cast<std::size_t>(count);
  }
  oldest->spilled = true;
  wipe_chunk(*oldest);
}

ScratchFile::Chunk& ScratchFile::chunk(std::size_t index) {
  if (index >= places_.size()) places_.resize(index + 1);
  if (places_[index].memory == nullptr) {
    if (in_memory_ >= limit_chunks_) spill_oldest();
    Place& place = places_[index];
    auto memory = std::make_unique<Chunk>();
    if (place.spilled) {
      const auto got = pread(spill_->file.get(), memory->data(), kChunkSize,
                             static_cast<off_t>(index * kChunkSize));
      if (got != static_cast<ssize_t>(kChunkSize) ||
          !spill_->cipher.open(place.nonce, {}, place.tag, *memory)) {
        throw Error(ErrorKind::integrity, {"error.vault.temporary", {}});
      }
      place.spilled = false;
    }
    place.memory = std::move(memory);
    ++in_memory_;
  }
  places_[index].used_at = ++clock_;
  return *places_[index].memory;
}

std::size_t ScratchFile::read(std::uint64_t offset, MutableBytes out) {
  if (offset >= size_) return 0;
  const auto total = static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), size_ - offset));
  for_each_piece<kChunkSize>(offset, total, [this, out](const Piece& piece) {
    put(out, piece.done, Bytes(chunk(piece.index)).subspan(piece.at, piece.count));
  });
  return total;
}

void ScratchFile::write(std::uint64_t offset, Bytes bytes) {
  for_each_piece<kChunkSize>(offset, bytes.size(), [this, bytes](const Piece& piece) {
    put(chunk(piece.index), piece.at, bytes.subspan(piece.done, piece.count));
  });
  size_ = std::max(size_, offset + bytes.size());
}

void ScratchFile::truncate(std::uint64_t size) {
  if (size >= size_) return;
  const std::size_t keep = (size + kChunkSize - 1) / kChunkSize;
  for (std::size_t i = keep; i < places_.size(); ++i) wipe_chunk(places_[i]);
  if (places_.size() > keep) places_.resize(keep);
  if (const std::size_t used = size % kChunkSize; used != 0 && keep == places_.size()) {
    Chunk& last = chunk(keep - 1);
    wipe(MutableBytes(last).subspan(used));
  }
  size_ = size;
}

}  // namespace kortisto::vault
