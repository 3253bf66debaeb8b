#include <doctest/doctest.h>

#include "domain/retention.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

constexpr RetentionClass kTwoYears{"kind.client", RetentionStart::death, 2, "703/2023"};

TEST_CASE("a retention ends on the same day of the month, else on the last") {
  CHECK(retention_end(kTwoYears, Date::parse("2026-03-02")) == Date::parse("2028-03-02"));
  CHECK(retention_end(kTwoYears, Date::parse("2024-02-29")) == Date::parse("2026-02-28"));
}

TEST_CASE("without a start there is no end, and a policy gives none") {
  CHECK_FALSE(retention_end(kTwoYears, std::nullopt));
  const RetentionClass policy{"kind.client", RetentionStart::policy, 0, ""};
  CHECK_FALSE(retention_end(policy, Date::parse("2026-03-02")));
}

TEST_CASE("both regimes name the same kinds of data") {
  const auto social_care = retention_classes(Regime::social_care, false);
  const auto other = retention_classes(Regime::other, false);
  REQUIRE(social_care.size() == other.size());
  for (std::size_t i = 0; i < other.size(); ++i) {
    CHECK(social_care[i].kind == other[i].kind);
    CHECK(other[i].start == RetentionStart::policy);
  }
}

}  // namespace
