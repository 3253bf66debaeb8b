// Whom an invoice goes to and what they pay, as an agreement, a commitment or a voucher has it. For
// the files of this folder alone.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "billing/pricing.h"
#include "domain/client.h"
#include "domain/invoice.h"
#include "register/work.h"

namespace kortisto::reg {

// By what something is billed: the kind of the record, its number, and whether it is the share of a
// voucher that the client pays.
struct BilledBy {
  std::string_view kind;
  std::int64_t number = 0;
  bool own_share = false;
  friend auto operator<=>(const BilledBy&, const BilledBy&) = default;
};

// What a payer pays, and an invoice to whom, without its lines.
struct OpenedInvoice {
  billing::Tariff tariff;
  domain::Invoice invoice;
};

// `day` tells whether the client is a minor, whose guardian pays; one without any is warned of.
[[nodiscard]] OpenedInvoice open_invoice(Work& work, domain::ClientId id,
                                         const domain::Client& client, const BilledBy& by, Date day,
                                         std::vector<Message>& warnings);

}  // namespace kortisto::reg
