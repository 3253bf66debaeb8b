#include "register/attention.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/finnish_time.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/commitment.h"
#include "domain/days.h"
#include "domain/invoice.h"
#include "domain/plan.h"
#include "domain/voucher.h"
#include "register/columns.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

using domain::AttentionItem;
using domain::Concern;

// The indexes are named so that a statement which cannot use its own does not run at all; that of
// visits is under a view, which cannot name it.

// A plan's later versions take its place, unless they were given up.
constexpr std::string_view kPlans = R"sql(
SELECT plan.id, client.id, client.family_name, client.given_names, nullif(due.day, '')
FROM plan_follow_up AS due INDEXED BY plan_follow_up_by_day
JOIN plan ON plan.id = due.plan
JOIN client ON client.id = plan.client
WHERE due.day <= ?1 AND NOT EXISTS (
  WITH RECURSIVE later (id, given_up) AS (
    SELECT next.id, next.ended_on IS NOT NULL AND next.agreed_on IS NULL
    FROM plan AS next WHERE next.follows = plan.id
    UNION ALL
    SELECT next.id, next.ended_on IS NOT NULL AND next.agreed_on IS NULL
    FROM later JOIN plan AS next ON next.follows = later.id)
  SELECT 1 FROM later WHERE NOT given_up)
)sql";

constexpr std::string_view kPlanDrafts = R"sql(
SELECT plan.id, client.id, client.family_name, client.given_names, plan.printed_on,
       change.recorded_at
FROM plan INDEXED BY plan_draft
JOIN client ON client.id = plan.client
JOIN change ON change.record = 'plan' AND change.record_id = plan.id AND change.number = 1
WHERE plan.agreed_on IS NULL AND plan.ended_on IS NULL
)sql";

constexpr std::string_view kAgreementDrafts = R"sql(
SELECT agreement.id, client.id, client.family_name, client.given_names, agreement.printed_on,
       change.recorded_at
FROM agreement INDEXED BY agreement_draft
JOIN client ON client.id = agreement.client
JOIN change ON change.record = 'agreement' AND change.record_id = agreement.id
           AND change.number = 1
WHERE agreement.signed_on IS NULL AND agreement.ended_on IS NULL
)sql";

constexpr std::string_view kAgreements = R"sql(
SELECT agreement.id, client.id, client.family_name, client.given_names, agreement.valid_to
FROM agreement INDEXED BY agreement_in_force
JOIN client ON client.id = agreement.client
WHERE agreement.signed_on IS NOT NULL AND agreement.ended_on IS NULL
  AND agreement.valid_to BETWEEN ?1 AND ?2
)sql";

constexpr std::string_view kCommitments = R"sql(
SELECT commitment.id, client.id, client.family_name, client.given_names, commitment.valid_to
FROM commitment INDEXED BY commitment_open
JOIN client ON client.id = commitment.client
WHERE commitment.ended_on IS NULL AND commitment.valid_to BETWEEN ?1 AND ?2
)sql";

constexpr std::string_view kVouchers = R"sql(
SELECT voucher.id, client.id, client.family_name, client.given_names, voucher.valid_to
FROM voucher INDEXED BY voucher_open
JOIN client ON client.id = voucher.client
WHERE voucher.ended_on IS NULL AND voucher.valid_to BETWEEN ?1 AND ?2
)sql";

constexpr std::string_view kInvoices = R"sql(
SELECT invoice.id, client.id, client.family_name, client.given_names, invoice.due,
       invoice.invoice_number, invoice.payable, coalesce(invoice.credited, 0), invoice.payments,
       invoice.reminders, invoice.disputed_on
FROM invoice INDEXED BY invoice_open
JOIN client ON client.id = invoice.client
WHERE invoice.invoice_number IS NOT NULL AND invoice.settled_on IS NULL AND invoice.due <= ?1
)sql";

// Of the months before ?1, those by hand, which are of no month, too.
constexpr std::string_view kInvoiceDrafts = R"sql(
SELECT invoice.id, client.id, client.family_name, client.given_names, invoice.period
FROM invoice INDEXED BY invoice_draft
JOIN client ON client.id = invoice.client
WHERE invoice.invoice_number IS NULL AND invoice.removed_on IS NULL AND invoice.period < ?1
)sql";

