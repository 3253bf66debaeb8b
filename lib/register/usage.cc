#include "register/usage.h"

#include "domain/commitment.h"
#include "domain/voucher.h"
#include "register/columns.h"

namespace kortisto::reg {

namespace {

// What an issuer pays for one visit: of an hour's price to the nearest cent; a month's price is
// paid once a month, with its first visit.
constexpr std::string_view kUsed = R"sql(
WITH payer AS (
  SELECT 'commitment' AS kind, id, price_basis, coalesce(unit_price, 0) AS price
  FROM commitment WHERE client = ?1
  UNION ALL
  SELECT 'voucher', id, price_basis, min(price, value) FROM voucher WHERE client = ?1),
used AS (
  SELECT payer.kind, payer.id, visit.minutes, payer.price_basis, payer.price,
         row_number() OVER (PARTITION BY payer.kind, payer.id, substr(visit.day, 1, 7)
                            ORDER BY visit.day, visit.start, visit.id) AS of_month
  FROM billable_visit AS visit JOIN payer
    ON payer.id = CASE payer.kind WHEN 'voucher' THEN visit.voucher ELSE visit.commitment END
  WHERE visit.client = ?1)
SELECT id, sum(minutes), sum(CASE WHEN price_basis = 'hour' THEN (minutes * price + 30) / 60
                                  WHEN price_basis = 'visit' OR of_month = 1 THEN price
                                  ELSE 0 END), count(*)
FROM used WHERE kind = ?2 GROUP BY id
)sql";

constexpr std::string_view kIsPaidFor = R"sql(
SELECT EXISTS (SELECT 1 FROM billable_visit WHERE id = ?1)
)sql";

}  // namespace

bool is_paid_for(Work& work, std::int64_t visit) {
  return work.connection().query(kIsPaidFor, visit).only<bool>();
}

std::map<std::int64_t, domain::Usage> usage_of(Work& work, std::string_view kind,
                                               domain::ClientId client) {
  if (kind != domain::Commitment::kKind && kind != domain::Voucher::kKind) return {};
  std::map<std::int64_t, domain::Usage> used;
  db::Rows rows = work.connection().query(kUsed, client, kind);
  while (rows.next()) {
    const auto number = rows.read<std::int64_t>();
    domain::Usage& one = used[number];
    one.minutes = rows.read<std::int64_t>();
    one.amount.cents = rows.read<std::int64_t>();
    one.visits = rows.read<std::int64_t>();
  }
  return used;
}

}  // namespace kortisto::reg
