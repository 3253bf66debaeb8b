#include "register/visit_list.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "billing/pricing.h"
#include "domain/words.h"
#include "register/columns.h"
#include "register/table.h"
#include "register/usage.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::ClientId;
using domain::Commitment;
using domain::RecordId;
using domain::Visit;
using domain::Voucher;

constexpr std::string_view kListed = R"sql(
SELECT id FROM visit
WHERE day BETWEEN coalesce(?1, '') AND coalesce(?2, '9999-12-31') AND removed_on IS NULL
  AND (?3 IS NULL OR client = ?3) AND (?4 IS NULL OR commitment = ?4)
  AND (?5 IS NULL OR voucher = ?5)
ORDER BY day, start, client, id
)sql";

template <typename R>
R read_as(Work& work, std::int64_t number) {
  return domain::record_of<R>(require_record(work, {std::string(R::kKind), number}).values);
}

std::optional<std::int64_t> booked_on(const VisitFilter& filter, std::string_view kind) {
  if (!filter.booked_on || filter.booked_on->kind != kind) return std::nullopt;
  return filter.booked_on->number;
}

RecordId booked_on(const Visit& visit) {
  if (visit.agreement) return {std::string(Agreement::kKind), visit.agreement->value};
  if (visit.commitment) return {std::string(Commitment::kKind), visit.commitment->value};
  return {std::string(Voucher::kKind), visit.voucher.value_or(domain::VoucherId()).value};
}

// Whose visits they can be alone. Throws for a client that is not there, and for what is booked on
// and is another's.
std::optional<ClientId> check_filter(Work& work, const VisitFilter& filter) {
  if (filter.client) require_client(work, *filter.client);
  if (!filter.booked_on) return filter.client;
  const Stored payer = require_record(work, *filter.booked_on);
  if (!filter.client || payer.client == *filter.client) return payer.client;
  throw Error(ErrorKind::not_found, {"error.register.not-of-client",
                                     {{"field", domain::record_key(filter.booked_on->kind)},
                                      {"number", std::to_string(filter.booked_on->number)},
                                      {"client", std::to_string(filter.client->value)}}});
}

std::vector<Stored> read_visits(Work& work, const VisitFilter& filter) {
  std::vector<std::int64_t> numbers;
  {
    db::Rows rows = work.connection().query(kListed, filter.first, filter.last, filter.client,
                                            booked_on(filter, Commitment::kKind),
                                            booked_on(filter, Voucher::kKind));
    while (rows.next()) numbers.push_back(rows.read<std::int64_t>());
  }
  std::vector<Stored> visits;
  visits.reserve(numbers.size());
  for (const std::int64_t number : numbers) {
    visits.push_back(require_record(work, {std::string(Visit::kKind), number}));
  }
  return visits;
}

// What visits are booked on, and what they cost by it.
struct Payer {
  std::string called;
  billing::Tariff tariff;
};

Payer read_payer(Work& work, const RecordId& record) {
  if (record.kind == Agreement::kKind) {
    const auto agreement = read_as<Agreement>(work, record.number);
    return {agreement.service, billing::tariff_of(agreement)};
  }
  if (record.kind == Commitment::kKind) {
    const auto commitment = read_as<Commitment>(work, record.number);
    return {commitment.commitment_number, billing::tariff_of(commitment)};
  }
  const auto voucher = read_as<Voucher>(work, record.number);
  return {voucher.voucher_number, billing::tariff_of(voucher)};
}

// Reads each client, case and payer once, however many visits there are.
class Listing {
 public:
  explicit Listing(Work& work) : work_(work) {}

  void take(const Stored& stored) {
    const auto visit = domain::record_of<Visit>(stored.values);
    const RecordId record = booked_on(visit);
    const Payer& payer = once(payers_, std::pair(record.kind, record.number),
                              [&] { return read_payer(work_, record); });
    const domain::Client& client =
        once(clients_, stored.client, [&] { return read_client(work_, stored.client); });
    const bool paid_for = is_paid_for(work_, stored.number);
    std::optional<Money> amount;
    if (paid_for) {
      amount = billing::price_of({{stored.number}, *visit.day, *visit.minutes, {}}, payer.tariff);
    }
    list_.visits.push_back({{stored.client,
                             client.family_name,
                             client.given_names,
                             {stored.number, stored.values, {}, false, false}},
                            amount});
    if (visit.state != domain::VisitState::held) return;
    const Month month{record.kind, record.number, visit.day->iso().substr(0, 7)};
    if (paid_for && payer.tariff.basis == domain::PriceBasis::month &&
        payer.tariff.price.cents > 0 && months_.insert(month).second) {
      amount = payer.tariff.price;
    }
    add(visit, stored.client, record, payer, amount);
  }

