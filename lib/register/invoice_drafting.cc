#include <map>
#include <utility>

#include "base/error.h"
#include "billing/pricing.h"
#include "domain/agreement.h"
#include "domain/commitment.h"
#include "domain/voucher.h"
#include "domain/words.h"
#include "register/columns.h"
#include "register/invoice_payers.h"
#include "register/invoices.h"
#include "register/invoicing.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::ClientId;
using domain::Commitment;
using domain::Invoice;
using domain::PayerRole;
using domain::RecordId;
using domain::Voucher;

// What is to be billed of a time, by client. ?3 is a client, or nothing for all of them.
constexpr std::string_view kWaiting = R"sql(
SELECT id, client, day, minutes, kind, household_work, agreement, commitment, voucher,
       invoice IS NULL, share_invoice IS NULL
FROM billable_visit
WHERE day BETWEEN ?1 AND ?2 AND state = 'held'
  AND (invoice IS NULL OR (voucher IS NOT NULL AND share_invoice IS NULL))
  AND (?3 IS NULL OR client = ?3)
ORDER BY client, day, start, id
)sql";

// What is paid by the month and in force in it, whether or not there was a visit.
constexpr std::string_view kMonthly = R"sql(
SELECT id, client FROM agreement
WHERE price_basis = 'month' AND signed_on IS NOT NULL AND valid_from <= ?2
  AND (valid_to IS NULL OR valid_to >= ?1) AND (ended_on IS NULL OR ended_on > ?1)
  AND (?3 IS NULL OR client = ?3)
ORDER BY client, id
)sql";

// The invoices of the period that stand: drafts, and what was issued and not credited whole.
constexpr std::string_view kOfPeriod = R"sql(
SELECT id, client, agreement, commitment, voucher, payer, invoice_number
FROM invoice
WHERE period = ?1 AND removed_on IS NULL AND credits IS NULL
  AND (credited IS NULL OR credited < payable)
)sql";

constexpr std::string_view kDrafts = R"sql(
SELECT id FROM invoice
WHERE invoice_number IS NULL AND removed_on IS NULL AND (?1 IS NULL OR period = ?1) ORDER BY id
)sql";

std::string period_of(Date month) {
  return month.iso().substr(0, 7);
}

class Drafting {
 public:
  Drafting(Work& work, Date month, const BillingTerms& terms)
      : work_(work), month_(month), last_(billing::last_of_month(month)), terms_(terms) {
    read_standing();
  }

  void run(std::optional<ClientId> client, Drafted& drafted) {
    read_waiting(client);
    read_monthly(client);
    // One client after the other, so that each is read once.
    domain::ClientId last;
    for (const auto& [key, bookings] : waiting_) {
      const auto& [of, by] = key;
      if (of != std::exchange(last, of)) client_ = read_client(work_, of);
      const auto standing = standing_.find(key);
      if (standing != standing_.end() && !standing->second.issued) {
        drafted.standing.push_back(in_brief(of, client_, standing->second.record,
                                            read_as<Invoice>(work_, standing->second.record)));
      } else {
        draft(of, by, bookings, drafted);
      }
    }
  }

 private:
  using Key = std::pair<ClientId, BilledBy>;
  struct Standing {
    std::int64_t record = 0;
    bool issued = false;
  };

  void read_standing() {
    db::Rows rows = work_.connection().query(kOfPeriod, period_of(month_));
    while (rows.next()) {
      Standing one{rows.read<std::int64_t>(), false};
      const auto client = rows.read<ClientId>();
      const auto agreement = rows.read<std::optional<std::int64_t>>();
      const auto commitment = rows.read<std::optional<std::int64_t>>();
      const auto voucher = rows.read<std::optional<std::int64_t>>();
      const bool consumer =
          domain::is_consumer(*domain::from_code<PayerRole>(rows.read<std::string>()));
      one.issued = rows.read<std::optional<std::int64_t>>().has_value();
      const BilledBy by = agreement    ? BilledBy{Agreement::kKind, *agreement, false}
                          : commitment ? BilledBy{Commitment::kKind, *commitment, false}
                                       : BilledBy{Voucher::kKind, voucher.value_or(0), consumer};
      // Of an issued one and a later draft the draft is what stands.
      Standing& standing = standing_[{client, by}];
      if (standing.record == 0 || !one.issued) standing = one;
    }
  }

  void read_waiting(std::optional<ClientId> client) {
    db::Rows rows = work_.connection().query(kWaiting, month_, last_, client);
    while (rows.next()) {
      billing::Booking one{{rows.read<std::int64_t>()}, month_};
      const auto of = rows.read<ClientId>();
      one.day = rows.read<Date>();
      one.minutes = static_cast<int>(rows.read<std::int64_t>());
      const auto kind = *domain::from_code<domain::VisitKind>(rows.read<std::string>());
      one.remark = terms_.remarks[static_cast<std::size_t>(kind)];
      one.household_work = rows.read<bool>();
      const auto agreement = rows.read<std::optional<std::int64_t>>();
      const auto commitment = rows.read<std::optional<std::int64_t>>();
      const auto voucher = rows.read<std::optional<std::int64_t>>();
      const bool waits = rows.read<bool>();
      const bool share_waits = rows.read<bool>();
      if (agreement && waits) waiting_[{of, {Agreement::kKind, *agreement, false}}].push_back(one);
      if (commitment && waits) {
        waiting_[{of, {Commitment::kKind, *commitment, false}}].push_back(one);
      }
      if (voucher && waits) waiting_[{of, {Voucher::kKind, *voucher, false}}].push_back(one);
      if (voucher && share_waits) waiting_[{of, {Voucher::kKind, *voucher, true}}].push_back(one);
    }
  }

