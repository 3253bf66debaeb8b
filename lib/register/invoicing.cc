#include "register/invoicing.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "billing/pricing.h"
#include "billing/totals.h"
#include "domain/name.h"
#include "domain/reference_number.h"
#include "domain/words.h"
#include "register/columns.h"
#include "register/history.h"
#include "register/invoices.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::ClientId;
using domain::Commitment;
using domain::Invoice;
using domain::PayerRole;
using domain::RecordId;
using domain::Visit;
using domain::Voucher;

// What is to be billed of a time, by client. ?3 is a client, or nothing for all of them.
constexpr std::string_view kWaiting = R"sql(
SELECT id, client, day, minutes, kind, agreement, commitment, voucher, invoice IS NULL,
       share_invoice IS NULL
FROM visit
WHERE day BETWEEN ?1 AND ?2 AND state = 'held' AND removed_on IS NULL
  AND coalesce(nullif(billable, ''), CASE WHEN kind IN ('no_show', 'travel') THEN 'no' ELSE 'yes' END) = 'yes'
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

constexpr std::string_view kNextNumber = R"sql(
SELECT coalesce(max(invoice_number), 0) + 1 FROM invoice
)sql";

// The visits that a month's price has paid for.
constexpr std::string_view kOfMonth = R"sql(
SELECT id FROM visit
WHERE client = ?1 AND day BETWEEN ?2 AND ?3 AND (agreement IS ?4 AND commitment IS ?5)
  AND state = 'held' AND removed_on IS NULL AND invoice IS NULL
)sql";

constexpr std::string_view kOfInvoice = R"sql(
SELECT id FROM visit WHERE invoice = ?1 OR share_invoice = ?1
)sql";

// By what something is billed: the kind of the record, its number, and whether it is the share of a
// voucher that the client pays.
struct By {
  std::string_view kind;
  std::int64_t number = 0;
  bool own_share = false;
  friend auto operator<=>(const By&, const By&) = default;
};

std::string period_of(Date month) {
  return month.iso().substr(0, 7);
}

template <typename R>
R read_as(Work& work, std::int64_t number) {
  return domain::record_of<R>(require_record(work, {std::string(R::kKind), number}).values);
}

std::string name_of(const domain::Guardian& one) {
  return domain::full_name(domain::values_of(one));
}

void address_to(Invoice& invoice, const std::string& street, const std::string& postcode,
                const std::string& city, const std::string& country) {
  invoice.payer_street = street;
  invoice.payer_postcode = postcode;
  invoice.payer_city = city;
  invoice.payer_country = country;
}

// The client, or who acts for a minor: of several the one whom the child lives with.
void address_to_client(Work& work, ClientId id, Date day, Invoice& invoice,
                       std::vector<Message>& warnings) {
  const domain::Client client = read_client(work, id);
  invoice.payer = PayerRole::client;
  if (domain::is_minor(client, day).value_or(false)) {
    std::optional<domain::Guardian> acts;
    for (const Stored& one : read_records(work, kind_named(domain::Guardian::kKind), id)) {
      auto guardian = domain::record_of<domain::Guardian>(one.values);
      if (!domain::may_act(guardian, day, true)) continue;
      if (!acts || (guardian.lives_with_client && !acts->lives_with_client)) {
        acts = std::move(guardian);
      }
    }
    if (acts) {
      invoice.payer = PayerRole::guardian;
      invoice.payer_name = name_of(*acts);
      return address_to(invoice, acts->street, acts->postcode, acts->city, acts->country);
    }
    warnings.push_back({"warning.invoice.no-guardian", {{"client", std::to_string(id.value)}}});
  }
  invoice.payer_name = domain::full_name(domain::values_of(client));
  address_to(invoice, client.street, client.postcode, client.city, client.country);
}

template <typename R>
void address_to_issuer(const R& from, PayerRole role, Invoice& invoice) {
  invoice.payer = role;
  invoice.payer_name = from.issuer;
  invoice.payer_business_id = from.issuer_business_id;
  address_to(invoice, from.invoice_street, from.invoice_postcode, from.invoice_city, "");
  invoice.e_invoice_address = from.e_invoice_address;
  invoice.e_invoice_operator = from.e_invoice_operator;
  invoice.payer_reference = from.invoice_reference;
}

