#include "commands/invoice_words.h"

#include "base/error.h"
#include "cli/usage_error.h"
#include "domain/words.h"
#include "records/verbs.h"
#include "register/invoice_paper.h"
#include "session/billing_terms.h"
#include "text/format.h"

namespace kortisto::app {

std::optional<Money> amount_of(const Arguments& arguments, const Option& option) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  const auto amount = Money::parse(*text);
  if (!amount) {
    throw usage_error("error.usage.amount", {{"option", "--" + std::string(option.name)}});
  }
  return amount;
}

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

billing::InvoiceDocument invoice_document(const WithRegister& with, std::int64_t number) {
  auto invoice =
      reg::print_invoice(with.store, number, seller_of(with.config), about_client(with.config));
  invoice.reminder_fee = reminder_fee(with.config);
  return invoice;
}

}  // namespace kortisto::app
