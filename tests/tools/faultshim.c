// Stands between a program and the system's file calls, with LD_PRELOAD: counts the calls that
// change regular files and directories, and at the n-th of them does what a bad day does.
//
//   SHIM_LOG=FILE     one line for each call: number, name, path
//   SHIM_AT=N         the call to which SHIM_HOW happens, counted from 1
//   SHIM_HOW=error    it fails with EIO and does nothing
//            intr     it fails with EINTR and does nothing, as when a signal is handled
//            full     it and every later call that needs space fail with ENOSPC
//            gone     it and every later call fail with EIO, as when a disk is pulled out
//            short    a write takes half of its bytes and says so; other calls pass
//            kill     a write takes half of its bytes; then SIGKILL
//   SHIM_MARKER=TEXT  every buffer that is written, and at every call every deleted file that is
//   still
//                     open, is searched for TEXT; a find is logged as "MARKER" instead of a number
//   SHIM_STOP=1       SIGSTOP before every call, so that a watcher can look at the files
//
// The calls themselves are made with syscall(2), so nothing has to be looked up. Not seen: what
// libc writes through its own FILE buffers, which the program under test does not use for files.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum Space { kNeedsNone, kNeedsSpace };
enum Verdict { kPass, kFail, kHalf, kHalfThenKill };

static atomic_int calls;
static int fail_at;
static int stops;
static const char* how = "";
static const char* marker = "";
static int log_fd = -1;

__attribute__((constructor)) static void read_environment(void) {
  const char* at = getenv("SHIM_AT");
  const char* log = getenv("SHIM_LOG");
  if (at != NULL) fail_at = atoi(at);
  if (getenv("SHIM_HOW") != NULL) how = getenv("SHIM_HOW");
  if (getenv("SHIM_MARKER") != NULL) marker = getenv("SHIM_MARKER");
  stops = getenv("SHIM_STOP") != NULL;
  if (log == NULL) return;
  const int fd =
      (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 900);  // out of the program's way
  syscall(SYS_close, fd);
}

// --- what is told ------------------------------------------------------------------------------

static void path_of(int fd, char* path, size_t size) {
  char link[64];
  (void)snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t length = readlink(link, path, size - 1);
  path[length > 0 ? length : 0] = '\0';
}

static void tell(const char* number, const char* name, const char* path) {
  char line[4400];
  const int length = snprintf(line, sizeof line, "%s %s %s\n", number, name, path);
  if (log_fd >= 0 && length > 0) syscall(SYS_write, log_fd, line, (size_t)length);
}

// --- the marker --------------------------------------------------------------------------------

static void search(const void* bytes, size_t size, const char* name, const char* path) {
  for (const char* text = marker; *text != '\0'; text += strspn(text, "\n")) {
    const size_t length = strcspn(text, "\n");
    if (memmem(bytes, size, text, length) != NULL) tell("MARKER", name, path);
    text += length;
  }
}

// Opening and closing a second descriptor drops POSIX locks on the file, so only files without a
// name are read: nobody else can wait for those.
static void search_deleted_files(void) {
  for (int fd = 3; fd < 256; ++fd) {
    struct stat status;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) || status.st_nlink != 0) continue;
    char path[64];
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    const int reader = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
    const size_t size = (size_t)status.st_size;
    if (reader >= 0 && size > 0) {
      void* bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, reader, 0);
      if (bytes != MAP_FAILED) {
        char name[4096];
        path_of(fd, name, sizeof name);  // where it would be, with a number for a name
        search(bytes, size, "deleted", name);
        munmap(bytes, size);
      }
    }
    if (reader >= 0) syscall(SYS_close, reader);
  }
}

// --- the n-th call -----------------------------------------------------------------------------

static enum Verdict judge(const char* name, const char* path, enum Space space) {
  const int number = atomic_fetch_add(&calls, 1) + 1;
  char text[16];
  (void)snprintf(text, sizeof text, "%d", number);
  tell(text, name, path);
  if (*marker != '\0') search_deleted_files();
  if (stops) raise(SIGSTOP);
  if (fail_at == 0 || number < fail_at) return kPass;
  if (strcmp(how, "full") == 0 && space == kNeedsSpace) {
    errno = ENOSPC;
    return kFail;
  }
  if (number > fail_at && strcmp(how, "gone") != 0) return kPass;
  if (strcmp(how, "kill") == 0) return kHalfThenKill;
  if (strcmp(how, "short") == 0) return kHalf;
  if (strcmp(how, "intr") == 0) {
    errno = EINTR;
    return kFail;
  }
  if (strcmp(how, "error") == 0 || strcmp(how, "gone") == 0) {
    errno = EIO;
    return kFail;
  }
  return kPass;
}

