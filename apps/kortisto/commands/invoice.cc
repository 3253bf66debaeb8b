#include "commands/invoice.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "billing/pricing.h"
#include "cli/usage_error.h"
#include "commands/month.h"
#include "commands/output.h"
#include "domain/words.h"
#include "exchange/bank_file.h"
#include "exchange/finvoice.h"
#include "exchange/ubl.h"
#include "records/list.h"
#include "register/find.h"
#include "register/invoice_paper.h"
#include "register/invoicing.h"
#include "register/payments.h"
#include "report/invoice_page.h"
#include "session/billing_terms.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

std::optional<Money> amount_of(const Arguments& arguments, const Option& option) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  const auto amount = Money::parse(*text);
  if (!amount) {
    throw usage_error("error.usage.amount", {{"option", "--" + std::string(option.name)}});
  }
  return amount;
}

// A number on the command line, of an invoice or a draft.
std::int64_t number_of(const Arguments& arguments) {
  const auto number = domain::number_in(*arguments.positional(0));
  if (!number || *number < 1) {
    throw Error(ErrorKind::not_found,
                {"error.register.no-number", {{"field", domain::record_key("invoice")}}});
  }
  return *number;
}

std::optional<domain::ClientId> client_of(const WithRegister& with) {
  if (!with.arguments.positional(0)) return std::nullopt;
  return named_client(with);
}

void warn(const Invocation& with, const std::vector<Message>& warnings) {
  for (const Message& warning : warnings) with.terminal.warn(warning);
}

std::string money(const Invocation& with, Money amount) {
  return text::format_money(amount, with.language);
}

RecordList brief_list(std::string_view schema, std::string_view number) {
  return {
      std::string(schema),
      "invoices",
      {{number, number == "draft" ? MessageKey("list.draft") : MessageKey("field.invoice_number")},
       {"client", "list.client"},
       {"client_name", "list.client-name"},
       {"payer_name", "field.payer_name"},
       {"lines", "field.lines"},
       {"payable", "field.payable"}},
      {},
      {}};
}

std::vector<Cell> brief_row(const reg::InvoiceInBrief& one, bool issued) {
  return {issued ? *one.number : one.record,
          one.client.value,
          one.client_name,
          one.payer_name,
          one.lines,
          std::optional(one.payable)};
}

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

// Which drafts are meant: one by its number, those of a month, or all.
std::vector<std::int64_t> wanted_drafts(const WithRegister& with) {
  if (with.arguments.positional(0)) return {number_of(with.arguments)};
  std::vector<std::int64_t> numbers;
  for (const reg::InvoiceInBrief& one : reg::list_drafts(with.store, month_of(with.arguments))) {
    numbers.push_back(one.record);
  }
  if (numbers.empty()) throw Error(ErrorKind::not_found, {"error.invoice.no-drafts", {}});
  return numbers;
}

void print_paid(const Invocation& with, const reg::Paid& paid) {
  if (paid.overpaid.cents > 0) {
    with.terminal.warn(
        {"warning.invoice.overpaid",
         {{"number", std::to_string(paid.number)}, {"amount", money(with, paid.overpaid)}}});
  }
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = paid.number;
    json["amount"] = paid.amount.text();
    json["open"] = paid.open.text();
    return print_json(with.terminal, json);
  }
  with.terminal.print_done({paid.open.cents == 0 ? MessageKey("result.invoice-settled")
                                                 : MessageKey("result.invoice-part-paid"),
                            {{"number", std::to_string(paid.number)},
                             {"amount", money(with, paid.amount)},
                             {"open", money(with, paid.open)}}});
}

