#include "exchange/calendar.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace kortisto::exchange {

namespace {

constexpr std::size_t kLongest = 75;  // octets of a line, its break not counted

std::string escaped(std::string_view text) {
  constexpr char kDelete = 0x7F;
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else {
      out += (c >= 0 && c < ' ') || c == kDelete ? ' ' : c;
    }
  }
  return out;
}

// A line goes on in the next one behind a space, which counts there.
void append_line(std::string& out, std::string_view line) {
  std::size_t room = kLongest;
  for (std::size_t at = 0, used = 0; at < line.size();) {
    const std::size_t from = at;
    (void)next_code_point(line, at);
    if (used + (at - from) > room) {
      out += "\r\n ";
      room = kLongest - 1;
      used = 0;
    }
    out += line.substr(from, at - from);
    used += at - from;
  }
  out += "\r\n";
}

// "2026-11-30" as 20261130, "2026-11-30T08:15:00.000Z" as 20261130T081500Z.
std::string basic(std::string iso) {
  const std::size_t fraction = iso.find('.');
  if (fraction != std::string::npos) iso.replace(fraction, std::string::npos, "Z");
  std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
  return iso;
}

}  // namespace

std::string calendar(const std::string& product, const Timestamp& now,
                     const std::vector<CalendarEvent>& events) {
  std::string out;
  const auto line = [&](const std::string& text) { append_line(out, text); };
  line("BEGIN:VCALENDAR");
  line("VERSION:2.0");
  line("PRODID:" + escaped(product));
  for (const CalendarEvent& event : events) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid));
    line("DTSTAMP:" + basic(now.iso()));
    line("DTSTART;VALUE=DATE:" + basic(event.day.iso()));
    line("SUMMARY:" + escaped(event.summary));
    line("DESCRIPTION:" + escaped(event.description));
    line("CLASS:PRIVATE");
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }
  line("END:VCALENDAR");
  return out;
}

}  // namespace kortisto::exchange
