#include "vfs/base_file.h"

#include <cerrno>

#include "base/error.h"

namespace kortisto::vfs {

namespace {

// The unix VFS takes the low 17 bits of a write's length and loses the rest.
constexpr std::size_t kMostPerWrite = 65536;

}  // namespace

std::unique_ptr<BaseFile> BaseFile::open(sqlite3_vfs& vfs, const char* path, int flags, int& code) {
  auto memory = std::make_unique<unsigned char[]>(static_cast<std::size_t>(vfs.szOsFile));
  int opened_flags = flags;
  code = vfs.xOpen(&vfs, path, reinterpret_cast<sqlite3_file*>(memory.get()), flags, &opened_flags);
  if (code != SQLITE_OK) return nullptr;
  return std::unique_ptr<BaseFile>(new BaseFile(std::move(memory), opened_flags));
}

BaseFile::BaseFile(std::unique_ptr<unsigned char[]> memory, int opened_flags)
    : memory_(std::move(memory)),
      file_(reinterpret_cast<sqlite3_file*>(memory_.get())),
      opened_flags_(opened_flags) {}

BaseFile::~BaseFile() {
  if (file_->pMethods != nullptr) methods().xClose(file_);
}

void BaseFile::require(int code, const char* operation) {
  if (code == SQLITE_OK) return;
  last_failure_ = code;
  const bool full = (code & 0xff) == SQLITE_FULL;
  throw Error(ErrorKind::io, {MessageKey(full ? "error.io.full" : "error.io.register"),
                              {{"operation", std::string(operation)}}});
}

std::size_t BaseFile::read(std::uint64_t offset, MutableBytes out) {
  const int code = methods().xRead(file_, out.data(), static_cast<int>(out.size()),
                                   static_cast<sqlite3_int64>(offset));
  if (code == SQLITE_OK) return out.size();
  if (code != SQLITE_IOERR_SHORT_READ) require(code, "read");
  const std::uint64_t end = size();
  return offset >= end
             ? 0
             : static_cast<std::size_t>(std::min<std::uint64_t>(out.size(), end - offset));
}

void BaseFile::write(std::uint64_t offset, Bytes bytes) {
  while (!bytes.empty()) {
    const std::size_t count = std::min(bytes.size(), kMostPerWrite);
    require(methods().xWrite(file_, bytes.data(), static_cast<int>(count),
                             static_cast<sqlite3_int64>(offset)),
            "write");
    bytes = bytes.subspan(count);
    offset += count;
  }
}

void BaseFile::sync() {
  int code = SQLITE_OK;
  int failure = 0;
  do {  // SQLite continues every call that a signal ends but this one
    code = methods().xSync(file_, SQLITE_SYNC_NORMAL);
    if (code != SQLITE_OK) (void)file_control(SQLITE_FCNTL_LAST_ERRNO, &failure);
  } while (code != SQLITE_OK && failure == EINTR);
  require(code, "sync");
}

void BaseFile::truncate(std::uint64_t size) {
  require(methods().xTruncate(file_, static_cast<sqlite3_int64>(size)), "truncate");
}

std::uint64_t BaseFile::size() {
  sqlite3_int64 size = 0;
  require(methods().xFileSize(file_, &size), "stat");
  return static_cast<std::uint64_t>(size);
}

}  // namespace kortisto::vfs
