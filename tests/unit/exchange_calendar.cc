// iCalendar, byte by byte; tests/cli/status.bats reads whole files by the rules of RFC 5545.
#include <doctest/doctest.h>

#include "base/utf8.h"
#include "exchange/calendar.h"

using namespace kortisto;
using exchange::CalendarEvent;

namespace {

const Timestamp kNow = *Timestamp::parse("2026-11-30T08:15:00.250Z");

CalendarEvent event(std::string summary) {
  return {.uid = "plan-1@koivu",
          .day = *Date::parse("2026-12-01"),
          .summary = std::move(summary),
          .description = "kortisto plan show 1 1"};
}

std::string written(std::string summary) {
  return exchange::calendar("-//Kortisto//test//fi", kNow, {event(std::move(summary))});
}

// The lines as they were before they were folded.
std::string unfolded(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("an event of a calendar") {
  CHECK(written("suunnitelman 1 seuranta") ==
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Kortisto//test//fi\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:plan-1@koivu\r\n"
        "DTSTAMP:20261130T081500Z\r\n"
        "DTSTART;VALUE=DATE:20261201\r\n"
        "SUMMARY:suunnitelman 1 seuranta\r\n"
        "DESCRIPTION:kortisto plan show 1 1\r\n"
        "CLASS:PRIVATE\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("what has a meaning in a text is escaped") {
  CHECK(written("a, b; c\\d\ne\r\x07").find("SUMMARY:a\\, b\\; c\\\\d\\ne  \r\n") !=
        std::string::npos);
}

TEST_CASE("a line has 75 octets at most, and no letter is cut") {
  for (const std::string letter : {"a", "ä", "€", "😀", ";"}) {
    for (std::size_t count = 10; count <= 160; ++count) {
      std::string summary;
      for (std::size_t i = 0; i < count; ++i) summary += letter;
      const std::string text = written(summary);
      for (std::size_t from = 0, to = 0; from < text.size(); from = to + 2) {
        to = text.find("\r\n", from);
        REQUIRE(to != std::string::npos);
        CHECK(to - from <= 75);
        CHECK(is_valid_utf8(text.substr(from, to - from)));
      }
      std::string escaped;
      for (std::size_t i = 0; i < count; ++i) escaped += letter == ";" ? "\\;" : letter;
      CHECK(unfolded(text).find("\r\nSUMMARY:" + escaped + "\r\n") != std::string::npos);
    }
  }
}

TEST_CASE("a line of 75 octets is whole, and one more goes over") {
  const std::string fits(75 - std::string("SUMMARY:").size(), 'x');
  CHECK(written(fits).find("SUMMARY:" + fits + "\r\n") != std::string::npos);
  CHECK(written(fits + "y").find("SUMMARY:" + fits + "\r\n y\r\n") != std::string::npos);
}
