#include <doctest/doctest.h>

#include "base/error.h"
#include "domain/source.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

TEST_CASE("nothing is received tomorrow") {
  CHECK(check(Source{}, kToday).empty());
  Source source;
  source.received = kToday;
  CHECK(check(source, kToday).empty());
  source.received = Date::parse("2026-11-23");
  try {
    (void)check(source, kToday);
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.message().plain() == "error.source.received-future field=field.received");
  }
}

}  // namespace