  [[nodiscard]] VisitList finish() {
    for (auto& [key, sum] : sums_) list_.sums.push_back(std::move(sum));
    return std::move(list_);
  }

 private:
  // Of what is paid by the month.
  using Month = std::tuple<std::string, std::int64_t, std::string>;
  // Practices first, then by name; agreements before commitments and vouchers.
  using Key =
      std::tuple<std::optional<domain::CaseController>, std::string, std::string, std::int64_t>;

  template <typename K, typename V, typename Read>
  static const V& once(std::map<K, V>& known, const K& key, const Read& read) {
    auto found = known.find(key);
    if (found == known.end()) found = known.emplace(key, read()).first;
    return found->second;
  }

  void add(const Visit& visit, ClientId client, const RecordId& record, const Payer& payer,
           std::optional<Money> amount) {
    const domain::Case& in_case = once(
        cases_, *visit.in_case, [&] { return read_as<domain::Case>(work_, visit.in_case->value); });
    VisitSum& sum =
        sums_[{in_case.controller, in_case.controller_name, record.kind, record.number}];
    sum.controller = in_case.controller;
    sum.controller_name = in_case.controller_name;
    sum.booked_on = record;
    sum.client = client;
    sum.called = payer.called;
    ++sum.visits;
    sum.length += std::chrono::minutes(*visit.minutes);
    if (amount) sum.amount = Money{sum.amount.value_or(Money()).cents + amount->cents};
  }

  Work& work_;
  VisitList list_;
  std::map<Key, VisitSum> sums_;
  std::map<ClientId, domain::Client> clients_;
  std::map<domain::CaseId, domain::Case> cases_;
  std::map<std::pair<std::string, std::int64_t>, Payer> payers_;
  std::set<Month> months_;  // that were paid for
};

template <typename R>
void fill_in(const R& from, billing::VisitListDocument& document) {
  document.buyer = {from.issuer,
                    from.issuer_business_id,
                    from.invoice_street,
                    from.invoice_postcode,
                    from.invoice_city,
                    "FI",
                    from.e_invoice_address,
                    from.e_invoice_operator,
                    from.invoice_reference,
                    false};
  document.first = *from.valid_from;
  document.last = *from.valid_to;
}

// Whether the buyer sees it, by what it pays for and what it is to hear of.
bool is_for_buyer(Work& work, std::int64_t number, const Visit& visit) {
  return visit.state == domain::VisitState::held &&
         (visit.report_to_buyer || is_paid_for(work, number));
}

billing::ListedVisit listed(const Visit& visit) {
  return {*visit.day, std::chrono::minutes(domain::start_minute(visit).value_or(0)),
          std::chrono::minutes(*visit.minutes), visit.kind,
          visit.report_to_buyer ? visit.note : std::string()};
}

}  // namespace

VisitList list_visits(Register& store, const VisitFilter& filter) {
  Work work(store);
  const std::optional<ClientId> whose = check_filter(work, filter);
  Listing listing(work);
  for (const Stored& one : read_visits(work, filter)) listing.take(one);
  VisitList list = listing.finish();
  work.audit(action_of(Visit::kKind, "list"), domain::Client::kKind, whose ? whose->value : 0,
             keys_of(Visit::kKind));
  work.commit();
  return list;
}

billing::VisitListDocument print_visits(Register& store, const VisitFilter& filter,
                                        billing::Seller seller, About about) {
  Work work(store);
  (void)check_filter(work, filter);
  const Stored payer = require_record(work, *filter.booked_on);
  billing::VisitListDocument document{.made = work.today(),
                                      .first = work.today(),
                                      .last = work.today(),
                                      .seller = std::move(seller),
                                      .buyer = {},
                                      .commitment = {},
                                      .voucher = {},
                                      .about = about_text(read_client(work, payer.client), about),
                                      .visits = {}};
  if (filter.booked_on->kind == Commitment::kKind) {
    const auto commitment = domain::record_of<Commitment>(payer.values);
    fill_in(commitment, document);
    document.commitment = commitment.commitment_number;
  } else {
    const auto voucher = domain::record_of<Voucher>(payer.values);
    fill_in(voucher, document);
    document.voucher = voucher.voucher_number;
  }
  VisitFilter printed = filter;
  document.first = *(printed.first = filter.first.value_or(document.first));
  document.last = *(printed.last = filter.last.value_or(document.last));
  for (const Stored& one : read_visits(work, printed)) {
    const auto visit = domain::record_of<Visit>(one.values);
    if (is_for_buyer(work, one.number, visit)) document.visits.push_back(listed(visit));
  }
  work.audit(action_of(Visit::kKind, "print"), domain::Client::kKind, payer.client.value,
             keys_of(Visit::kKind));
  work.commit();
  return document;
}

}  // namespace kortisto::reg