// What a payer pays, and an invoice to whom, without its lines.
struct Opened {
  billing::Tariff tariff;
  Invoice invoice;
};

Opened open_agreement(Work& work, ClientId client, const By& by, Date last,
                      std::vector<Message>& warnings) {
  const auto agreement = read_as<Agreement>(work, by.number);
  Opened opened{billing::tariff_of(agreement), {}};
  opened.invoice.in_case = agreement.in_case;
  opened.invoice.agreement = domain::AgreementId{by.number};
  address_to_client(work, client, last, opened.invoice, warnings);
  return opened;
}

Opened open_commitment(Work& work, const By& by) {
  const auto commitment = read_as<Commitment>(work, by.number);
  Opened opened{billing::tariff_of(commitment), {}};
  opened.invoice.in_case = commitment.in_case;
  opened.invoice.commitment = domain::CommitmentId{by.number};
  opened.invoice.prices = domain::PriceForm::without_tax;
  const bool county = read_as<domain::Case>(work, commitment.in_case->value).controller ==
                      domain::CaseController::county;
  address_to_issuer(commitment, county ? PayerRole::county : PayerRole::buyer, opened.invoice);
  return opened;
}

Opened open_voucher(Work& work, ClientId client, const By& by, Date last,
                    std::vector<Message>& warnings) {
  const auto voucher = read_as<Voucher>(work, by.number);
  const Money share = domain::own_share(voucher);
  Opened opened{billing::tariff_of(voucher), {}};
  Money& price = opened.tariff.price;
  price = by.own_share ? share : Money{price.cents - share.cents};
  opened.invoice.in_case = voucher.in_case;
  opened.invoice.voucher = domain::VoucherId{by.number};
  if (by.own_share) {
    address_to_client(work, client, last, opened.invoice, warnings);
  } else {
    address_to_issuer(voucher, PayerRole::county, opened.invoice);
  }
  return opened;
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
    for (auto& [key, bookings] : waiting_) {
      const auto& [of, by] = key;
      const auto standing = standing_.find(key);
      if (standing != standing_.end() && !standing->second.issued) {
        drafted.standing.push_back(brief(standing->second.record));
      } else {
        draft(of, by, bookings, drafted);
      }
    }
  }

  [[nodiscard]] InvoiceInBrief brief(std::int64_t record);

 private:
  using Key = std::pair<ClientId, By>;
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
      const By by = agreement    ? By{Agreement::kKind, *agreement, false}
                    : commitment ? By{Commitment::kKind, *commitment, false}
                                 : By{Voucher::kKind, voucher.value_or(0), consumer};
      // Of an issued one and a later draft the draft is what stands.
      Standing& standing = standing_[{client, by}];
      if (standing.record == 0 || !one.issued) standing = one;
    }
  }

  void read_waiting(std::optional<ClientId> client) {
    db::Rows rows = work_.connection().query(kWaiting, month_, last_, client);
    while (rows.next()) {
      billing::Booking one{{rows.read<std::int64_t>()}, month_, 0, {}};
      const auto of = rows.read<ClientId>();
      one.day = rows.read<Date>();
      one.minutes = static_cast<int>(rows.read<std::int64_t>());
      const auto kind = *domain::from_code<domain::VisitKind>(rows.read<std::string>());
      one.remark = terms_.remarks[static_cast<std::size_t>(kind)];
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

  Opened open(ClientId client, const By& by, std::vector<Message>& warnings) {
    if (by.kind == Agreement::kKind) return open_agreement(work_, client, by, last_, warnings);
    if (by.kind == Commitment::kKind) return open_commitment(work_, by);
    return open_voucher(work_, client, by, last_, warnings);
  }

  int permille(const Opened& opened, Date day) const {
    const auto rate = domain::vat_permille(terms_.vat_rates, opened.tariff.vat, day);
    if (rate) return *rate;
    throw Error(ErrorKind::invalid, {"error.invoice.vat", {}});
  }

  void draft(ClientId client, const By& by, const std::vector<billing::Booking>& bookings,
             Drafted& drafted) {
    Opened opened = open(client, by, drafted.warnings);
    if (opened.tariff.price.cents == 0) {
      // The client pays no share, and what has no price is told of.
      if (!by.own_share) {
        drafted.warnings.push_back(
            {"warning.invoice.no-price",
             {{"field", domain::record_key(by.kind)}, {"number", std::to_string(by.number)}}});
      }
      return;
    }
    const bool by_month = opened.tariff.basis == domain::PriceBasis::month;
    if (by_month && standing_.contains({client, by})) return;
    if (by_month) {
      opened.invoice.lines.push_back(
          domain::text_of(billing::line_of_month(month_, opened.tariff, permille(opened, last_))));
    } else {
      for (const billing::Booking& one : bookings) {
        opened.invoice.lines.push_back(
            domain::text_of(billing::line_of(one, opened.tariff, permille(opened, one.day))));
      }
    }
    if (opened.invoice.lines.empty()) return;
    opened.invoice.period = period_of(month_);
    if (opened.invoice.lines.size() > domain::kMaxItems) {
      throw Error(ErrorKind::invalid,
                  {"error.invoice.too-long", {{"client", std::to_string(client.value)}}});
    }
    insert(client, opened.invoice, drafted);
  }

  void insert(ClientId client, const Invoice& invoice, Drafted& drafted) {
    if (!source_) source_ = own_source(work_);
    const RecordId made = insert_record(work_, kind_named(Invoice::kKind),
                                        {0, client, {}, domain::values_of(invoice)}, {}, *source_);
    drafted.made.push_back(brief(made.number));
  }

  Work& work_;
  Date month_;
  Date last_;
  const BillingTerms& terms_;
  std::map<Key, std::vector<billing::Booking>> waiting_;
  std::map<Key, Standing> standing_;
  std::optional<domain::SourceId> source_;
};

Money payable_of(const Invoice& invoice) {
  return billing::totals_of(invoice).payable;
}

InvoiceInBrief in_brief(Work& work, const Stored& stored) {
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const domain::Client client = read_client(work, stored.client);
  return {
      stored.client,
      domain::full_name(domain::values_of(client)),
      stored.number,
      invoice.invoice_number ? std::optional<std::int64_t>(*invoice.invoice_number) : std::nullopt,
      invoice.payer_name,
      static_cast<std::int64_t>(invoice.lines.size()),
      invoice.payable.value_or(payable_of(invoice))};
}

InvoiceInBrief Drafting::brief(std::int64_t record) {
  return in_brief(work_, require_record(work_, {std::string(Invoice::kKind), record}));
}

Error visit_error(std::int64_t visit, std::int64_t draft) {
  return {ErrorKind::invalid,
          {"error.invoice.visit",
           {{"number", std::to_string(visit)}, {"draft", std::to_string(draft)}}},
          Message{"hint.invoice-draft", {{"draft", std::to_string(draft)}}}};
}

// The key of a visit's field that names the invoice.
std::string_view billed_key(const Invoice& invoice) {
  const bool share = invoice.voucher && domain::is_consumer(*invoice.payer);
  return share ? "share_invoice" : "invoice";
}

void set_reference(domain::Values& values, std::string_view key,
                   std::optional<std::int64_t> number) {
  for (domain::FieldValue& one : values) {
    if (one.field->key == key) one.value = number ? std::to_string(*number) : std::string();
  }
}

void mark_visit(Work& work, const Stored& visit, std::string_view key,
                std::optional<std::int64_t> invoice, domain::SourceId source) {
  domain::Values after = visit.values;
  set_reference(after, key, invoice);
  const auto changes = differences(visit.values, after);
  const RecordId record{std::string(Visit::kKind), visit.number};
  update_record(work, kind_named(Visit::kKind), visit.number, after);
  record_changes(work, record, changes, domain::ChangeType::edited, {}, source);
  work.audit(action_of(Visit::kKind, "edit"), record.kind, record.number, keys(changes));
}

std::vector<std::int64_t> numbers(db::Rows rows) {
  std::vector<std::int64_t> found;
  while (rows.next()) found.push_back(rows.read<std::int64_t>());
  return found;
}

class Issuing {
 public:
  Issuing(Work& work, const BillingTerms& terms)
      : work_(work),
        terms_(terms),
        source_(own_source(work)),
        next_(std::max(terms.first_number,
                       work.connection().query(kNextNumber).only<std::int64_t>())) {}

  InvoiceInBrief issue(const Stored& draft, std::vector<Message>& warnings) {
    auto invoice = domain::record_of<Invoice>(draft.values);
    invoice.payable = payable_of(invoice);
    if (invoice.payable->cents <= 0) {
      throw Error(ErrorKind::invalid,
                  {"error.invoice.nothing", {{"draft", std::to_string(draft.number)}}});
    }
    number(invoice);
    invoice.due = due_of(invoice);
    invoice.iban = terms_.iban;
    if (terms_.states_interest) state_interest(invoice, warnings);
    write_invoice(work_, draft, invoice, "issue", source_);
    bill_visits(draft, invoice);
    return in_brief(work_, require_record(work_, {std::string(Invoice::kKind), draft.number}));
  }

  // A credit note, which nobody pays.
  InvoiceInBrief issue_credit(ClientId client, Invoice credit) {
    credit.payable = payable_of(credit);
    number(credit);
    credit.settled_on = credit.issued;
    const RecordId made = insert_record(work_, kind_named(Invoice::kKind),
                                        {0, client, {}, domain::values_of(credit)}, {}, source_);
    work_.audit(action_of(Invoice::kKind, "issue"), made.kind, made.number, {});
    return in_brief(work_, require_record(work_, made));
  }

  [[nodiscard]] domain::SourceId source() const { return source_; }

 private:
  void number(Invoice& invoice) {
    invoice.invoice_number = static_cast<int>(next_);
    invoice.reference = domain::reference_of(next_);
    invoice.issued = work_.today();
    ++next_;
  }

  Date due_of(const Invoice& invoice) {
    int days = terms_.payment_days;
    if (invoice.agreement) {
      days = read_as<Agreement>(work_, invoice.agreement->value).due_days.value_or(days);
    }
    return Date(std::chrono::sys_days(work_.today().ymd()) + std::chrono::days(days));
  }

  void state_interest(Invoice& invoice, std::vector<Message>& warnings) {
    const auto permille = billing::interest_permille(
        terms_.reference_rates, domain::is_consumer(*invoice.payer), work_.today());
    if (permille) {
      invoice.interest = domain::percent_of(*permille);
    } else if (!std::exchange(warned_, true)) {
      warnings.push_back({"warning.invoice.interest", {}});
    }
  }

  void bill_visits(const Stored& draft, const Invoice& invoice) {
    const std::string_view key = billed_key(invoice);
    for (const domain::InvoiceLine& line : domain::lines_of(invoice)) {
      if (line.visit) {
        bill_visit(draft, line, key);
      } else if (line.unit == domain::LineUnit::month) {
        bill_month(draft, invoice, line, key);
      }
    }
  }

  void bill_visit(const Stored& draft, const domain::InvoiceLine& line, std::string_view key) {
    const auto stored = read_record(work_, {std::string(Visit::kKind), line.visit->value});
    if (!stored || stored->client != draft.client || domain::number_in(stored->values, key)) {
      throw visit_error(line.visit->value, draft.number);
    }
    const auto visit = domain::record_of<Visit>(stored->values);
    const bool as_drafted = visit.state == domain::VisitState::held && !visit.removed_on &&
                            visit.day == line.first &&
                            (line.unit != domain::LineUnit::minute ||
                             line.quantity == std::int64_t{*visit.minutes} * 100);
    if (!as_drafted) throw visit_error(line.visit->value, draft.number);
    mark_visit(work_, *stored, key, draft.number, source_);
  }

  void bill_month(const Stored& draft, const Invoice& invoice, const domain::InvoiceLine& line,
                  std::string_view key) {
    for (const std::int64_t number :
         numbers(work_.connection().query(kOfMonth, draft.client, line.first, line.last,
                                          invoice.agreement, invoice.commitment))) {
      mark_visit(work_, require_record(work_, {std::string(Visit::kKind), number}), key,
                 draft.number, source_);
    }
  }

  Work& work_;
  const BillingTerms& terms_;
  domain::SourceId source_;
  std::int64_t next_;
  bool warned_ = false;
};

// The lines of a credit note of so much: one, taxed as those that it credits.
std::vector<std::string> credited_lines(const Invoice& invoice, Money amount,
                                        const std::string& text, Date today) {
  const auto totals = billing::totals_of(invoice);
  if (totals.groups.size() != 1) {
    throw Error(ErrorKind::invalid, {"error.invoice.credit-lines",
                                     {{"number", std::to_string(*invoice.invoice_number)}}});
  }
  const billing::TaxGroup& group = totals.groups.front();
  Money price = amount;
  if (invoice.prices == domain::PriceForm::without_tax) {
    price.cents -= billing::tax_of(amount, group.permille, billing::Prices::with_tax).cents;
  }
  return {domain::text_of({today, today, 100, domain::LineUnit::piece, price, group.treatment,
                           group.permille, std::nullopt, text})};
}

void free_visits(Work& work, const Stored& invoice, domain::SourceId source) {
  for (const std::int64_t number : numbers(work.connection().query(kOfInvoice, invoice.number))) {
    const Stored visit = require_record(work, {std::string(Visit::kKind), number});
    for (const std::string_view key : {"invoice", "share_invoice"}) {
      if (domain::number_in(visit.values, key) == invoice.number) {
        mark_visit(work, visit, key, std::nullopt, source);
      }
    }
  }
}

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
  for (const std::int64_t number : numbers(work.connection().query(kDrafts, period))) {
    drafts.push_back(in_brief(work, require_record(work, {std::string(Invoice::kKind), number})));
  }
  work.audit(action_of(Invoice::kKind, "list"), domain::Client::kKind, 0, keys_of(Invoice::kKind));
  work.commit();
  return drafts;
}

