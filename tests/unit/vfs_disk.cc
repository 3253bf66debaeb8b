#include "vfs_disk.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <numeric>

#include "vault/layout.h"

namespace kortisto::test {

namespace {

struct File {
  sqlite3_file file;  // SQLite sees this
  Disk* disk;
};

}  // namespace

struct DiskBridge {
  static Disk& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->disk; }
  static Disk& of(sqlite3_vfs* vfs) { return *static_cast<Disk*>(vfs->pAppData); }

  static int open(sqlite3_vfs* vfs, const char*, sqlite3_file* file, int flags, int* out_flags) {
    Disk& disk = of(vfs);
    file->pMethods = nullptr;
    if (!disk.powered_ || disk.open_files_ > 0) return SQLITE_CANTOPEN;
    if (!disk.exists_ && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    disk.exists_ = true;
    ++disk.open_files_;
    reinterpret_cast<File*>(file)->disk = &disk;
    file->pMethods = &kMethods;
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
  }
  static int close(sqlite3_file* file) {
    --of(file).open_files_;
    return SQLITE_OK;
  }
  static int read(sqlite3_file* file, void* out, int count, sqlite3_int64 at) {
    return of(file).read({static_cast<std::uint8_t*>(out), static_cast<std::size_t>(count)},
                         static_cast<std::uint64_t>(at));
  }
  static int write(sqlite3_file* file, const void* in, int count, sqlite3_int64 at) {
    // The trap of the unix VFS, which keeps only 17 bits of the length.
    REQUIRE(count < 0x20000);
    return of(file).write({static_cast<const std::uint8_t*>(in), static_cast<std::size_t>(count)},
                          static_cast<std::uint64_t>(at));
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return of(file).truncate(static_cast<std::uint64_t>(size));
  }
  static int sync(sqlite3_file* file, int) { return of(file).sync(); }
  static int file_size(sqlite3_file* file, sqlite3_int64* out) {
    *out = static_cast<sqlite3_int64>(of(file).current_.size());
    return of(file).powered_ ? SQLITE_OK : SQLITE_IOERR_FSTAT;
  }
  static int lock(sqlite3_file*, int) { return SQLITE_OK; }
  static int check_reserved_lock(sqlite3_file*, int* out) {
    *out = 0;
    return SQLITE_OK;
  }
  static int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
  static int access(sqlite3_vfs* vfs, const char*, int, int* out) {
    *out = of(vfs).exists_ ? 1 : 0;
    return SQLITE_OK;
  }
  static int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
  }

  static const sqlite3_io_methods kMethods;
};