// For calls that write no bytes: 0 when they may go on.
static int refused(const char* name, const char* path, enum Space space) {
  const enum Verdict verdict = judge(name, path, space);
  if (verdict == kHalfThenKill) raise(SIGKILL);
  return verdict == kFail ? -1 : 0;
}

// The same for a descriptor; pipes, terminals and the like are none of our business.
static int refused_fd(const char* name, int fd, enum Space space) {
  struct stat status;
  if (fstat(fd, &status) != 0 || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) return 0;
  char path[4096];
  path_of(fd, path, sizeof path);
  return refused(name, path, space);
}

// --- the calls ---------------------------------------------------------------------------------

// One write for all of them; `offset` -1 is the file's own position.
static ssize_t write_one(int fd, const void* bytes, size_t size, off_t offset) {
  return offset < 0 ? syscall(SYS_write, fd, bytes, size)
                    : syscall(SYS_pwrite64, fd, bytes, size, offset);
}

static ssize_t judged_write(const char* name, int fd, const void* bytes, size_t size,
                            off_t offset) {
  struct stat status;
  if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
    return write_one(fd, bytes, size, offset);
  }
  char path[4096];
  path_of(fd, path, sizeof path);
  search(bytes, size, name, path);
  switch (judge(name, path, kNeedsSpace)) {
    case kFail:
      return -1;
    case kHalf:
      return write_one(fd, bytes, size > 1 ? size / 2 : size, offset);
    case kHalfThenKill:
      (void)write_one(fd, bytes, size / 2, offset);
      raise(SIGKILL);
      return -1;
    case kPass:
      break;
  }
  return write_one(fd, bytes, size, offset);
}

// Several buffers become one, so that a half is a half of the whole.
static ssize_t judged_writev(const char* name, int fd, const struct iovec* parts, int count,
                             off_t offset) {
  size_t size = 0;
  for (int i = 0; i < count; ++i) size += parts[i].iov_len;
  char* joined = malloc(size + 1);
  if (joined == NULL) return -1;
  size_t at = 0;
  for (int i = 0; i < count; at += parts[i].iov_len, ++i) {
    memcpy(joined + at, parts[i].iov_base, parts[i].iov_len);
  }
  const ssize_t written = judged_write(name, fd, joined, size, offset);
  free(joined);
  return written;
}

ssize_t write(int fd, const void* bytes, size_t size) {
  return judged_write("write", fd, bytes, size, -1);
}
ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  return judged_write("pwrite", fd, bytes, size, offset);
}
ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t offset) {
  return judged_write("pwrite", fd, bytes, size, offset);
}
ssize_t writev(int fd, const struct iovec* parts, int count) {
  return judged_writev("writev", fd, parts, count, -1);
}
ssize_t pwritev(int fd, const struct iovec* parts, int count, off_t offset) {
  return judged_writev("pwritev", fd, parts, count, offset);
}
ssize_t pwritev64(int fd, const struct iovec* parts, int count, off64_t offset) {
  return judged_writev("pwritev", fd, parts, count, offset);
}

// These move bytes that no buffer shows: programs fall back to read and write.
ssize_t copy_file_range(int in, off64_t* in_at, int out, off64_t* out_at, size_t size,
                        unsigned flags) {
  (void)in, (void)in_at, (void)out, (void)out_at, (void)size, (void)flags;
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int out, int in, off_t* at, size_t size) {
  (void)out, (void)in, (void)at, (void)size;
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t* at, size_t size) {
  return sendfile(out, in, at, size);
}

// A shared writable mapping would get past every other function here.
void* mmap(void* address, size_t size, int protection, int flags, int fd, off_t offset) {
  if (fd >= 0 && (flags & MAP_SHARED) != 0 && (protection & PROT_WRITE) != 0) {
    char path[4096];
    path_of(fd, path, sizeof path);
    tell("MAPPED", "mmap", path);
  }
  return (void*)syscall(SYS_mmap, address, size, protection, flags, fd, offset);
}
void* mmap64(void* address, size_t size, int protection, int flags, int fd, off64_t offset) {
  return mmap(address, size, protection, flags, fd, offset);
}

