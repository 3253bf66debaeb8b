// Invoices in their table. For the files of this folder alone.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/invoice.h"
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

}  // namespace kortisto::reg
