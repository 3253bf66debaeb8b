// What stands on the papers of invoices, read as text.
#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"
#include "invoice_fixture.h"
#include "report/invoice_page.h"
#include "report/reminder_page.h"
#include "report/text_renderer.h"
#include "report/visit_list_page.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;
using billing::InvoiceDocument;
using text::Language;

// With the no-break spaces of amounts as others, for those who read this.
std::string shown(const Document& document) {
  std::string text = render_text(document).text;
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) {
    text.replace(at, 2, " ");
  }
  return text;
}

std::string page(const InvoiceDocument& invoice, Language language = Language::fi) {
  return shown(invoice_page(invoice, language));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("an invoice of exempt care as text") {
  CHECK(page(test::care_invoice()) ==
        R"(Esimerkkipalvelu Koivu              Lasku
Koivukuja 1, 00990 Helsinki         30.11.2026
Y-tunnus 1234567-1                  Nro 2026-0042

Esimerkkilän hyvinvointialue        Eräpäivä       21.12.2026
PL 100                              Viitenumero    2026 00428
00099 LASKUT                        Maksusitoumus  MS-2026/118
                                    Viitteenne     KP 4711
                                    Y-tunnuksenne  7654321-2

Päivä          Selite                 Määrä    À-hinta     Summa
-------------  -------------------  -------  ---------  --------
3.11.2026      Tukihenkilötoiminta   60 min  75,50 €/h   75,50 €
10.11.2026     Tukihenkilötoiminta   50 min  75,50 €/h   62,92 €
1.–30.11.2026  Matkat               42,5 km     0,55 €   23,38 €
-------------  -------------------  -------  ---------  --------
               Maksettava yhteensä                      161,80 €

Arvonlisäveroton sosiaalihuoltopalvelu (AVL 37 §)
Viivästyskorko 10,5 % 22.12.2026 alkaen

Lisätietoja laskusta: Kaisa Koivu, 040 123 4567, laskutus@koivu.example
Ennakkoperintärekisterissä

------------------------------------------------------------------------------
Tilisiirto
Saajan tilinumero    FI21 1234 5600 0007 85
BIC                  NDEAFIHH
Saaja                Esimerkkipalvelu Koivu
Maksaja              Esimerkkilän hyvinvointialue, PL 100, 00099 LASKUT
Viitenro             2026 00428
Eräpäivä             21.12.2026
Euro                 161,80
Virtuaaliviivakoodi  421123456000007850001618000000000000000202600428261221
------------------------------------------------------------------------------
)");
}

TEST_CASE("what is taxed has its rate, and a breakdown by rate") {
  const std::string text = page(test::taxed_invoice());
  CHECK(has(text, "3 kpl     9,99 €  25,5 %   29,97 €\n"));
  CHECK(has(text, "25,5 %           95,59 €  24,38 €  119,97 €\n"));
  CHECK(has(text, "13,5 %           17,62 €   2,38 €   20,00 €\n"));
  CHECK(has(text, "Yhteensä        113,21 €  26,76 €  139,97 €\n"));
  CHECK(has(text, "Hinnat sisältävät arvonlisäveron\n"));
  CHECK(has(text, "Maksumuistutuksesta veloitetaan 5,00 €\n"));
  CHECK(has(text, "Alv-rekisterissä · Ennakkoperintärekisterissä\n"));
}

TEST_CASE("prices without tax are summed up before it comes on top") {
  InvoiceDocument invoice = test::taxed_invoice();
  invoice.prices = billing::Prices::without_tax;
  invoice = test::with_lines(std::move(invoice), {"2026-11-03; 1 pcs; 100; standard; Luento"});
  const std::string text = page(invoice);
  CHECK(has(text, R"(
3.11.2026  Luento                         1 kpl  100,00 €  25,5 %  100,00 €
           Yhteensä ilman arvonlisäveroa                           100,00 €
           Arvonlisävero                                            25,50 €
---------  -----------------------------  -----  --------  ------  --------
           Maksettava yhteensä                                     125,50 €
)"));
  CHECK(has(text, "Hinnat ovat ilman arvonlisäveroa\n"));
}

// Arvonlisäverolaki 1501/1993 §209 e.
TEST_CASE("what is exempt has its reason, and neither a rate nor an amount of tax") {
  for (const Language language : text::kLanguages) {
    const std::string text = page(test::care_invoice(), language);
    CHECK_FALSE(has(text, " %\n"));
    CHECK_FALSE(has(text, "0 %"));
    CHECK_FALSE(has(text, "0%"));
  }
  InvoiceDocument invoice = test::care_invoice();
  invoice = test::with_lines(std::move(invoice), {"2026-11-03; 1 pcs; 10; small_business; Kirja"});
  CHECK(has(page(invoice), "\nEi arvonlisäverovelvollinen (AVL 3 §)\n"));
  CHECK(has(page(invoice, Language::sv), "\nInte momsskyldig (MomsL 3 §)\n"));
}

TEST_CASE("beside taxed lines the exempt ones have their reason in the breakdown") {
  const std::string text = page(test::far_invoice());
  CHECK(has(text,
            "Arvonlisäveroton sosiaalihuoltopalvelu           90,00 €               90,00 €\n"));
  CHECK(has(text, "90 min   60,00 €/h             90,00 €\n"));
}

TEST_CASE("a credit note names the invoice, is negative, and asks for nothing") {
  const std::string text = page(test::credit_note_of(test::taxed_invoice()));
  CHECK(has(text, "Hyvityslasku\n"));
  CHECK(has(text, "Hyvitettävä lasku  2026-0043, 30.11.2026\n"));
  CHECK(has(text, "−29,97 €\n"));
  CHECK(has(text, "Hyvitetään yhteensä"));
  CHECK(has(text, "−139,97 €\n"));
  CHECK(has(text, "\nHyvityslaskua ei makseta\n"));
  for (const char* none : {"Eräpäivä", "Viitenumero", "Tilisiirto", "FI21", "Viivästyskorko"}) {
    CHECK_FALSE(has(text, none));
  }
}

TEST_CASE("a payer abroad has the country and the international reference") {
  const std::string text = page(test::far_invoice(), Language::en);
  CHECK(has(text, "\nSWEDEN\n"));
  CHECK(has(text, "Reference number  RF39 2026 0045 7\n"));
  CHECK(has(text, "Virtual barcode  5"));
  CHECK(has(text, "Total to pay"));
  CHECK(has(text, "€1,331.38\n"));
}

TEST_CASE("line 3: an invoice that states no interest does not say a word of it") {
  InvoiceDocument invoice = test::care_invoice();
  CHECK(has(page(invoice), "\nViivästyskorko 10,5 % 22.12.2026 alkaen\n"));
  invoice.interest_permille.reset();
  invoice.interest_from.reset();
  CHECK_FALSE(has(page(invoice), "korko"));
  CHECK_FALSE(has(page(invoice, Language::sv), "ränta"));
}

TEST_CASE("line 3: the share of work at home stands on the invoice, with its tax") {
  const InvoiceDocument care = test::with_lines(
      test::care_invoice(),
      {"2026-11-03; 90 min; 40; exempt_social_care; visit 12; household; Kotihoito",
       "2026-11-03; 10 km; 0.55; exempt_social_care; Matka"});
  CHECK(has(page(care), "\nKotitalousvähennykseen oikeuttavan työn osuus 60,00 €\n"));
  InvoiceDocument taxed = test::taxed_invoice();
  taxed.prices = billing::Prices::without_tax;
  taxed =
      test::with_lines(std::move(taxed), {"2026-11-03; 60 min; 40; standard; household; Siivous"});
  CHECK(has(page(taxed, Language::sv),
            "\nArbetets andel som berättigar till hushållsavdrag 50,20 € (inklusive moms)\n"));
  CHECK_FALSE(has(page(test::taxed_invoice()), "Kotitalousvähennykse"));
  CHECK_FALSE(has(page(test::credit_note_of(care)), "Kotitalousvähennykse"));
}

TEST_CASE("whom it is about stands above the lines, when the payer may read it") {
  InvoiceDocument invoice = test::care_invoice();
  CHECK_FALSE(has(page(invoice), "Koskee"));
  invoice.about = "A. K., s. 1985";
  CHECK(has(page(invoice), "\nKoskee: A. K., s. 1985\n\nPäivä"));
}

TEST_CASE("no line of any paper is wider than the page") {
  for (const Language language : text::kLanguages) {
    for (const auto& document :
         {invoice_page(test::care_invoice(), language), invoice_page(test::far_invoice(), language),
          invoice_page(test::long_invoice(), language),
          invoice_page(test::credit_note_of(test::taxed_invoice()), language),
          reminder_page(test::reminder(), language),
          visit_list_page(test::visit_list(), language)}) {
      const std::string text = render_text(document).text;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        CHECK(display_width(text.substr(at, end - at)) <= kTextColumns);
        at = end + 1;
      }
      // The digits of the barcode are to be copied in one piece.
      const auto& blocks = document.blocks;
      if (const auto* giro = std::get_if<Giro>(&blocks.back())) CHECK(has(text, giro->barcode));
    }
  }
}

TEST_CASE("a reminder has the invoice, each part of the sum, and a new due date") {
  const std::string text = shown(reminder_page(test::reminder(), Language::fi));
  CHECK(has(text, "Maksumuistutus\n"));
  CHECK(
      has(text, "Alla olevasta laskusta on osa maksamatta. Pyydämme maksamaan sen viimeistään\n"));
  CHECK(has(text, "Laskun eräpäivä  21.12.2026\n"));
  CHECK(has(text, "Lasku 2026-0043"));
  CHECK(has(text, "139,97 €\n"));
  CHECK(has(text, "Maksettu tai hyvitetty"));
  CHECK(has(text, "−50,00 €\n"));
  CHECK(has(text, "Viivästyskorko 9,5 % ajalta 22.12.2026 – 11.1.2027"));
  CHECK(has(text, "Muistutuskulut"));
  CHECK(has(text, "95,46 €\n"));
  CHECK(has(text, "Euro                 95,46\n"));
  CHECK(has(text, "Virtuaaliviivakoodi  421123456000007850000954600000000000000202600431270125\n"));
}

TEST_CASE("a reminder leaves out what there is none of") {
  billing::ReminderDocument reminder = test::reminder();
  reminder.number = 2;
  reminder.open = reminder.total;
  reminder.interest = reminder.fee = Money{0};
  const std::string text = shown(reminder_page(reminder, Language::fi));
  CHECK(has(text, "2. maksumuistutus\n"));
  CHECK(has(text, "Emme ole saaneet maksua alla olevasta laskusta."));
  for (const char* none : {"Viivästyskorko", "Muistutuskulut", "Maksettu tai"}) {
    CHECK_FALSE(has(text, none));
  }
  CHECK(has(text, "Maksettava yhteensä  139,97 €\n"));
}

TEST_CASE("line 6: a reminder says which interest is not in it, for its rate was not known yet") {
  billing::ReminderDocument reminder = test::reminder();
  reminder.interest_to = test::day("2026-12-31");
  const std::string text = shown(reminder_page(reminder, Language::fi));
  CHECK(has(text, "Viivästyskorko 9,5 % ajalta 22.–31.12.2026"));
  CHECK(has(text, "Viivästyskorko 1.1.2027 alkaen ei sisälly summaan"));
  reminder.interest_permille.reset();
  CHECK(
      has(shown(reminder_page(reminder, Language::fi)), "Viivästyskorko korkolain mukaan ajalta"));
  reminder.interest = Money{0};
  reminder.interest_from.reset();
  reminder.interest_to.reset();
  CHECK_FALSE(has(shown(reminder_page(reminder, Language::fi)), "korko"));
}

TEST_CASE("line 2: a list of visits has when, how long and of what kind, and the sums of each") {
  const std::string text = shown(visit_list_page(test::visit_list(), Language::fi));
  CHECK(has(text, "Käyntiluettelo\n"));
  CHECK(has(text, "Ajalta         1.–30.11.2026\n"));
  CHECK(has(text, "3.11.2026   Tapaaminen     9.15     60 min\n"));
  CHECK(has(text, "Tapaaminen           2   1 h 50 min\n"));
  CHECK(has(text, "Kaikki               3  21 h 50 min\n"));
  CHECK_FALSE(has(text, "Asiakaskertomus"));
  billing::VisitListDocument told = test::visit_list();
  told.visits[1].note = "Arki sujuu.\nJatketaan.";
  told.commitment = "";
  told.voucher = "PS-7";
  const std::string notes = shown(visit_list_page(told, Language::fi));
  CHECK(has(notes, "Asiakaskertomus\n"));
  CHECK(has(notes, "10.11.2026  Arki sujuu.\n"));
  CHECK(has(notes, "Palveluseteli  PS-7\n"));
  CHECK_FALSE(has(notes, "Maksusitoumus"));
  billing::VisitListDocument empty = test::visit_list();
  empty.visits.clear();
  CHECK(has(shown(visit_list_page(empty, Language::sv)), "Det finns inga besök under tiden."));
}

}  // namespace
