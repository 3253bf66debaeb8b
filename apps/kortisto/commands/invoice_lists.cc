// invoice draft, list, match: what is made of many at once, as a list.
#include <string>
#include <utility>

#include "base/file.h"
#include "billing/pricing.h"
#include "billing/totals.h"
#include "cli/usage_error.h"
#include "commands/invoice.h"
#include "commands/invoice_words.h"
#include "commands/month.h"
#include "domain/days.h"
#include "domain/words.h"
#include "exchange/bank_file.h"
#include "records/list.h"
#include "register/invoice_paper.h"
#include "register/payments.h"
#include "session/billing_terms.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

Message about(const char* key, const reg::InvoiceInBrief& one, const Invocation& with) {
  return {MessageKey(std::string_view(key)),
          {{"number", std::to_string(one.number.value_or(one.record))},
           {"payable", money(with, one.payable)},
           {"client", std::to_string(one.client.value)}}};
}

Money sum_of(const std::vector<reg::InvoiceInBrief>& all) {
  Money sum;
  for (const reg::InvoiceInBrief& one : all) sum.cents += one.payable.cents;
  return sum;
}

// What became of a payment: a code for programs, words for people.
Choice result_of(std::optional<reg::NotMatched> why) {
  if (!why) return {"booked", "invoice.left.booked"};
  constexpr std::string_view kWhy[] = {"no-reference", "no-invoice", "too-much",
                                       "settled",      "reversed",   "before"};
  const std::string code(kWhy[static_cast<std::size_t>(*why)]);
  return {code, MessageKey("invoice.left." + code)};
}

RecordList matched_list(const reg::Matched& matched) {
  RecordList list{"invoice-match",
                  "payments",
                  {{"invoice", "field.invoice_number"},
                   {"paid_on", "list.paid-on"},
                   {"amount", "list.amount"},
                   {"reference", "field.reference"},
                   {"open", "field.open"},
                   {"result", "list.result"}},
                  {},
                  {}};
  const Cell none = std::optional<Money>();
  for (const reg::Paid& one : matched.booked) {
    list.rows.push_back({one.number, std::optional<Date>(one.day), std::optional(one.amount),
                         one.reference, std::optional(one.open), result_of(std::nullopt)});
  }
  for (const reg::Matched::Left& one : matched.left) {
    list.rows.push_back({one.invoice ? Cell(*one.invoice) : none,
                         std::optional<Date>(one.payment.day), std::optional(one.payment.amount),
                         one.payment.reference, none, result_of(one.why)});
  }
  return list;
}

Date first_of_year(Date day) {
  return Date(day.ymd().year() / 1 / 1);
}

reg::Turnover sold_before(const WithRegister& with, Date month) {
  if (month == first_of_year(month)) return {};
  const Date before = domain::days_after(month, -1);
  return reg::turnover_of(with.store, first_of_year(month), before);
}

// Against the threshold of a small business, which looks at this calendar year and the last one.
void tell_turnover(const WithRegister& with, Date until, const reg::Turnover& this_year) {
  const auto year = until.ymd().year();
  const reg::Turnover last_year =
      reg::turnover_of(with.store, Date((year - std::chrono::years(1)) / 1 / 1),
                       Date((year - std::chrono::years(1)) / 12 / 31));
  const auto tell = [&](const reg::Turnover& one, int of) {
    with.terminal.note({"note.invoice.turnover",
                        {{"year", std::to_string(of)},
                         {"taxable", money(with, one.taxable)},
                         {"exempt", money(with, one.exempt)},
                         {"threshold", money(with, billing::kSmallBusiness)}}});
  };
  tell(this_year, static_cast<int>(year));
  tell(last_year, static_cast<int>(year) - 1);
}

std::vector<Cell> listed_row(const reg::ListedInvoice& one, const reg::Turnover& turnover) {
  const domain::Invoice& invoice = one.invoice;
  const billing::Totals totals = billing::totals_of(invoice);
  const auto amount = [&](Money sum) -> Cell {
    return std::optional(Money{invoice.credits ? -sum.cents : sum.cents});
  };
  const domain::Field& state = domain::field_of<domain::InvoiceFacts>("state");
  const Cell none = std::optional<Money>();
  const bool owed = invoice.invoice_number && !invoice.credits;
  return {invoice.invoice_number ? Cell(std::int64_t{*invoice.invoice_number}) : none,
          invoice.invoice_number ? none : Cell(one.record),
          one.client.value,
          one.client_name,
          invoice.payer_name,
          invoice.issued,
          invoice.due,
          invoice.reference,
          amount(totals.net),
          amount(totals.tax),
          amount(totals.payable),
          std::optional(domain::paid(invoice)),
          owed ? Cell(std::optional(domain::open_sum(invoice))) : none,
          Choice{std::string(domain::code_of(one.state)),
                 domain::choice_key(state, domain::code_of(one.state))},
          std::optional(turnover.taxable),
          std::optional(turnover.exempt)};
}

}  // namespace

