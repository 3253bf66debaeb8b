#include "register/invoice_paper.h"

#include <utility>

#include "base/error.h"
#include "billing/late_interest.h"
#include "db/column.h"
#include "domain/days.h"
#include "domain/name.h"
#include "register/columns.h"
#include "register/invoices.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::Invoice;

constexpr std::string_view kListed = R"sql(
SELECT id FROM invoice
WHERE (issued BETWEEN coalesce(?1, '') AND coalesce(?2, '9999-12-31')
       OR (?4 AND invoice_number IS NULL AND removed_on IS NULL))
  AND (?3 IS NULL OR client = ?3)
  AND (NOT ?5 OR (invoice_number IS NOT NULL AND settled_on IS NULL))
ORDER BY invoice_number IS NULL, invoice_number, id
)sql";

constexpr std::string_view kSold = R"sql(
SELECT id FROM invoice WHERE issued BETWEEN ?1 AND ?2
)sql";

std::string commitment_number(Work& work, const Invoice& invoice) {
  if (invoice.commitment) {
    const Stored one =
        require_record(work, {std::string(domain::Commitment::kKind), invoice.commitment->value});
    return domain::record_of<domain::Commitment>(one.values).commitment_number;
  }
  if (!invoice.voucher) return {};
  const Stored one =
      require_record(work, {std::string(domain::Voucher::kKind), invoice.voucher->value});
  return domain::record_of<domain::Voucher>(one.values).voucher_number;
}

billing::Payer payer_of(const Invoice& invoice) {
  return {invoice.payer_name,        invoice.payer_business_id,
          invoice.payer_street,      invoice.payer_postcode,
          invoice.payer_city,        invoice.payer_country.empty() ? "FI" : invoice.payer_country,
          invoice.e_invoice_address, invoice.e_invoice_operator,
          invoice.payer_reference,   domain::is_consumer(*invoice.payer)};
}

// As far as the payer may read it: a client or a guardian knows.
std::string about_of(Work& work, const Stored& stored, const Invoice& invoice, About about) {
  if (domain::is_consumer(*invoice.payer)) return {};
  return about_text(read_client(work, stored.client), about);
}

void record_print(Work& work, const Stored& stored) {
  work.audit(action_of(Invoice::kKind, "print"), Invoice::kKind, stored.number,
             keys_of(Invoice::kKind));
}

// The rate that was stated, unless the act allowed less in a part of the time.
std::optional<int> one_rate(const domain::Reminder& reminder, int stated, Date due) {
  const Money all = billing::interest_of(reminder.open, stated, due, reminder.interest_to);
  return all == reminder.interest ? std::optional(stated) : std::nullopt;
}

}  // namespace

billing::InvoiceDocument print_invoice(Register& store, std::int64_t number, billing::Seller seller,
                                       About about) {
  Work work(store);
  const Stored stored = issued_invoice(work, number);
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const auto lines = domain::lines_of(invoice);
  billing::InvoiceDocument document{.number = std::to_string(number),
                                    .credits = {},
                                    .credits_of = {},
                                    .issued = *invoice.issued,
                                    .due = invoice.due,
                                    .seller = std::move(seller),
                                    .payer = payer_of(invoice),
                                    .commitment = commitment_number(work, invoice),
                                    .about = {},
                                    .lines = lines,
                                    .prices = invoice.prices,
                                    .totals = billing::totals_of(invoice),
                                    .reference = invoice.reference,
                                    .interest_permille = domain::read_percent(invoice.interest),
                                    .interest_from = {},
                                    .reminder_fee = {}};
  if (document.due && document.interest_permille) {
    document.interest_from = domain::days_after(*document.due, 1);
  }
  document.seller.iban = invoice.iban;
  document.about = about_of(work, stored, invoice, about);
  if (invoice.credits) {
    const auto credited = domain::record_of<Invoice>(issued_invoice(work, *invoice.credits).values);
    document.credits = std::to_string(*credited.invoice_number);
    document.credits_of = credited.issued;
  }
  record_print(work, stored);
  work.commit();
  return document;
}

