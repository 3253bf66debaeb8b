#include "register/usage.h"

#include <string>

#include "domain/commitment.h"
#include "domain/voucher.h"
#include "register/columns.h"

namespace kortisto::reg {

namespace {

// What an issuer pays for one visit: of an hour's price to the nearest cent; a month's price is
// paid once a month, with its first visit.
// {0} is the kind, {1} the price of a unit that the issuer pays.
constexpr std::string_view kUsed = R"sql(
WITH used AS (
  SELECT visit.{0} AS id, visit.minutes, price_basis, {1} AS price,
         row_number() OVER (PARTITION BY visit.{0}, substr(visit.day, 1, 7)
                            ORDER BY visit.day, visit.start, visit.id) AS of_month
  FROM visit JOIN {0} ON {0}.id = visit.{0}
  WHERE visit.client = ?1 AND visit.state <> 'cancelled' AND visit.removed_on IS NULL
    AND coalesce(visit.billable, CASE WHEN visit.kind IN ('no_show', 'travel') THEN 'no'
                                      ELSE 'yes' END) = 'yes')
SELECT id, sum(minutes), sum(CASE price_basis WHEN 'hour' THEN (minutes * price + 30) / 60
                                              WHEN 'visit' THEN price
                                              WHEN 'month' THEN CASE of_month WHEN 1 THEN price
                                                                ELSE 0 END
                                              ELSE 0 END), count(*)
FROM used GROUP BY id
)sql";

std::string statement(std::string_view kind, std::string_view price) {
  std::string sql(kUsed);
  for (const auto& [mark, text] : {std::pair<std::string_view, std::string_view>("{0}", kind),
                                   std::pair<std::string_view, std::string_view>("{1}", price)}) {
    for (std::size_t at = sql.find(mark); at != std::string::npos; at = sql.find(mark, at)) {
      sql.replace(at, mark.size(), text);
    }
  }
  return sql;
}

}  // namespace

std::map<std::int64_t, domain::Usage> usage_of(Work& work, std::string_view kind,
                                               domain::ClientId client) {
  static const std::string kOfCommitments =
      statement(domain::Commitment::kKind, "coalesce(unit_price, 0)");
  static const std::string kOfVouchers = statement(domain::Voucher::kKind, "min(price, value)");
  const bool of_commitments = kind == domain::Commitment::kKind;
  if (!of_commitments && kind != domain::Voucher::kKind) return {};
  std::map<std::int64_t, domain::Usage> used;
  db::Rows rows = work.connection().query(of_commitments ? kOfCommitments : kOfVouchers, client);
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
