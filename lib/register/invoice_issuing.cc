#include <utility>

#include "base/error.h"
#include "billing/totals.h"
#include "domain/agreement.h"
#include "domain/days.h"
#include "domain/invoice_line.h"
#include "domain/visit.h"
#include "register/columns.h"
#include "register/invoices.h"
#include "register/invoicing.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::Invoice;
using domain::Visit;

// The visits that a month's price has paid for.
constexpr std::string_view kOfMonth = R"sql(
SELECT id FROM visit
WHERE client = ?1 AND day BETWEEN ?2 AND ?3 AND (agreement IS ?4 AND commitment IS ?5)
  AND state = 'held' AND removed_on IS NULL AND invoice IS NULL
)sql";

Error visit_error(std::int64_t visit, std::int64_t draft) {
  return {ErrorKind::invalid,
          {"error.invoice.visit",
           {{"number", std::to_string(visit)}, {"draft", std::to_string(draft)}}},
          Message{"hint.invoice-draft", {{"draft", std::to_string(draft)}}}};
}

Error draft_error(const char* key, const Stored& draft) {
  return {ErrorKind::invalid,
          {MessageKey(std::string_view(key)), {{"draft", std::to_string(draft.number)}}}};
}

// The key of a visit's field that names the invoice.
std::string_view billed_key(const Invoice& invoice) {
  const bool share = invoice.voucher && domain::is_consumer(*invoice.payer);
  return share ? "share_invoice" : "invoice";
}

class Issuing {
 public:
  Issuing(Work& work, const BillingTerms& terms)
      : work_(work), terms_(terms), source_(own_source(work)) {}

  InvoiceInBrief issue(const Stored& draft, std::vector<Message>& warnings) {
    auto invoice = domain::record_of<Invoice>(draft.values);
    invoice.payable = billing::totals_of(invoice).payable;
    if (invoice.payable->cents <= 0) throw draft_error("error.invoice.nothing", draft);
    if (!Money::parse(invoice.payable->text())) throw draft_error("error.invoice.too-high", draft);
    number_invoice(work_, invoice, terms_.first_number);
    invoice.due = due_of(invoice);
    invoice.iban = terms_.iban;
    if (terms_.states_interest) state_interest(invoice, warnings);
    write_invoice(work_, draft, invoice, "issue", source_);
    bill_visits(draft, invoice);
    return in_brief(draft.client, read_client(work_, draft.client), draft.number, invoice);
  }

 private:
  Date due_of(const Invoice& invoice) {
    int days = terms_.payment_days;
    if (invoice.agreement) {
      days = read_as<Agreement>(work_, invoice.agreement->value).due_days.value_or(days);
    }
    return domain::days_after(work_.today(), days);
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
         numbers_of(work_.connection().query(kOfMonth, draft.client, line.first, line.last,
                                             invoice.agreement, invoice.commitment))) {
      mark_visit(work_, require_record(work_, {std::string(Visit::kKind), number}), key,
                 draft.number, source_);
    }
  }

  Work& work_;
  const BillingTerms& terms_;
  domain::SourceId source_;
  bool warned_ = false;
};

}  // namespace

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

}  // namespace kortisto::reg