// What a draft of its month is there for, waits for that draft.
constexpr std::string_view kVisits = R"sql(
SELECT substr(visit.day, 1, 7) AS month, count(*), count(DISTINCT visit.client)
FROM billable_visit AS visit
WHERE visit.invoice IS NULL AND visit.state = 'held' AND visit.day < ?1
  AND NOT EXISTS (
    SELECT 1 FROM invoice INDEXED BY invoice_draft
    WHERE invoice.invoice_number IS NULL AND invoice.removed_on IS NULL
      AND invoice.period = substr(visit.day, 1, 7) AND invoice.client = visit.client
      AND invoice.agreement IS visit.agreement AND invoice.commitment IS visit.commitment
      AND invoice.voucher IS visit.voucher)
GROUP BY month
)sql";

// Born between ?1 and ?2, and a client still after ?3.
constexpr std::string_view kMinors = R"sql(
SELECT id, id, family_name, given_names, identity_code, birth_date
FROM client INDEXED BY client_by_birth
WHERE CASE WHEN identity_code = '' THEN birth_date
           ELSE CASE WHEN substr(identity_code, 7, 1) = '+' THEN '18'
                     WHEN substr(identity_code, 7, 1) IN ('-', 'Y', 'X', 'W', 'V', 'U') THEN '19'
                     ELSE '20' END
                || substr(identity_code, 5, 2) || '-' || substr(identity_code, 3, 2) || '-'
                || substr(identity_code, 1, 2) END BETWEEN ?1 AND ?2
  AND died_on IS NULL AND (clientship_to IS NULL OR clientship_to > ?3)
)sql";

constexpr std::string_view kPassphrase = R"sql(
SELECT max(at) FROM audit INDEXED BY audit_of_passphrase
WHERE action IN ('register.init', 'key.rotate', 'key.rotate-passphrase')
)sql";

constexpr std::string_view kIsEmpty = R"sql(
SELECT NOT EXISTS (SELECT 1 FROM client)
)sql";

// What is told of a client.
constexpr std::string_view kTold[] = {"family_name", "given_names", "birth_date"};

class Gathering {
 public:
  Gathering(Work& work, int days)
      : work_(work), today_(work.as_of()), last_(domain::days_after(today_, days)) {}

  std::vector<AttentionItem> items() {
    add_plans();
    add_unsigned(Concern::plan_unsigned, domain::Plan::kKind, kPlanDrafts);
    add_unsigned(Concern::agreement_unsigned, domain::Agreement::kKind, kAgreementDrafts);
    add_ending(Concern::agreement_ends, domain::Agreement::kKind, kAgreements);
    add_ending(Concern::commitment_ends, domain::Commitment::kKind, kCommitments);
    add_ending(Concern::voucher_ends, domain::Voucher::kKind, kVouchers);
    add_invoices();
    add_invoice_drafts();
    add_visits();
    add_minors();
    domain::sort_by_urgency(items_);
    return std::move(items_);
  }

 private:
  // A record and its client, which the statements of records begin with.
  struct About {
    std::int64_t number;
    domain::ClientId client;
    std::string family_name;
    std::string given_names;
  };
  static About read_about(db::Rows& rows) {
    return {rows.read<std::int64_t>(), rows.read<domain::ClientId>(), rows.read<std::string>(),
            rows.read<std::string>()};
  }

  AttentionItem& add(Concern what, std::optional<Date> day, std::string_view kind, About about) {
    AttentionItem& one = items_.emplace_back(domain::attention(what, day, today_));
    one.kind = kind;
    one.number = about.number;
    one.client = about.client;
    one.family_name = std::move(about.family_name);
    one.given_names = std::move(about.given_names);
    return one;
  }

  void add_plans() {
    db::Rows rows = work_.connection().query(kPlans, last_);
    while (rows.next()) {
      About about = read_about(rows);
      const auto day = rows.read<std::optional<Date>>();
      add(day ? Concern::plan_follow_up : Concern::no_follow_up, day, domain::Plan::kKind,
          std::move(about));
    }
  }

