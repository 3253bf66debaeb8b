// Invoices in their table. For the files of this folder alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/client.h"
#include "domain/invoice.h"
#include "register/invoicing.h"
#include "register/table.h"

namespace kortisto::reg {

// By the number that is printed on it. Throws Error(not_found) "error.invoice.none".
[[nodiscard]] Stored issued_invoice(Work& work, std::int64_t number);

// Throws Error(not_found) "error.invoice.no-draft" for what is none or was thrown away.
[[nodiscard]] Stored drafted_invoice(Work& work, std::int64_t record);

// Writes what is different with its history and a row "invoice.VERB" of the trail.
void write_invoice(Work& work, const Stored& before, const domain::Invoice& after,
                   std::string_view verb, domain::SourceId source);

// Of what the practice wrote itself, today.
[[nodiscard]] domain::SourceId own_source(Work& work);

// The next number of the series, from `first` on, its reference, and today as the day of issue.
// Within one transaction, under the lock of the file, so that no two get the same and none is left
// out.
void number_invoice(Work& work, domain::Invoice& invoice, std::int64_t first);

// Writes into the visit under the key, "invoice" or "share_invoice", on which invoice it was
// billed; nothing frees it for another.
void mark_visit(Work& work, const Stored& visit, std::string_view key,
                std::optional<std::int64_t> invoice, domain::SourceId source);

[[nodiscard]] InvoiceInBrief in_brief(domain::ClientId id, const domain::Client& client,
                                      std::int64_t record, const domain::Invoice& invoice);
// The same, with the client read.
[[nodiscard]] InvoiceInBrief in_brief(Work& work, const Stored& stored);

// What rows of one number say.
[[nodiscard]] std::vector<std::int64_t> numbers_of(db::Rows rows);

// REQUIRES: the register refers to it
template <domain::Record R>
[[nodiscard]] R read_as(Work& work, std::int64_t number) {
  return domain::record_of<R>(require_record(work, {std::string(R::kKind), number}).values);
}

}  // namespace kortisto::reg
