// What GLib's libraries would complain of on standard error. They say it when they leave something
// out, so a document that caused it is not whole; their words may quote it, so they are not
// printed.
#pragma once

#include <cstddef>

namespace kortisto::pdf {

// Catches and counts warnings while it lives. One at a time.
class LogWatch {
 public:
  LogWatch();
  LogWatch(const LogWatch&) = delete;
  LogWatch& operator=(const LogWatch&) = delete;
  ~LogWatch();

  // Throws Error(unexpected) "error.pdf.renderer" when there was one.
  void require_silence() const;

  void count() noexcept { ++warnings_; }

 private:
  std::size_t warnings_ = 0;
};

}  // namespace kortisto::pdf