// As it is printed and sent.
billing::InvoiceDocument printed(const WithRegister& with, std::int64_t number) {
  auto invoice =
      reg::print_invoice(with.store, number, seller_of(with.config), about_client(with.config));
  invoice.reminder_fee = reminder_fee(with.config);
  return invoice;
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
  const Date before(std::chrono::sys_days(month.ymd()) - std::chrono::days(1));
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

void invoice_issue(const WithRegister& with) {
  require_invoicing(with);
  const reg::BillingTerms terms = billing_terms(with);
  std::vector<Message> warnings;
  const auto issued = reg::issue_invoices(with.store, wanted_drafts(with), terms, warnings);
  warn(with, warnings);
  RecordList list = brief_list("invoice-issue", "number");
  for (const reg::InvoiceInBrief& one : issued) list.rows.push_back(brief_row(one, true));
  print_list(with, list);
}

void invoice_remove(const WithRegister& with) {
  const std::int64_t draft = number_of(with.arguments);
  reg::remove_draft(with.store, draft);
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["draft"] = draft;
    return print_json(with.terminal, json);
  }
  with.terminal.print_done({"result.invoice-removed", {{"number", std::to_string(draft)}}});
}

void invoice_credit(const WithRegister& with) {
  require_invoicing(with);
  const std::int64_t number = number_of(with.arguments);
  const std::string reason =
      with.arguments.value(option::kCreditReason)
          .value_or(text::render({"invoice.credit-line", {{"number", std::to_string(number)}}},
                                 with.language));
  const reg::InvoiceInBrief credit = reg::credit_invoice(
      with.store, number, amount_of(with.arguments, option::kAmount), reason, billing_terms(with));
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = *credit.number;
    json["credits"] = number;
    json["payable"] = credit.payable.text();
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({"result.invoice-credited",
                            {{"number", std::to_string(*credit.number)},
                             {"credits", std::to_string(number)},
                             {"payable", money(with, credit.payable)}}});
}

void invoice_paid(const WithRegister& with) {
  print_paid(with, reg::pay_invoice(with.store, number_of(with.arguments),
                                    with.arguments.date(option::kPaidOn),
                                    amount_of(with.arguments, option::kAmount)));
}

void invoice_remind(const WithRegister& with) {
  const reg::Reminded reminded =
      reg::remind_invoice(with.store, number_of(with.arguments),
                          amount_of(with.arguments, option::kFee), reminder_fee(with.config));
  const domain::Reminder& one = reminded.reminder;
  const Money asked{reminded.open.cents + one.fee.cents + one.interest.cents};
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = reminded.number;
    json["open"] = reminded.open.text();
    json["fee"] = one.fee.text();
    json["interest"] = one.interest.text();
    json["asked"] = asked.text();
    json["due"] = one.due.iso();
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({"result.invoice-reminded",
                            {{"number", std::to_string(reminded.number)},
                             {"open", money(with, reminded.open)},
                             {"fee", money(with, one.fee)},
                             {"interest", money(with, one.interest)},
                             {"asked", money(with, asked)},
                             {"due", text::format_date(one.due, with.language)}}});
}

void invoice_dispute(const WithRegister& with) {
  const std::int64_t number = number_of(with.arguments);
  const bool over = with.arguments.has(option::kOver);
  if (over) {
    reg::end_dispute(with.store, number);
  } else {
    reg::dispute_invoice(with.store, number,
                         with.arguments.value(option::kDisputeReason).value_or(""));
  }
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = number;
    json["disputed"] = !over;
    return print_json(with.terminal, json);
  }
  with.terminal.print_done(
      {over ? MessageKey("result.invoice-dispute-over") : MessageKey("result.invoice-disputed"),
       {{"number", std::to_string(number)}}});
}

void invoice_show(const WithRegister& with) {
  const std::int64_t number = number_of(with.arguments);
  if (document_form(with) != "json") {
    DocumentOutput output(with);
    const billing::InvoiceDocument invoice = printed(with, number);
    return output.write(report::invoice_page(invoice, with.language), invoice.issued);
  }
  domain::ClientId client;
  const domain::RecordId record = reg::pick_invoice(with.store, number, client);
  show_record(with, client, record);
}

void invoice_export(const WithRegister& with) {
  const std::int64_t number = number_of(with.arguments);
  const std::string_view form = document_form(with);
  DocumentOutput output(with);
  const billing::InvoiceDocument invoice = printed(with, number);
  output.write([&](const report::TakeText& take) -> std::size_t {
    take(form == "ubl" ? exchange::ubl(invoice, with.language)
                       : exchange::finvoice(invoice, with.language));
    return 0;
  });
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

}  // namespace kortisto::app
