// XML with the amounts and days of Finvoice: a decimal comma, a currency, CCYYMMDD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "exchange/xml_writer.h"

namespace kortisto::exchange {

class FinvoiceWriter : public XmlWriter {
 public:
  // In a credit note amounts and quantities are negative.
  explicit FinvoiceWriter(bool credit) : XmlWriter(Encoding::latin9), credit_(credit) {}

  [[nodiscard]] std::int64_t signed_value(std::int64_t value) const noexcept {
    return credit_ ? -value : value;
  }

  void amount(std::string_view name, Money amount);
  void day(std::string_view name, Date day);
  // As many of the texts as may stand.
  void each(std::string_view name, const std::vector<std::string>& texts,
            std::size_t most = static_cast<std::size_t>(-1));

  // "25,5" of 255.
  [[nodiscard]] static std::string percent(int permille);

 private:
  bool credit_;
};

}  // namespace kortisto::exchange
