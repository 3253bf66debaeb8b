// Invoices of an invented practice to invented payers, and random ones.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "billing/invoice_document.h"
#include "billing/reminder_document.h"
#include "billing/visit_list_document.h"
#include "domain/reference_number.h"

namespace kortisto::test {

inline Date day(std::string_view iso) {
  return *Date::parse(iso);
}

inline billing::InvoiceDocument with_lines(billing::InvoiceDocument invoice,
                                           std::initializer_list<std::string_view> lines) {
  invoice.lines.clear();
  for (const std::string_view line : lines) {
    invoice.lines.push_back(*domain::read_invoice_line(line));
  }
  invoice.totals = billing::totals_of(invoice.lines, invoice.prices);
  return invoice;
}

// Social care for a county, which pays by a commitment.
inline billing::InvoiceDocument care_invoice() {
  billing::InvoiceDocument invoice{.number = "2026-0042",
                                   .credits = {},
                                   .credits_of = {},
                                   .issued = day("2026-11-30"),
                                   .due = day("2026-12-21"),
                                   .seller = {.name = "Esimerkkipalvelu Koivu",
                                              .business_id = "1234567-1",
                                              .street = "Koivukuja 1",
                                              .postcode = "00990",
                                              .town = "Helsinki",
                                              .contact = "Kaisa Koivu",
                                              .phone = "+358401234567",
                                              .email = "laskutus@koivu.example",
                                              .e_address = "003712345671",
                                              .operator_id = "003723327487",
                                              .iban = "FI2112345600000785",
                                              .bic = "NDEAFIHH",
                                              .in_prepayment_register = true},
                                   .payer = {.name = "Esimerkkilän hyvinvointialue",
                                             .business_id = "7654321-2",
                                             .street = "PL 100",
                                             .postcode = "00099",
                                             .town = "LASKUT",
                                             .country = "FI",
                                             .e_address = "00377654321200100",
                                             .operator_id = "BAWCFI22",
                                             .reference = "KP 4711",
                                             .is_consumer = false},
                                   .commitment = "MS-2026/118",
                                   .about = "",
                                   .lines = {},
                                   .prices = billing::Prices::without_tax,
                                   .totals = {},
                                   .reference = domain::reference_of(20260042),
                                   .interest_permille = 105,
                                   .interest_from = day("2026-12-22"),
                                   .reminder_fee = {}};
  return with_lines(std::move(invoice),
                    {"2026-11-03; 60 min; 75.50; exempt_social_care; visit 12; Tukihenkilötoiminta",
                     "2026-11-10; 50 min; 75.50; exempt_social_care; visit 13; Tukihenkilötoiminta",
                     "2026-11-01..2026-11-30; 42.5 km; 0.55; exempt_social_care; Matkat"});
}

// What a client pays, with tax in the prices.
inline billing::InvoiceDocument taxed_invoice() {
  billing::InvoiceDocument invoice = care_invoice();
  invoice.number = "2026-0043";
  invoice.reference = domain::reference_of(20260043);
  invoice.seller.in_vat_register = true;
  invoice.commitment = "";
  invoice.payer = {.name = "Leo Niemi",
                   .business_id = "",
                   .street = "Kuusitie 5 A 12",
                   .postcode = "33100",
                   .town = "Tampere",
                   .country = "FI",
                   .e_address = "FI2112345600000785",
                   .operator_id = "NDEAFIHH",
                   .reference = "",
                   .is_consumer = true};
  invoice.prices = billing::Prices::with_tax;
  invoice.interest_permille = 95;
  invoice.reminder_fee = Money{500};
  return with_lines(std::move(invoice), {"2026-11-03; 3 pcs; 9.99; standard; Työkirja",
                                         "2026-11-04; 90 min; 60; standard; Luento",
                                         "2026-11-05; 1 visit; 20; reduced; Liikuntatunti"});
}

// Of the whole invoice.
inline billing::InvoiceDocument credit_note_of(billing::InvoiceDocument invoice) {
  invoice.credits = invoice.number;
  invoice.credits_of = invoice.issued;
  invoice.number = "2026-0050";
  invoice.issued = day("2026-12-10");
  invoice.due.reset();
  invoice.reference = "";
  return invoice;
}

// Sixty visits, so that the lines go over to more pages.
inline billing::InvoiceDocument long_invoice() {
  billing::InvoiceDocument invoice = care_invoice();
  invoice.number = "2026-0044";
  invoice.reference = domain::reference_of(20260044);
  invoice.lines.clear();
  for (int visit = 1; visit <= 60; ++visit) {
    const std::string when = "2026-11-" + std::to_string(10 + visit % 20);
    invoice.lines.push_back(*domain::read_invoice_line(
        when + "; " + std::to_string(30 + visit) + " min; 75.50; exempt_social_care; visit " +
        std::to_string(visit) + "; Perhetyö, käynti " + std::to_string(visit)));
  }
  invoice.totals = billing::totals_of(invoice.lines, invoice.prices);
  return invoice;
}

// A payer abroad, and words that are longer than their column.
inline billing::InvoiceDocument far_invoice() {
  billing::InvoiceDocument invoice = taxed_invoice();
  invoice.number = "2026-0045";
  invoice.reference = domain::reference_of(20260045);
  invoice.payer.name = "Maria Magdalena von Bergenstråhle-Löwenhielm af Ekenäs";
  invoice.payer.street = "Storgatan 114 C, 2 tr";
  invoice.payer.postcode = "11122";
  invoice.payer.town = "Stockholm";
  invoice.payer.country = "SE";
  return with_lines(
      std::move(invoice),
      {"2026-12-28..2027-01-03; 1 pcs; 1234.50; standard; "
       "Neuropsykiatrisenvalmennuksenryhmämuotoisensovelluksenkehittämispäivät ja muuta",
       "2026-11-04; 90 min; 60; exempt_social_care; Ohjaus",
       "2026-11-05; 12.5 km; 0.55; standard; Matka"});
}

inline billing::ReminderDocument reminder() {
  const billing::InvoiceDocument invoice = taxed_invoice();
  return {.number = 1,
          .made = day("2027-01-11"),
          .due = day("2027-01-25"),
          .invoice = invoice.number,
          .invoice_issued = invoice.issued,
          .invoice_due = *invoice.due,
          .seller = invoice.seller,
          .payer = invoice.payer,
          .about = "",
          .total = invoice.totals.payable,
          .open = Money{8'997},
          .interest = Money{49},
          .interest_permille = 95,
          .interest_from = day("2026-12-22"),
          .interest_to = day("2027-01-11"),
          .fee = Money{500},
          .reference = invoice.reference};
}

inline billing::VisitListDocument visit_list() {
  using std::chrono::minutes;
  const billing::InvoiceDocument invoice = care_invoice();
  return {.made = invoice.issued,
          .first = day("2026-11-01"),
          .last = day("2026-11-30"),
          .seller = invoice.seller,
          .buyer = invoice.payer,
          .commitment = invoice.commitment,
          .voucher = "",
          .about = "",
          .visits = {{day("2026-11-03"), minutes(555), minutes(60), domain::VisitKind::met},
                     {day("2026-11-10"), minutes(780), minutes(50), domain::VisitKind::met},
                     {day("2026-11-17"), minutes(840), minutes(1'200), domain::VisitKind::call}}};
}

// Of a month with two visits a day, one of which its buyer is to hear of: it goes over to more
// pages.
inline billing::VisitListDocument full_visit_list() {
  using std::chrono::minutes;
  billing::VisitListDocument list = visit_list();
  list.about = "A.M.V. 1990";
  list.visits.clear();
  for (int visit = 0; visit < 60; ++visit) {
    const std::string number = std::to_string(1 + visit / 2);
    const std::string iso = "2026-11-" + std::string(number.size() < 2 ? "0" : "") + number;
    list.visits.push_back({day(iso), minutes(visit % 2 == 0 ? 545 : 840), minutes(15 + visit),
                           static_cast<domain::VisitKind>(visit % 5)});
  }
  list.visits.back().note =
      "Perheen arki sujuu aiempaa paremmin, ja lapsi on aloittanut harrastuksen.\n"
      "Seuraava tapaaminen sovittiin joulukuulle.";
  return list;
}

// One of up to 40 lines with any units, rates and prices, in which the same things hold as in those
// of the register: taxed lines only where the seller is in the register of value added tax.
inline billing::InvoiceDocument random_invoice(std::mt19937_64& engine) {
  const auto below = [&engine](std::uint64_t limit) { return engine() % limit; };
  billing::InvoiceDocument invoice = care_invoice();
  invoice.number = "2026-" + std::to_string(below(10'000'000));
  invoice.reference = domain::reference_of(static_cast<std::int64_t>(100 + below(1'000'000'000)));
  invoice.seller.in_vat_register = below(2) == 0;
  invoice.seller.in_prepayment_register = below(2) == 0;
  if (below(4) == 0) invoice.seller.bic = "";
  if (below(8) == 0) invoice.payer.country = "SE";
  if (below(4) == 0) invoice.payer.reference = "";
  invoice.prices = below(2) == 0 ? billing::Prices::with_tax : billing::Prices::without_tax;
  invoice.lines.clear();
  constexpr std::string_view kUnits[] = {"min", "visit", "month", "day", "pcs", "km"};
  constexpr std::string_view kTaxed[] = {"exempt_social_care", "standard", "reduced",
                                         "second_reduced", "reduced 25.5"};
  constexpr std::string_view kUntaxed[] = {"exempt_social_care", "small_business"};
  for (std::uint64_t count = 1 + below(40); count > 0; --count) {
    const std::string_view unit = kUnits[below(std::size(kUnits))];
    const std::uint64_t most = below(10) == 0 ? 99'999 : 300;
    std::string quantity = std::to_string(1 + below(most));
    if (unit != "min" && below(3) == 0) quantity += "." + std::to_string(below(100));
    const std::uint64_t cents = 1 + below(below(10) == 0 ? 10'000'000 : 20'000);
    const std::string_view tax = invoice.seller.in_vat_register
                                     ? kTaxed[below(std::size(kTaxed))]
                                     : kUntaxed[below(std::size(kUntaxed))];
    const std::string text = "2026-11-" + std::to_string(10 + below(20)) + "; " + quantity + ' ' +
                             std::string(unit) + "; " +
                             Money{static_cast<std::int64_t>(cents)}.text() + "; " +
                             std::string(tax) + "; Palvelu & <tunti> " + std::to_string(count);
    if (const auto line = domain::read_invoice_line(text)) invoice.lines.push_back(*line);
  }
  if (invoice.lines.empty()) return random_invoice(engine);
  invoice.totals = billing::totals_of(invoice.lines, invoice.prices);
  return below(4) == 0 ? credit_note_of(std::move(invoice)) : invoice;
}

}  // namespace kortisto::test