std::vector<InvoiceInBrief> issue_invoices(Register& store, std::span<const std::int64_t> drafts,
                                           const BillingTerms& terms,
                                           std::vector<Message>& warnings) {
  Work work(store);
  Issuing issuing(work, terms);
  std::vector<InvoiceInBrief> issued;
  for (const std::int64_t draft : drafts) {
    issued.push_back(issuing.issue(drafted_invoice(work, draft), warnings));
  }
  work.commit();
  return issued;
}

void remove_draft(Register& store, std::int64_t draft) {
  Work work(store);
  const Stored stored = drafted_invoice(work, draft);
  auto invoice = domain::record_of<Invoice>(stored.values);
  invoice.removed_on = work.today();
  write_invoice(work, stored, invoice, "edit", own_source(work));
  work.commit();
}

InvoiceInBrief credit_invoice(Register& store, std::int64_t number, std::optional<Money> amount,
                              const std::string& reason, const BillingTerms& terms) {
  Work work(store);
  const Stored stored = issued_invoice(work, number);
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const auto refuse = [&](const char* key) {
    return Error(ErrorKind::invalid,
                 {MessageKey(std::string_view(key)), {{"number", std::to_string(number)}}});
  };
  if (invoice.credits) throw refuse("error.invoice.is-credit");
  const Money before = invoice.credited.value_or(Money());
  const Money left{invoice.payable->cents - before.cents};
  const Money credited = amount.value_or(left);
  if (credited.cents <= 0 || credited > left) throw refuse("error.invoice.credit");
  const bool whole = before.cents == 0 && credited == left;
  Invoice credit = invoice;
  credit.credits = static_cast<int>(number);
  credit.due = std::nullopt;
  credit.interest.clear();
  credit.credited = std::nullopt;
  credit.payments.clear();
  credit.reminders.clear();
  credit.disputed_on = std::nullopt;
  credit.dispute.clear();
  if (!whole) credit.lines = credited_lines(invoice, credited, reason, work.today());
  Issuing issuing(work, terms);
  InvoiceInBrief made = issuing.issue_credit(stored.client, std::move(credit));
  Invoice after = invoice;
  after.credited = Money{before.cents + made.payable.cents};
  if (domain::open_sum(after).cents <= 0 && !after.settled_on) after.settled_on = work.today();
  write_invoice(work, stored, after, "credit", issuing.source());
  if (after.credited == after.payable) free_visits(work, stored, issuing.source());
  work.commit();
  return made;
}

}  // namespace kortisto::reg
