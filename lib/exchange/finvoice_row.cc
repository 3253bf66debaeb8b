#include "exchange/finvoice_row.h"

#include <string>
#include <string_view>
#include <vector>

#include "exchange/decimal.h"
#include "exchange/e_invoice.h"
#include "exchange/fitted.h"
#include "report/invoice_words.h"

namespace kortisto::exchange {

namespace {

using domain::InvoiceLine;

constexpr std::size_t kArticle = 100;
constexpr std::size_t kFreeText = 512;
constexpr std::size_t kUnit = 14;
constexpr std::int64_t kMinutesOfHour = 60;

class RowWriter {
 public:
  RowWriter(FinvoiceWriter& out, const InvoiceLine& line, text::Language language)
      : out_(out),
        line_(line),
        unit_(cut(report::unit_name(line.unit, kOne, language), kUnit)),
        code_(unit_code(line.unit)) {}

  void write(std::size_t number, const NetLine& net, billing::Prices prices) {
    const std::vector<std::string> name = fitted(line_.text, kArticle);
    const auto row = out_.within("InvoiceRow");
    out_.text("ArticleName", name.front());
    // Programs of the time before EN 16931 read the first, those of today the second.
    quantity("DeliveredQuantity");
    quantity("InvoicedQuantity");
    out_.day("StartDate", line_.first);
    out_.day("EndDate", line_.last);
    write_prices(net.price, prices);
    out_.text("RowPositionIdentifier", std::to_string(number));
    if (name.size() > 1) {
      const std::string whole = cut(line_.text, line_.text.size());
      out_.each("RowFreeText", fitted(whole.substr(name.front().size()), kFreeText));
    }
    out_.text("RowVatRatePercent", FinvoiceWriter::percent(line_.vat_permille));
    out_.text("RowVatCode", category_code(line_.vat));
    if (domain::is_taxed(line_.vat)) out_.amount("RowVatAmount", net.tax);
    out_.amount("RowVatExcludedAmount", net.net);
    out_.amount("RowAmount", {net.net.cents + net.tax.cents});
  }

 private:
  static constexpr std::int64_t kOne = 100;  // of a unit, in hundredths

  // Of a credit note negative; its prices are not (EN 16931-1, BR-27).
  void quantity(std::string_view name) {
    out_.text(name, decimal(out_.signed_value(line_.quantity), 2, 0, ','),
              {{"QuantityUnitCode", unit_}, {"QuantityUnitCodeUN", code_}});
  }

  void write_prices(const NetPrice& price, billing::Prices prices) {
    unit_price("UnitPriceAmount", decimal(price.value, 5, 2, ','));
    unit_price("UnitPriceNetAmount", decimal(price.value, 5, 2, ','));
    if (domain::is_taxed(line_.vat) && prices == billing::Prices::with_tax) {
      const bool hourly = line_.unit == domain::LineUnit::minute;
      const std::int64_t units = hourly ? price.base / kMinutesOfHour : price.base;
      unit_price("UnitPriceVatIncludedAmount", decimal(line_.price.cents * units, 2, 2, ','));
    }
    if (price.base != 1) {
      out_.text("UnitPriceBaseQuantity", std::to_string(price.base),
                {{"QuantityUnitCode", unit_}, {"QuantityUnitCodeUN", code_}});
    }
  }

  void unit_price(std::string_view name, const std::string& amount) {
    out_.text(name, amount, {{"AmountCurrencyIdentifier", "EUR"}, {"QuantityUnitCodeUN", code_}});
  }

  FinvoiceWriter& out_;
  const InvoiceLine& line_;
  std::string unit_;
  std::string_view code_;
};

}  // namespace

void write_row(FinvoiceWriter& out, const billing::InvoiceDocument& invoice, std::size_t at,
               const NetLine& net, text::Language language) {
  RowWriter(out, invoice.lines[at], language).write(at + 1, net, invoice.prices);
}

}  // namespace kortisto::exchange
