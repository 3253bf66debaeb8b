#include "exchange/finvoice_writer.h"

#include <algorithm>

#include "exchange/decimal.h"

namespace kortisto::exchange {

void FinvoiceWriter::amount(std::string_view name, Money amount) {
  text(name, decimal(signed_value(amount.cents), 2, 2, ','), {{"AmountCurrencyIdentifier", "EUR"}});
}

void FinvoiceWriter::day(std::string_view name, Date day) {
  std::string digits = day.iso();
  std::erase(digits, '-');
  text(name, digits, {{"Format", "CCYYMMDD"}});
}

void FinvoiceWriter::each(std::string_view name, const std::vector<std::string>& texts,
                          std::size_t most) {
  for (std::size_t i = 0; i < std::min(texts.size(), most); ++i) text(name, texts[i]);
}

std::string FinvoiceWriter::percent(int permille) {
  return decimal(permille, 1, 0, ',');
}

}  // namespace kortisto::exchange
