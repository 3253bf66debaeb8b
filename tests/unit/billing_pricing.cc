// What a visit comes to.
#include <doctest/doctest.h>

#include "billing/pricing.h"

using namespace kortisto;
using namespace kortisto::billing;
using domain::PriceBasis;

namespace {

std::optional<Money> price(int minutes, std::int64_t cents, PriceBasis basis) {
  return price_of({{1}, *Date::parse("2026-11-03"), minutes, {}},
                  {"Perhetyö", Money{cents}, basis, domain::VatTreatment::exempt_social_care});
}

}  // namespace

TEST_CASE("line 2: a visit is paid by its time to the nearest cent, or by itself") {
  CHECK(price(60, 7'550, PriceBasis::hour) == Money{7'550});
  CHECK(price(50, 7'550, PriceBasis::hour) == Money{6'292});  // 6291.67
  CHECK(price(1, 30, PriceBasis::hour) == Money{1});          // 0.5
  CHECK(price(1'440, 7'550, PriceBasis::hour) == Money{181'200});
  CHECK(price(50, 7'550, PriceBasis::visit) == Money{7'550});
}

TEST_CASE("line 2: what a month's price pays for, or nothing does, has no price of its own") {
  CHECK_FALSE(price(60, 7'550, PriceBasis::month));
  CHECK_FALSE(price(60, 0, PriceBasis::hour));
}

TEST_CASE("a tariff is what was agreed, and of a voucher the whole price") {
  domain::Voucher voucher;
  voucher.service = "Perhetyö";
  voucher.price = Money{6'000};
  voucher.value = Money{5'000};
  voucher.price_basis = PriceBasis::visit;
  CHECK(tariff_of(voucher).price == Money{6'000});
  CHECK(tariff_of(voucher).basis == PriceBasis::visit);
  CHECK(tariff_of(domain::Commitment()).price == Money{0});
}
