#include "register/invoice_payers.h"

#include <string>
#include <utility>

#include "domain/agreement.h"
#include "domain/commitment.h"
#include "domain/name.h"
#include "domain/voucher.h"
#include "register/invoices.h"

namespace kortisto::reg {

namespace {

using domain::Agreement;
using domain::ClientId;
using domain::Commitment;
using domain::Invoice;
using domain::PayerRole;
using domain::Voucher;

std::string name_of(const domain::Guardian& one) {
  return domain::full_name(domain::values_of(one));
}

void address_to(Invoice& invoice, const std::string& street, const std::string& postcode,
                const std::string& city, const std::string& country) {
  invoice.payer_street = street;
  invoice.payer_postcode = postcode;
  invoice.payer_city = city;
  invoice.payer_country = country;
}

// The client, or who acts for a minor: of several the one whom the child lives with.
void address_to_client(Work& work, ClientId id, const domain::Client& client, Date day,
                       Invoice& invoice, std::vector<Message>& warnings) {
  invoice.payer = PayerRole::client;
  if (domain::is_minor(client, day).value_or(false)) {
    std::optional<domain::Guardian> acts;
    for (const Stored& one : read_records(work, kind_named(domain::Guardian::kKind), id)) {
      auto guardian = domain::record_of<domain::Guardian>(one.values);
      if (!domain::may_act(guardian, day, true)) continue;
      if (!acts || (guardian.lives_with_client && !acts->lives_with_client)) {
        acts = std::move(guardian);
      }
    }
    if (acts) {
      invoice.payer = PayerRole::guardian;
      invoice.payer_name = name_of(*acts);
      return address_to(invoice, acts->street, acts->postcode, acts->city, acts->country);
    }
    warnings.push_back({"warning.invoice.no-guardian", {{"client", std::to_string(id.value)}}});
  }
  invoice.payer_name = domain::full_name(domain::values_of(client));
  address_to(invoice, client.street, client.postcode, client.city, client.country);
}

template <typename R>
void address_to_issuer(const R& from, PayerRole role, Invoice& invoice) {
  invoice.payer = role;
  invoice.payer_name = from.issuer;
  invoice.payer_business_id = from.issuer_business_id;
  address_to(invoice, from.invoice_street, from.invoice_postcode, from.invoice_city, "");
  invoice.e_invoice_address = from.e_invoice_address;
  invoice.e_invoice_operator = from.e_invoice_operator;
  invoice.payer_reference = from.invoice_reference;
}

OpenedInvoice open_agreement(Work& work, ClientId id, const domain::Client& client,
                             const BilledBy& by, Date day, std::vector<Message>& warnings) {
  const auto agreement = read_as<Agreement>(work, by.number);
  OpenedInvoice opened{billing::tariff_of(agreement), {}};
  opened.invoice.in_case = agreement.in_case;
  opened.invoice.agreement = domain::AgreementId{by.number};
  address_to_client(work, id, client, day, opened.invoice, warnings);
  return opened;
}

OpenedInvoice open_commitment(Work& work, const BilledBy& by) {
  const auto commitment = read_as<Commitment>(work, by.number);
  OpenedInvoice opened{billing::tariff_of(commitment), {}};
  opened.invoice.in_case = commitment.in_case;
  opened.invoice.commitment = domain::CommitmentId{by.number};
  opened.invoice.prices = domain::PriceForm::without_tax;
  const bool county = read_as<domain::Case>(work, commitment.in_case->value).controller ==
                      domain::CaseController::county;
  address_to_issuer(commitment, county ? PayerRole::county : PayerRole::buyer, opened.invoice);
  return opened;
}

OpenedInvoice open_voucher(Work& work, ClientId id, const domain::Client& client,
                           const BilledBy& by, Date day, std::vector<Message>& warnings) {
  const auto voucher = read_as<Voucher>(work, by.number);
  const Money share = domain::own_share(voucher);
  OpenedInvoice opened{billing::tariff_of(voucher), {}};
  Money& price = opened.tariff.price;
  price = by.own_share ? share : Money{price.cents - share.cents};
  opened.invoice.in_case = voucher.in_case;
  opened.invoice.voucher = domain::VoucherId{by.number};
  if (by.own_share) {
    address_to_client(work, id, client, day, opened.invoice, warnings);
  } else {
    address_to_issuer(voucher, PayerRole::county, opened.invoice);
  }
  return opened;
}

}  // namespace

OpenedInvoice open_invoice(Work& work, ClientId id, const domain::Client& client,
                           const BilledBy& by, Date day, std::vector<Message>& warnings) {
  if (by.kind == Agreement::kKind) return open_agreement(work, id, client, by, day, warnings);
  if (by.kind == Commitment::kKind) return open_commitment(work, by);
  return open_voucher(work, id, client, by, day, warnings);
}

}  // namespace kortisto::reg
