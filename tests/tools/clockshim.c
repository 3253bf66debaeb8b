// Sets the clock of a program, with LD_PRELOAD.
//
//   SHIM_CLOCK=SECONDS  since 1970, with a fraction if need be: what the clock shows when the
//                       program starts; from there it goes on as it does
//   SHIM_CLOCK_TICK=SECONDS  how much later it is at each look at the clock than it would be, so
//                       that midnight comes between two of them
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const long kNanoseconds = 1000000000L;

static struct timespec ahead;  // of the real clock; its seconds may be negative
static int set;
static double tick;
static double ticked;

static struct timespec real_time(void) {
  struct timespec now;
  syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  return now;
}

__attribute__((constructor)) static void read_environment(void) {
  const char* start = getenv("SHIM_CLOCK");
  if (start == NULL) return;
  const double wanted = strtod(start, NULL);
  const struct timespec now = real_time();
  const long seconds = (long)wanted;
  const char* each = getenv("SHIM_CLOCK_TICK");
  if (each != NULL) tick = strtod(each, NULL);
  ahead.tv_sec = seconds - now.tv_sec;
  ahead.tv_nsec = (long)((wanted - (double)seconds) * 1e9) - now.tv_nsec;
  set = 1;
}

static struct timespec shown(void) {
  struct timespec now = real_time();
  if (!set) return now;
  now.tv_sec += ahead.tv_sec + (long)ticked;
  now.tv_nsec += ahead.tv_nsec;
  ticked += tick;
  if (now.tv_nsec < 0) {
    now.tv_nsec += kNanoseconds;
    now.tv_sec -= 1;
  } else if (now.tv_nsec >= kNanoseconds) {
    now.tv_nsec -= kNanoseconds;
    now.tv_sec += 1;
  }
  return now;
}

int clock_gettime(clockid_t id, struct timespec* out) {
  if (id != CLOCK_REALTIME) return (int)syscall(SYS_clock_gettime, id, out);
  *out = shown();
  return 0;
}

int gettimeofday(struct timeval* restrict out, void* restrict zone) {
  (void)zone;
  const struct timespec now = shown();
  out->tv_sec = now.tv_sec;
  out->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t time(time_t* out) {
  const time_t now = shown().tv_sec;
  if (out != NULL) *out = now;
  return now;
}