  void read_monthly(std::optional<ClientId> client) {
    db::Rows rows = work_.connection().query(kMonthly, month_, last_, client);
    while (rows.next()) {
      const auto number = rows.read<std::int64_t>();
      waiting_.try_emplace({rows.read<ClientId>(), {Agreement::kKind, number, false}});
    }
  }

  [[nodiscard]] int permille(const billing::Tariff& tariff, Date day) const {
    const auto rate = domain::vat_permille(terms_.vat_rates, tariff.vat, day);
    if (rate) return *rate;
    throw Error(ErrorKind::invalid, {"error.invoice.vat", {}});
  }

  void draft(ClientId client, const BilledBy& by, const std::vector<billing::Booking>& bookings,
             Drafted& drafted) {
    OpenedInvoice opened = open_invoice(work_, client, client_, by, last_, drafted.warnings);
    if (opened.tariff.price.cents == 0) {
      // The client pays no share, and what has no price is told of.
      if (!by.own_share) {
        drafted.warnings.push_back(
            {"warning.invoice.no-price",
             {{"field", domain::record_key(by.kind)}, {"number", std::to_string(by.number)}}});
      }
      return;
    }
    opened.invoice.lines = lines_of(client, by, opened.tariff, bookings);
    if (opened.invoice.lines.empty()) return;
    opened.invoice.period = period_of(month_);
    if (opened.invoice.lines.size() > domain::kMaxItems) {
      throw Error(ErrorKind::invalid,
                  {"error.invoice.too-long", {{"client", std::to_string(client.value)}}});
    }
    insert(client, opened.invoice, drafted);
  }

  // What is paid by the month stands once on an invoice of it, however many visits there were.
  [[nodiscard]] std::vector<std::string> lines_of(
      ClientId client, const BilledBy& by, const billing::Tariff& tariff,
      const std::vector<billing::Booking>& bookings) const {
    std::vector<std::string> lines;
    if (tariff.basis == domain::PriceBasis::month) {
      if (standing_.contains({client, by})) return {};
      lines.push_back(
          domain::text_of(billing::line_of_month(month_, tariff, permille(tariff, last_))));
      return lines;
    }
    for (const billing::Booking& one : bookings) {
      lines.push_back(domain::text_of(billing::line_of(one, tariff, permille(tariff, one.day))));
    }
    return lines;
  }

  void insert(ClientId client, const Invoice& invoice, Drafted& drafted) {
    if (!source_) source_ = own_source(work_);
    const RecordId made = insert_record(work_, kind_named(Invoice::kKind),
                                        {0, client, {}, domain::values_of(invoice)}, {}, *source_);
    drafted.made.push_back(in_brief(client, client_, made.number, invoice));
  }

  Work& work_;
  Date month_;
  Date last_;
  const BillingTerms& terms_;
  std::map<Key, std::vector<billing::Booking>> waiting_;
  std::map<Key, Standing> standing_;
  domain::Client client_;  // whose drafts are made
  std::optional<domain::SourceId> source_;
};

}  // namespace

Drafted draft_invoices(Register& store, Date month, std::optional<ClientId> client,
                       const BillingTerms& terms) {
  Work work(store);
  if (client) require_client(work, *client);
  Drafted drafted;
  Drafting(work, month, terms).run(client, drafted);
  work.audit(action_of(Invoice::kKind, "list"), domain::Client::kKind, client ? client->value : 0,
             keys_of(Invoice::kKind));
  work.commit();
  return drafted;
}

std::vector<InvoiceInBrief> list_drafts(Register& store, std::optional<Date> month) {
  Work work(store);
  std::vector<InvoiceInBrief> drafts;
  const auto period = month ? std::optional(period_of(*month)) : std::nullopt;
  for (const std::int64_t number : numbers_of(work.connection().query(kDrafts, period))) {
    drafts.push_back(in_brief(work, require_record(work, {std::string(Invoice::kKind), number})));
  }
  work.audit(action_of(Invoice::kKind, "list"), domain::Client::kKind, 0, keys_of(Invoice::kKind));
  work.commit();
  return drafts;
}

void remove_draft(Register& store, std::int64_t draft) {
  Work work(store);
  const Stored stored = drafted_invoice(work, draft);
  auto invoice = domain::record_of<Invoice>(stored.values);
  invoice.removed_on = work.today();
  write_invoice(work, stored, invoice, "edit", own_source(work));
  work.commit();
}

}  // namespace kortisto::reg
