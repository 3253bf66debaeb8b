// invoice issue, credit, paid and the like: what is done to one.
#include "commands/invoice.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/join.h"
#include "commands/invoice_words.h"
#include "commands/month.h"
#include "commands/papers.h"
#include "exchange/finvoice.h"
#include "exchange/ubl.h"
#include "register/invoice_paper.h"
#include "register/payments.h"
#include "report/invoice_page.h"
#include "report/reminder_page.h"
#include "session/billing_terms.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

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

void print_reminded(const Invocation& with, const reg::Reminded& reminded) {
  const domain::Reminder& one = reminded.reminder;
  const Money asked{one.open.cents + one.fee.cents + one.interest.cents};
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object(with.command.hyphened());
    json["number"] = reminded.number;
    json["reminder"] = reminded.count;
    json["open"] = one.open.text();
    json["fee"] = one.fee.text();
    json["interest"] = one.interest.text();
    json["asked"] = asked.text();
    json["due"] = one.due.iso();
    return print_json(with.terminal, json);
  }
  with.terminal.print_line({"result.invoice-reminded",
                            {{"number", std::to_string(reminded.number)},
                             {"open", money(with, one.open)},
                             {"fee", money(with, one.fee)},
                             {"interest", money(with, one.interest)},
                             {"asked", money(with, asked)},
                             {"due", text::format_date(one.due, with.language)}}});
}

// A number that was given stays given: what hinders its paper is told, and does not look as if
// nothing had happened.
template <typename Make>
bool made(const Invocation& with, Make&& make) {
  try {
    make();
    return true;
  } catch (const Error& error) {
    const bool of_file = error.kind() == ErrorKind::io || error.kind() == ErrorKind::invalid ||
                         error.kind() == ErrorKind::outcome_unknown;
    if (!of_file) throw;
    with.terminal.warn(error.message());
    return false;
  }
}

void make_papers(const WithRegister& with, Papers& papers,
                 const std::vector<reg::InvoiceInBrief>& issued) {
  std::vector<std::string> without;
  for (const reg::InvoiceInBrief& one : issued) {
    const std::string number = std::to_string(*one.number);
    const bool is_made = made(with, [&] {
      const auto invoice = invoice_document(with, *one.number);
      papers.write(number, report::invoice_page(invoice, with.language), invoice.issued);
    });
    if (!is_made) without.push_back(number);
  }
  if (!without.empty()) {
    with.terminal.warn({"warning.invoice.no-paper", {{"numbers", join(without)}}});
  }
}

void make_paper(const WithRegister& with, Papers& papers, const reg::Reminded& reminded) {
  const std::string number = std::to_string(reminded.number);
  const std::string count = std::to_string(reminded.count);
  const bool is_made = made(with, [&] {
    const auto reminder = reg::print_reminder(with.store, reminded.number, reminded.count,
                                              seller_of(with.config), about_client(with.config));
    papers.write(number + "-reminder-" + count, report::reminder_page(reminder, with.language),
                 reminder.made);
  });
  if (!is_made) {
    with.terminal.warn({"warning.reminder.no-paper", {{"number", number}, {"reminder", count}}});
  }
}

}  // namespace

void invoice_issue(const WithRegister& with) {
  require_invoicing(with);
  const reg::BillingTerms terms = billing_terms(with);
  Papers papers(with);
  papers.require_directory();
  std::vector<Message> warnings;
  const auto issued = reg::issue_invoices(with.store, wanted_drafts(with), terms, warnings);
  warn(with, warnings);
  RecordList list = brief_list("invoice-issue", "number");
  for (const reg::InvoiceInBrief& one : issued) list.rows.push_back(brief_row(one, true));
  print_list(with, list);
  if (papers.wanted()) make_papers(with, papers, issued);
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
  Papers papers(with);
  const reg::BillingTerms terms = billing_terms(with);
  const reg::Reminded reminded = reg::remind_invoice(
      with.store, number_of(with.arguments), amount_of(with.arguments, option::kFee), terms);
  if (reminded.reminder.interest_to < reminded.reminder.day) {
    with.terminal.warn(
        {"warning.reminder.interest",
         {{"day", text::format_date(reminded.reminder.interest_to, with.language)}}});
  }
  if (!papers.prints()) print_reminded(with, reminded);
  if (papers.wanted()) make_paper(with, papers, reminded);
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
  if (document_form(with) == "json") {
    domain::ClientId client;
    const domain::RecordId record = reg::pick_invoice(with.store, number, client);
    return show_record(with, client, record);
  }
  DocumentOutput output(with);
  if (const auto which = with.arguments.value(option::kReminder)) {
    const auto reminder =
        reg::print_reminder(with.store, number, domain::number_in(*which).value_or(0),
                            seller_of(with.config), about_client(with.config));
    return output.write(report::reminder_page(reminder, with.language), reminder.made);
  }
  const billing::InvoiceDocument invoice = invoice_document(with, number);
  output.write(report::invoice_page(invoice, with.language), invoice.issued);
}

void invoice_export(const WithRegister& with) {
  const std::int64_t number = number_of(with.arguments);
  const std::string_view form = document_form(with);
  DocumentOutput output(with);
  const billing::InvoiceDocument invoice = invoice_document(with, number);
  output.write([&](const report::TakeText& take) -> std::size_t {
    take(form == "ubl" ? exchange::ubl(invoice, with.language)
                       : exchange::finvoice(invoice, with.language));
    return 0;
  });
}

}  // namespace kortisto::app