  // A draft waits for its signatures since it was printed, else since it was written.
  void add_unsigned(Concern what, std::string_view kind, std::string_view sql) {
    db::Rows rows = work_.connection().query(sql);
    while (rows.next()) {
      About about = read_about(rows);
      const auto printed = rows.read<std::optional<Date>>();
      const Date written = finnish_day(rows.read<Timestamp>());
      const Date day = domain::days_after(printed.value_or(written), domain::kDaysUnsigned);
      if (day <= today_) add(what, day, kind, std::move(about));
    }
  }

  void add_ending(Concern what, std::string_view kind, std::string_view sql) {
    db::Rows rows = work_.connection().query(sql, today_, last_);
    while (rows.next()) {
      About about = read_about(rows);
      add(what, rows.read<Date>(), kind, std::move(about));
    }
  }

  void add_invoices() {
    db::Rows rows = work_.connection().query(kInvoices, last_);
    while (rows.next()) {
      About about = read_about(rows);
      Date due = rows.read<Date>();
      const auto number = rows.read<std::int64_t>();
      domain::Invoice invoice;
      invoice.payable = Money{rows.read<std::int64_t>()};
      invoice.credited = Money{rows.read<std::int64_t>()};
      invoice.payments = rows.read<std::vector<std::string>>();
      for (const std::string& text : rows.read<std::vector<std::string>>()) {
        if (const auto reminder = domain::read_reminder(text)) due = std::max(due, reminder->due);
      }
      const bool disputed = rows.read<std::optional<Date>>().has_value();
      if (!disputed && due > last_) continue;
      AttentionItem& one = add(disputed ? Concern::invoice_disputed : Concern::invoice_unpaid,
                               disputed ? std::nullopt : std::optional(due), domain::Invoice::kKind,
                               std::move(about));
      one.invoice_number = number;
      one.open = domain::open_sum(invoice);
    }
  }

  void add_invoice_drafts() {
    db::Rows rows = work_.connection().query(kInvoiceDrafts, this_month());
    while (rows.next()) {
      About about = read_about(rows);
      auto month = rows.read<std::string>();
      add(Concern::invoice_drafted, domain::billed_by(month), domain::Invoice::kKind,
          std::move(about))
          .month = std::move(month);
    }
  }

  void add_visits() {
    db::Rows rows = work_.connection().query(kVisits, this_month());
    while (rows.next()) {
      auto month = rows.read<std::string>();
      AttentionItem& one = items_.emplace_back(
          domain::attention(Concern::visits_unbilled, domain::billed_by(month), today_));
      one.month = std::move(month);
      one.visits = rows.read<std::int64_t>();
      one.clients = rows.read<std::int64_t>();
    }
  }

  void add_minors() {
    // A day more at each end, for those of 29 February.
    const auto born = [](Date birthday, int more) {
      const auto day = birthday.ymd() - std::chrono::years(18);
      return domain::days_after(day.ok() ? Date(day) : Date(day.year() / std::chrono::March / 1),
                                more);
    };
    db::Rows rows = work_.connection().query(kMinors, born(today_, -1), born(last_, 1), today_);
    while (rows.next()) {
      About about = read_about(rows);
      domain::Client client;
      client.identity_code = rows.read<std::string>();
      client.birth_date = rows.read<std::optional<Date>>();
      const Date birthday = domain::coming_of_age(*domain::birth_date(client));
      if (birthday < today_ || birthday > last_) continue;
      add(Concern::comes_of_age, birthday, domain::Client::kKind, std::move(about));
    }
  }

  [[nodiscard]] std::string this_month() const { return today_.iso().substr(0, 7); }

  Work& work_;
  Date today_;
  Date last_;
  std::vector<AttentionItem> items_;
};

}  // namespace

Attention list_attention(Register& store, int days) {
  Work work(store);
  Attention found;
  found.empty = work.connection().query(kIsEmpty).only<bool>();
  found.items = Gathering(work, days).items();
  found.passphrase_since = work.connection().query(kPassphrase).only<std::optional<Timestamp>>();
  work.audit("client.list", domain::Client::kKind, 0, kTold);
  work.commit();
  return found;
}

}  // namespace kortisto::reg