void invoice_draft(const WithRegister& with) {
  const auto month = month_of(with.arguments);
  if (!month) {
    throw usage_error("error.usage.missing", {{"name", "--month"}},
                      Message{"hint.option", {{"option", "--month"}}});
  }
  const reg::Drafted drafted =
      reg::draft_invoices(with.store, *month, client_of(with), billing_terms(with));
  warn(with, drafted.warnings);
  for (const reg::InvoiceInBrief& one : drafted.standing) {
    with.terminal.note(about("note.invoice.standing", one, with));
  }
  RecordList list = brief_list("invoice-draft", "draft");
  for (const reg::InvoiceInBrief& one : drafted.made) list.rows.push_back(brief_row(one, false));
  print_list(with, list);
  if (drafted.made.empty()) return;
  with.terminal.note({"note.invoice.drafted",
                      {{"count", static_cast<std::int64_t>(drafted.made.size())},
                       {"payable", money(with, sum_of(drafted.made))},
                       {"month", month->iso().substr(0, 7)}}});
}

void invoice_list(const WithRegister& with) {
  reg::InvoiceFilter filter;
  if (const auto month = month_of(with.arguments)) {
    filter.first = *month;
    filter.last = billing::last_of_month(*month);
  }
  filter.client = client_of(with);
  filter.open = with.arguments.has(option::kOpen);
  filter.drafts = with.arguments.has(option::kDrafts);
  RecordList list{"invoice-list", "invoices", {}, {}, {}};
  list.columns = {{"number", "field.invoice_number"},
                  {"draft", "list.draft"},
                  {"client", "list.client"},
                  {"client_name", "list.client-name"},
                  {"payer_name", "field.payer_name"},
                  {"issued", "field.issued"},
                  {"due", "field.due"},
                  {"reference", "field.reference"},
                  {"net", "list.net"},
                  {"tax", "list.tax"},
                  {"payable", "field.payable"},
                  {"paid", "field.paid"},
                  {"open", "field.open"},
                  {"state", "field.state"},
                  {"year_taxable", "list.year-taxable"},
                  {"year_exempt", "list.year-exempt"}};
  reg::Turnover turnover;
  if (filter.first && !filter.client) turnover = sold_before(with, *filter.first);
  for (const reg::ListedInvoice& one : reg::list_invoices(with.store, filter)) {
    if (one.invoice.invoice_number) reg::add_sales(one.invoice, turnover);
    list.rows.push_back(listed_row(one, turnover));
  }
  print_list(with, list);
  if (filter.last && !filter.client) tell_turnover(with, *filter.last, turnover);
}

void invoice_match(const WithRegister& with) {
  const std::string path = *with.arguments.positional(0);
  const FileDescriptor file = open_file_or_pipe(path);
  std::vector<reg::Credited> payments;
  const exchange::BankFileSummary summary = exchange::read_bank_file(
      [&](MutableBytes bytes) { return read_some(file.get(), bytes, path); }, path,
      [&](const exchange::BankPayment& one) {
        payments.push_back({one.paid_on, one.amount, one.reference, one.archive_id, one.reversed});
      });
  const bool try_only = with.arguments.has(option::kDryRun);
  const reg::Matched matched = reg::match_payments(with.store, payments, try_only);
  if (summary.sums_that_differ > 0) {
    with.terminal.warn({"warning.bank-file.sums", {{"count", summary.sums_that_differ}}});
  }
  if (!matched.left.empty()) {
    with.terminal.warn(
        {"warning.invoice.left", {{"count", static_cast<std::int64_t>(matched.left.size())}}});
  }
  print_list(with, matched_list(matched));
  with.terminal.note(
      {try_only ? MessageKey("note.invoice.match-tried") : MessageKey("note.invoice.matched"),
       {{"booked", static_cast<std::int64_t>(matched.booked.size())}, {"known", matched.known}}});
}

}  // namespace kortisto::app