billing::ReminderDocument print_reminder(Register& store, std::int64_t number,
                                         std::int64_t reminder, billing::Seller seller,
                                         About about) {
  Work work(store);
  const Stored stored = issued_invoice(work, number);
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const auto reminders = domain::reminders_of(invoice);
  if (reminder < 1 || reminder > static_cast<std::int64_t>(reminders.size())) {
    throw Error(ErrorKind::not_found,
                {"error.reminder.none",
                 {{"number", std::to_string(number)}, {"reminder", std::to_string(reminder)}}});
  }
  const domain::Reminder& one = reminders[static_cast<std::size_t>(reminder - 1)];
  billing::ReminderDocument document{.number = static_cast<int>(reminder),
                                     .made = one.day,
                                     .due = one.due,
                                     .invoice = std::to_string(number),
                                     .invoice_issued = *invoice.issued,
                                     .invoice_due = *invoice.due,
                                     .seller = std::move(seller),
                                     .payer = payer_of(invoice),
                                     .about = about_of(work, stored, invoice, about),
                                     .total = *invoice.payable,
                                     .open = one.open,
                                     .interest = one.interest,
                                     .interest_permille = {},
                                     .interest_from = {},
                                     .interest_to = {},
                                     .fee = one.fee,
                                     .reference = invoice.reference};
  if (const auto stated = domain::read_percent(invoice.interest)) {
    document.interest_permille = one_rate(one, *stated, *invoice.due);
    document.interest_from = domain::days_after(*invoice.due, 1);
    document.interest_to = one.interest_to;
  }
  document.seller.iban = invoice.iban;
  record_print(work, stored);
  work.commit();
  return document;
}

std::vector<ListedInvoice> list_invoices(Register& store, const InvoiceFilter& filter) {
  Work work(store);
  std::vector<std::int64_t> numbers;
  {
    db::Rows rows = work.connection().query(kListed, filter.first, filter.last, filter.client,
                                            filter.drafts, filter.open);
    while (rows.next()) numbers.push_back(rows.read<std::int64_t>());
  }
  std::vector<ListedInvoice> listed;
  for (const std::int64_t number : numbers) {
    const Stored stored = require_record(work, {std::string(Invoice::kKind), number});
    auto invoice = domain::record_of<Invoice>(stored.values);
    const auto state = domain::state(invoice);
    listed.push_back({stored.client,
                      domain::full_name(domain::values_of(read_client(work, stored.client))),
                      number, std::move(invoice), state});
  }
  work.audit(action_of(Invoice::kKind, "list"), domain::Client::kKind,
             filter.client ? filter.client->value : 0, keys_of(Invoice::kKind));
  work.commit();
  return listed;
}

domain::RecordId pick_invoice(Register& store, std::int64_t number, ClientId& client) {
  Work work(store);
  const Stored stored = issued_invoice(work, number);
  client = stored.client;
  return {std::string(Invoice::kKind), stored.number};
}

void add_sales(const Invoice& invoice, Turnover& turnover) {
  const auto totals = billing::totals_of(invoice);
  const std::int64_t sign = invoice.credits ? -1 : 1;
  for (const billing::TaxGroup& group : totals.groups) {
    const bool exempt = group.treatment == domain::VatTreatment::exempt_social_care;
    (exempt ? turnover.exempt : turnover.taxable).cents += sign * group.net.cents;
  }
}

Turnover turnover_of(Register& store, Date first, Date last) {
  Work work(store);
  Turnover turnover;
  std::vector<std::int64_t> numbers;
  {
    db::Rows rows = work.connection().query(kSold, first, last);
    while (rows.next()) numbers.push_back(rows.read<std::int64_t>());
  }
  for (const std::int64_t number : numbers) {
    add_sales(domain::record_of<Invoice>(
                  require_record(work, {std::string(Invoice::kKind), number}).values),
              turnover);
  }
  return turnover;
}

}  // namespace kortisto::reg
