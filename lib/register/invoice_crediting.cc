#include <utility>

#include "base/error.h"
#include "billing/totals.h"
#include "domain/invoice_line.h"
#include "domain/visit.h"
#include "register/columns.h"
#include "register/invoices.h"
#include "register/invoicing.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::Invoice;
using domain::Visit;

constexpr std::string_view kOfInvoice = R"sql(
SELECT id FROM visit WHERE invoice = ?1 OR share_invoice = ?1
)sql";

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
                           group.permille, std::nullopt, false, text})};
}

// How much: all that is left of it, or so much.
Money credited_sum(const Invoice& invoice, std::optional<Money> amount) {
  const auto refuse = [&](const char* key) {
    return Error(ErrorKind::invalid, {MessageKey(std::string_view(key)),
                                      {{"number", std::to_string(*invoice.invoice_number)}}});
  };
  if (invoice.credits) throw refuse("error.invoice.is-credit");
  const Money left{invoice.payable->cents - invoice.credited.value_or(Money()).cents};
  const Money credited = amount.value_or(left);
  if (credited.cents <= 0 || credited > left) throw refuse("error.invoice.credit");
  return credited;
}

// A credit note with the lines of the invoice, without what has happened to that.
Invoice note_of(const Invoice& invoice) {
  Invoice credit = invoice;
  credit.credits = invoice.invoice_number;
  credit.due = std::nullopt;
  credit.interest.clear();
  credit.credited = std::nullopt;
  credit.payments.clear();
  credit.reminders.clear();
  credit.disputed_on = std::nullopt;
  credit.dispute.clear();
  return credit;
}

// Nobody pays it.
InvoiceInBrief issue(Work& work, ClientId client, Invoice credit, const BillingTerms& terms,
                     domain::SourceId source) {
  credit.payable = billing::totals_of(credit).payable;
  number_invoice(work, credit, terms.first_number);
  credit.settled_on = credit.issued;
  const domain::RecordId made = insert_record(
      work, kind_named(Invoice::kKind), {0, client, {}, domain::values_of(credit)}, {}, source);
  work.audit(action_of(Invoice::kKind, "issue"), made.kind, made.number, {});
  return in_brief(client, read_client(work, client), made.number, credit);
}

void free_visits(Work& work, const Stored& invoice, domain::SourceId source) {
  for (const std::int64_t number :
       numbers_of(work.connection().query(kOfInvoice, invoice.number))) {
    const Stored visit = require_record(work, {std::string(Visit::kKind), number});
    for (const std::string_view key : {"invoice", "share_invoice"}) {
      if (domain::number_in(visit.values, key) == invoice.number) {
        mark_visit(work, visit, key, std::nullopt, source);
      }
    }
  }
}

}  // namespace

InvoiceInBrief credit_invoice(Register& store, std::int64_t number, std::optional<Money> amount,
                              const std::string& reason, const BillingTerms& terms) {
  Work work(store);
  const Stored stored = issued_invoice(work, number);
  const auto invoice = domain::record_of<Invoice>(stored.values);
  const Money credited = credited_sum(invoice, amount);
  Invoice credit = note_of(invoice);
  if (credited != *invoice.payable) {
    credit.lines = credited_lines(invoice, credited, reason, work.today());
  }
  const domain::SourceId source = own_source(work);
  InvoiceInBrief made = issue(work, stored.client, std::move(credit), terms, source);
  Invoice after = invoice;
  after.credited = Money{invoice.credited.value_or(Money()).cents + made.payable.cents};
  if (domain::open_sum(after).cents <= 0 && !after.settled_on) after.settled_on = work.today();
  write_invoice(work, stored, after, "credit", source);
  if (after.credited == after.payable) free_visits(work, stored, source);
  work.commit();
  return made;
}

}  // namespace kortisto::reg