int fsync(int fd) {
  return refused_fd("fsync", fd, kNeedsNone) != 0 ? -1 : (int)syscall(SYS_fsync, fd);
}
int fdatasync(int fd) {
  return refused_fd("fdatasync", fd, kNeedsNone) != 0 ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int ftruncate(int fd, off_t size) {
  return refused_fd("ftruncate", fd, kNeedsNone) != 0 ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}
int ftruncate64(int fd, off64_t size) {
  return ftruncate(fd, size);
}
int truncate(const char* path, off_t size) {
  return refused("truncate", path, kNeedsNone) != 0 ? -1 : (int)syscall(SYS_truncate, path, size);
}
int fallocate(int fd, int mode, off_t offset, off_t size) {
  if (refused_fd("fallocate", fd, kNeedsSpace) != 0) return -1;
  return (int)syscall(SYS_fallocate, fd, mode, offset, size);
}
int posix_fallocate(int fd, off_t offset, off_t size) {
  return fallocate(fd, 0, offset, size) != 0 ? errno : 0;
}
int posix_fallocate64(int fd, off64_t offset, off64_t size) {
  return posix_fallocate(fd, offset, size);
}

int renameat2(int from_dir, const char* from, int to_dir, const char* to, unsigned flags) {
  if (refused("rename", to, kNeedsNone) != 0) return -1;
  return (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
}
int renameat(int from_dir, const char* from, int to_dir, const char* to) {
  return renameat2(from_dir, from, to_dir, to, 0);
}
int rename(const char* from, const char* to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int linkat(int from_dir, const char* from, int to_dir, const char* to, int flags) {
  if (refused("link", to, kNeedsSpace) != 0) return -1;
  return (int)syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
}
int link(const char* from, const char* to) {
  return linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int unlinkat(int dir, const char* path, int flags) {
  if (refused("unlink", path, kNeedsNone) != 0) return -1;
  return (int)syscall(SYS_unlinkat, dir, path, flags);
}
int unlink(const char* path) {
  return unlinkat(AT_FDCWD, path, 0);
}
int rmdir(const char* path) {
  return unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}
int remove(const char* path) {
  struct stat status;
  const int is_directory = lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
  return unlinkat(AT_FDCWD, path, is_directory ? AT_REMOVEDIR : 0);
}
int mkdirat(int dir, const char* path, mode_t mode) {
  if (refused("mkdir", path, kNeedsSpace) != 0) return -1;
  return (int)syscall(SYS_mkdirat, dir, path, mode);
}
int mkdir(const char* path, mode_t mode) {
  return mkdirat(AT_FDCWD, path, mode);
}

// Opening counts only when it may create a file.
static int judged_open(int dir, const char* path, int flags, va_list rest) {
  const int creates = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
  const mode_t mode = creates ? va_arg(rest, mode_t) : 0;
  const int is_device = strncmp(path, "/dev/", 5) == 0;
  if (creates && !is_device && refused("open", path, kNeedsSpace) != 0) return -1;
  return (int)syscall(SYS_openat, dir, path, flags, mode);
}

#define OPEN_BODY(dir)                                \
  va_list rest;                                       \
  va_start(rest, flags);                              \
  const int fd = judged_open(dir, path, flags, rest); \
  va_end(rest);                                       \
  return fd

int open(const char* path, int flags, ...) {
  OPEN_BODY(AT_FDCWD);
}
int open64(const char* path, int flags, ...) {
  OPEN_BODY(AT_FDCWD);
}
int openat(int dir, const char* path, int flags, ...) {
  OPEN_BODY(dir);
}
int openat64(int dir, const char* path, int flags, ...) {
  OPEN_BODY(dir);
}

// libc's own would open the file without passing here.
int mkostemp(char* path, int flags) {
  if (refused("open", path, kNeedsSpace) != 0) return -1;
  for (;;) {
    unsigned char random[6];
    if (syscall(SYS_getrandom, random, sizeof random, 0) != sizeof random) return -1;
    char* end = path + strlen(path) - sizeof random;
    for (size_t i = 0; i < sizeof random; ++i) end[i] = (char)('a' + random[i] % 26);
    const int fd =
        (int)syscall(SYS_openat, AT_FDCWD, path, flags | O_RDWR | O_CREAT | O_EXCL, 0600);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
}
int mkostemp64(char* path, int flags) {
  return mkostemp(path, flags);
}
int mkstemp(char* path) {
  return mkostemp(path, 0);
}
int mkstemp64(char* path) {
  return mkostemp(path, 0);
}
