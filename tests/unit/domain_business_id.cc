#include <doctest/doctest.h>

#include "domain/business_id.h"

namespace {

using kortisto::domain::is_business_id;

TEST_CASE("the check digit of a business id") {
  CHECK(is_business_id("2077474-0"));
  CHECK(is_business_id("1629284-5"));
  CHECK_FALSE(is_business_id("2077474-1"));
  CHECK_FALSE(is_business_id("1375045-1"));  // rest 1 is never issued
  CHECK_FALSE(is_business_id("1375045-0"));
}

TEST_CASE("a business id has one form") {
  for (const char* text :
       {"", "20774740", "2077474-", "2077474-00", "207747a-0", "2077474 0", "FI20774740"}) {
    CAPTURE(text);
    CHECK_FALSE(is_business_id(text));
  }
}

}  // namespace
