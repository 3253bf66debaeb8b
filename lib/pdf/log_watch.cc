#include "pdf/log_watch.h"

#include <glib.h>

#include "base/error.h"

namespace kortisto::pdf {

namespace {

void count_message(const char*, GLogLevelFlags level, const char*, void* watch) noexcept {
  const unsigned faults = static_cast<unsigned>(G_LOG_LEVEL_ERROR) |
                          static_cast<unsigned>(G_LOG_LEVEL_CRITICAL) |
                          static_cast<unsigned>(G_LOG_LEVEL_WARNING);
  if ((static_cast<unsigned>(level) & faults) != 0) static_cast<LogWatch*>(watch)->count();
}

}  // namespace

LogWatch::LogWatch() {
  g_log_set_default_handler(count_message, this);
}

LogWatch::~LogWatch() {
  g_log_set_default_handler(g_log_default_handler, nullptr);
}

void LogWatch::require_silence() const {
  if (warnings_ == 0) return;
  throw Error(ErrorKind::unexpected, {"error.pdf.renderer", {{"what", "Pango"}}});
}

}  // namespace kortisto::pdf
