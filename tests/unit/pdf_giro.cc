// Where the giro form stands, and what is on it.
#include <algorithm>
#include <numeric>
#include <string>

#include "composed_pages.h"
#include "invoice_fixture.h"
#include "pdf/barcode.h"
#include "pdf/renderer.h"
#include "report/invoice_page.h"
#include "report/reminder_page.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;
using style::millimetres;
using text::Language;

std::vector<Rectangle> bars_of(const Page& page) {
  std::vector<Rectangle> found;
  for (const Rectangle& shape : page.decoration) {
    if (shape.height == doctest::Approx(millimetres(12))) found.push_back(shape);
  }
  return found;
}

TEST_CASE("the form stands at the foot, on the last page alone") {
  const Composed composed(report::invoice_page(long_invoice(), Language::fi));
  const Pages& pages = composed.pages();
  CHECK(pages.pages.size() == 3);
  CHECK(only(pages, "TILISIIRTO").page == 2);
  CHECK(only(pages, "GIRERING").page == 2);
  const PlacedLine account = only(pages, "FI21 1234 5600 0007 85").line;
  CHECK(account.x == doctest::Approx(millimetres(30) + 4));
  // Not above the lowest third of the sheet (101.6 mm), which is cut off.
  CHECK(account.baseline > style::kPageHeight - millimetres(101.6));
  for (const PlacedLine& line : pages.pages[2].content) {
    CHECK(line.baseline <= style::kPageHeight - style::kBottom);
  }
  CHECK(bars_of(pages.pages[0]).empty());
}

TEST_CASE("its fields are in their places") {
  const Composed composed(report::invoice_page(taxed_invoice(), Language::en));
  const Pages& pages = composed.pages();
  // Also in English the form is Finnish and Swedish, its date and amount too.
  const PlacedLine amount = only(pages, "139,97").line;
  CHECK(amount.x + amount.line.width == doctest::Approx(millimetres(200) - 4));
  const PlacedLine due = only(pages, "21.12.2026").line;
  CHECK(due.x == doctest::Approx(millimetres(131.4) + 4));
  CHECK(due.baseline == doctest::Approx(amount.baseline));
  const Found reference = find(pages, "2026 00431").back();
  CHECK(reference.line.x == doctest::Approx(due.x));
  CHECK(due.baseline - reference.line.baseline == doctest::Approx(millimetres(8.6)));
  CHECK(find(pages, "Kuusitie 5 A 12").size() == 2);
}

TEST_CASE("the barcode has its bars and its digits, and light around it") {
  const Composed composed(report::invoice_page(care_invoice(), Language::sv));
  const Page& page = composed.pages().pages[0];
  const std::vector<Rectangle> bars = bars_of(page);
  const std::string digits = "421123456000007850001618000000000000000202600428261221";
  const auto widths = code128c(digits);
  REQUIRE(bars.size() == (widths.size() + 1) / 2);
  CHECK(bars.front().x == doctest::Approx(millimetres(10) + kQuietModules * kModule));
  const double end = bars.back().x + bars.back().width;
  CHECK(end - bars.front().x ==
        doctest::Approx(std::accumulate(widths.begin(), widths.end(), 0) * kModule));
  // Finanssiala, "Pankkiviivakoodi-opas": at least 10 mm high, at most 106 mm wide.
  CHECK(end - bars.front().x < millimetres(106));
  CHECK(only(composed.pages(), digits).line.baseline > bars.front().y + bars.front().height);
  for (const PlacedLine& line : page.content) {
    const bool beside = line.baseline > bars.front().y && line.baseline < bars.front().y + 34;
    CHECK((!beside || line.x > end + kQuietModules * kModule));
  }
}

TEST_CASE("what is too long for its field is cut, and runs into no other") {
  billing::InvoiceDocument invoice = far_invoice();
  invoice.seller.name.clear();
  for (int i = 0; i < 40; ++i) invoice.seller.name += "Esimerkkipalvelu ";
  invoice.payer.name = invoice.seller.name;
  const Composed composed(report::invoice_page(invoice, Language::fi));
  const Page& page = composed.pages().pages.back();
  const double top = only(composed.pages(), "TILISIIRTO").line.baseline - millimetres(5);
  std::size_t lines = 0;
  for (const PlacedLine& line : page.content) {
    if (line.baseline < top || line.x != doctest::Approx(millimetres(30) + 4)) continue;
    CHECK(line.x + line.line.width < millimetres(111.4));
    ++lines;
  }
  CHECK(lines == 2 + 3 + 5);  // account and BIC, payee, payer
}

TEST_CASE("the papers are the same file at each try, with every letter") {
  for (const Language language : text::kLanguages) {
    for (const auto& document : {report::invoice_page(far_invoice(), language),
                                 report::reminder_page(reminder(), language)}) {
      const Rendered first = render(document, day("2026-11-30"), {});
      CHECK(first.missing == 0);
      CHECK(first.replaced == 0);
      CHECK(render(document, day("2026-11-30"), {}).bytes == first.bytes);
    }
  }
}

}  // namespace
