// What the configuration says of invoices, checked.
#pragma once

#include <string_view>
#include <vector>

#include "billing/invoice_document.h"
#include "register/invoice_paper.h"
#include "register/invoicing.h"
#include "session/invocation.h"

namespace kortisto::app {

// Throws Error(configuration) "error.config.invoice" for a value that cannot be one of its setting:
// an account, an amount, a rate.
[[nodiscard]] reg::BillingTerms billing_terms(const Configured& with);

// The settings that an invoice cannot do without and that are missing: the name and the business id
// of the practice, its address, its account.
[[nodiscard]] std::vector<std::string_view> missing_for_invoicing(const config::Config& config);

// Throws Error(configuration) "error.config.invoice-missing" with the first of them.
void require_invoicing(const Configured& with);

// Who sends the invoice.
[[nodiscard]] billing::Seller seller_of(const config::Config& config);

[[nodiscard]] reg::About about_client(const config::Config& config);

// The fee of a reminder where nobody says another.
[[nodiscard]] Money reminder_fee(const config::Config& config);

}  // namespace kortisto::app
