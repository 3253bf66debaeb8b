#include "exchange/e_invoice.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace kortisto::exchange {

namespace {

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) (void)next_code_point(text, at);
  return count;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

void require_part(std::string_view part, const MessageKey& what) {
  if (part.empty()) {
    throw Error(ErrorKind::invalid, {"error.e-invoice.missing", {{"what", what}}});
  }
}

void require_length(std::string_view part, std::size_t most, const MessageKey& what) {
  if (characters(part) <= most) return;
  throw Error(ErrorKind::invalid, {"error.e-invoice.too-long",
                                   {{"what", what}, {"most", static_cast<std::int64_t>(most)}}});
}

void require_unchanged(std::size_t replaced) {
  if (replaced == 0) return;
  throw Error(ErrorKind::invalid,
              {"error.e-invoice.characters", {{"count", static_cast<std::int64_t>(replaced)}}});
}

void require_whole(const billing::InvoiceDocument& invoice) {
  const billing::Seller& seller = invoice.seller;
  const billing::Payer& payer = invoice.payer;
  require_part(invoice.number, "e-invoice.number");
  if (invoice.credits) require_part(*invoice.credits, "e-invoice.credited-number");
  if (!invoice.credits) {
    require_part(invoice.due ? "due" : "", "e-invoice.due");
    require_part(invoice.reference, "e-invoice.payment-reference");
  }
  require_part(invoice.lines.empty() ? "" : "lines", "e-invoice.lines");
  require_part(seller.name, "e-invoice.seller-name");
  require_part(seller.business_id, "e-invoice.seller-business-id");
  for (const auto& part : {seller.street, seller.postcode, seller.town}) {
    require_part(part, "e-invoice.seller-post");
  }
  require_part(seller.e_address, "e-invoice.seller-address");
  require_part(seller.iban, "e-invoice.iban");
  require_part(payer.name, "e-invoice.payer-name");
  for (const auto& part : {payer.street, payer.postcode, payer.town}) {
    require_part(part, "e-invoice.payer-post");
  }
  require_part(payer.country, "e-invoice.payer-country");
  require_part(payer.e_address, "e-invoice.payer-address");
  const bool taxed = std::any_of(invoice.lines.begin(), invoice.lines.end(),
                                 [](const auto& line) { return domain::is_taxed(line.vat); });
  if (taxed && !seller.in_vat_register) {
    throw Error(ErrorKind::invalid, {"error.e-invoice.vat-register", {}});
  }
}

bool is_ovt(std::string_view address) noexcept {
  constexpr std::size_t kShortest = 12;
  constexpr std::size_t kLongest = 17;
  if (!address.starts_with("0037") || address.size() < kShortest || address.size() > kLongest) {
    return false;
  }
  return std::all_of(address.begin(), address.begin() + kShortest, is_digit) &&
         std::all_of(address.begin() + kShortest, address.end(),
                     [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

std::string vat_number(std::string_view business_id) {
  std::string digits(business_id);
  std::erase(digits, '-');
  return "FI" + digits;
}

std::string_view unit_code(domain::LineUnit unit) noexcept {
  switch (unit) {
    case domain::LineUnit::minute:
      return "MIN";
    case domain::LineUnit::month:
      return "MON";
    case domain::LineUnit::day:
      return "DAY";
    case domain::LineUnit::kilometre:
      return "KMT";
    case domain::LineUnit::visit:
    case domain::LineUnit::piece:
      break;
  }
  return "C62";
}

Period period_of(const billing::InvoiceDocument& invoice) {
  Period period{invoice.lines.front().first, invoice.lines.front().last};
  for (const auto& line : invoice.lines) {
    period.first = std::min(period.first, line.first);
    period.last = std::max(period.last, line.last);
  }
  return period;
}

}  // namespace kortisto::exchange
