// What the commands of invoices read from the command line and say alike. For the files of this
// folder that begin with invoice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "billing/invoice_document.h"
#include "records/list.h"
#include "register/invoicing.h"
#include "session/invocation.h"

namespace kortisto::app {

// Throws Error(usage) "error.usage.amount".
[[nodiscard]] std::optional<Money> amount_of(const Arguments& arguments, const Option& option);

// Of an invoice or a draft, as the first word says it. Throws Error(not_found)
// "error.register.no-number" for what is none.
[[nodiscard]] std::int64_t number_of(const Arguments& arguments);

[[nodiscard]] std::optional<domain::ClientId> client_of(const WithRegister& with);

void warn(const Invocation& with, const std::vector<Message>& warnings);

[[nodiscard]] std::string money(const Invocation& with, Money amount);

// A list of invoices in a few words; `number` is the column of the first of them, "draft" or
// "number".
[[nodiscard]] RecordList brief_list(std::string_view schema, std::string_view number);
[[nodiscard]] std::vector<Cell> brief_row(const reg::InvoiceInBrief& one, bool issued);

// An invoice as it is printed and sent. Recorded as "invoice.print".
[[nodiscard]] billing::InvoiceDocument invoice_document(const WithRegister& with,
                                                        std::int64_t number);

}  // namespace kortisto::app