const sqlite3_io_methods DiskBridge::kMethods = {
    .iVersion = 1,
    .xClose = DiskBridge::close,
    .xRead = DiskBridge::read,
    .xWrite = DiskBridge::write,
    .xTruncate = DiskBridge::truncate,
    .xSync = DiskBridge::sync,
    .xFileSize = DiskBridge::file_size,
    .xLock = DiskBridge::lock,
    .xUnlock = DiskBridge::lock,
    .xCheckReservedLock = DiskBridge::check_reserved_lock,
    .xFileControl = DiskBridge::file_control,
    .xSectorSize = [](sqlite3_file*) { return 512; },
    .xDeviceCharacteristics = [](sqlite3_file*) { return 0; },
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

Disk::Disk(Flaw flaw)
    : name_("disk-" + std::to_string(reinterpret_cast<std::uintptr_t>(this))), flaw_(flaw) {
  REQUIRE(sqlite3_initialize() == SQLITE_OK);
  // Time and randomness are the system's.
  vfs_ = std::make_unique<sqlite3_vfs>(*sqlite3_vfs_find("unix"));
  vfs_->iVersion = 2;
  vfs_->szOsFile = sizeof(File);
  vfs_->zName = name_.c_str();
  vfs_->pAppData = this;
  vfs_->xOpen = DiskBridge::open;
  vfs_->xDelete = [](sqlite3_vfs*, const char*, int) { return SQLITE_IOERR_DELETE_NOENT; };
  vfs_->xAccess = DiskBridge::access;
  vfs_->xFullPathname = DiskBridge::full_path;
  REQUIRE(sqlite3_vfs_register(vfs_.get(), 0) == SQLITE_OK);
}

Disk::~Disk() {
  sqlite3_vfs_unregister(vfs_.get());
}

void Disk::format() {
  REQUIRE(open_files_ == 0);
  exists_ = false;
  current_ = durable_ = Image();
  unsynced_.clear();
  step_ = Step::before_first_sync;
}

void Disk::put_file(Image image) {
  format();
  exists_ = true;
  durable_ = image;
  current_ = std::move(image);
}

std::unique_ptr<vfs::BaseFile> Disk::open_file() const {
  int code = SQLITE_OK;
  auto file = vfs::BaseFile::open(*vfs_, kPath, SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE, code);
  REQUIRE(code == SQLITE_OK);
  return file;
}

bool Disk::is_header(const Change& change) noexcept {
  return !change.truncates && change.bytes.size() == vault::kHeaderSize &&
         change.offset <= vault::kHeaderSize;
}

// ---- failing calls

void Disk::fail(Call call, std::size_t at, int code, bool lasting) {
  fault_ = Fault{call, at, code, lasting};
  failed_at_.reset();
}

int Disk::fault_of(Call call) {
  if (!fault_ || fault_->call != call) return SQLITE_OK;
  const std::size_t number = fault_->seen++;
  if (number < fault_->at || (number > fault_->at && !fault_->lasting)) return SQLITE_OK;
  if (number == fault_->at) failed_at_ = step_;
  return fault_->code;
}

int Disk::read(MutableBytes out, std::uint64_t offset) {
  if (!powered_) return SQLITE_IOERR_READ;
  if (const int fault = fault_of(Call::read); fault != SQLITE_OK) return fault;
  const std::size_t got = current_.read(offset, out);
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(got), out.end(), std::uint8_t{0});
  return got == out.size() ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

void Disk::put(Bytes bytes, std::uint64_t offset) {
  unsynced_.push_back({offset, {bytes.begin(), bytes.end()}, false});
  apply(unsynced_.back(), current_);
}

int Disk::write(Bytes bytes, std::uint64_t offset) {
  if (!use_power(Call::write)) return SQLITE_IOERR_WRITE;
  if (const int fault = fault_of(Call::write); fault != SQLITE_OK) {
    put(bytes.first(bytes.size() / 2), offset);
    return fault;
  }
  put(bytes, offset);
  if (!is_header(unsynced_.back())) return SQLITE_OK;
  if (step_ == Step::after_second_sync) step_ = Step::before_first_sync;
  if (step_ == Step::before_second_sync && flaw_ == Flaw::mirror_before_second_sync) {
    put(bytes, vault::kHeaderSize - offset);
  }
  return SQLITE_OK;
}

int Disk::truncate(std::uint64_t size) {
  if (!use_power(Call::truncate)) return SQLITE_IOERR_TRUNCATE;
  if (const int fault = fault_of(Call::truncate); fault != SQLITE_OK) return fault;
  unsynced_.push_back({size, {}, true});
  apply(unsynced_.back(), current_);
  return SQLITE_OK;
}

int Disk::sync() {
  if (!use_power(Call::sync)) return SQLITE_IOERR_FSYNC;
  if (const int fault = fault_of(Call::sync); fault != SQLITE_OK) return fault;
  if (unsynced_.empty()) return SQLITE_OK;
  // Only a commit's second sync comes right after a header.
  const bool second = step_ == Step::before_second_sync && is_header(unsynced_.back());
  step_ = second ? Step::after_second_sync : Step::before_second_sync;
  if (flaw_ == (second ? Flaw::no_second_sync : Flaw::no_first_sync)) return SQLITE_OK;
  for (const Change& change : unsynced_) apply(change, durable_);
  unsynced_.clear();
  return SQLITE_OK;
}

// ---- losing power

bool Disk::use_power(Call call) {
  const bool counts =
      counted_ == Counted::changes || call == Call::sync || step_ != Step::before_first_sync;
  if (calls_left_ && counts && (*calls_left_)-- == 0) {
    powered_ = false;
    calls_left_.reset();
  }
  return powered_;
}

void Disk::apply(const Change& change, Image& image) const {
  if (change.truncates) {
    image.truncate(change.offset);
  } else {
    image.write(change.offset, change.bytes);
  }
}

Disk::Loss Disk::restore_power(std::mt19937_64& random, std::size_t sector) {
  REQUIRE(open_files_ == 0);
  Loss loss;
  std::vector<std::size_t> order(unsynced_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Now and then in order, so that long prefixes of a commit come through too.
  if (random() % 3 != 0) std::shuffle(order.begin(), order.end(), random);
  // Between nearly everything lost and nearly everything kept.
  const std::uint64_t keep_of_100 = random() % 101;
  const bool tears = random() % 4 != 0;
  std::size_t latest = 0;
  for (const std::size_t i : order) {
    const Change& change = unsynced_[i];
    if (i < latest) ++loss.reordered;
    latest = std::max(latest, i);
    if (random() % 100 >= keep_of_100) {
      ++loss.dropped;
      continue;
    }
    if (change.truncates || !tears || random() % 2 == 0 || change.bytes.size() <= sector) {
      apply(change, durable_);
      ++loss.kept;
      continue;
    }
    for (std::size_t at = 0; at < change.bytes.size(); at += sector) {
      if (random() % 2 == 0) continue;
      const std::size_t count = std::min(sector, change.bytes.size() - at);
      durable_.write(change.offset + at, Bytes(change.bytes).subspan(at, count));
    }
    ++loss.torn;
  }
  unsynced_.clear();
  current_ = durable_;
  step_ = Step::before_first_sync;
  powered_ = true;
  calls_left_.reset();
  return loss;
}

}  // namespace kortisto::test
