#include "domain/invoice_line.h"

#include <utility>

#include "domain/checks.h"
#include "domain/parts.h"

namespace kortisto::domain {

namespace {

constexpr std::int64_t kHundred = 100;
constexpr std::int64_t kMostQuantity = 9'999'999;
constexpr std::int64_t kMinutesOfHour = 60;
constexpr std::int64_t kMostAmount = 99'999'999'999;  // what Money::parse() takes
constexpr std::string_view kHousehold = "household";

bool read_days(std::string_view text, InvoiceLine& line) {
  const std::size_t dots = text.find("..");
  const auto first = read_day(text.substr(0, dots));
  const auto last = dots == std::string_view::npos ? first : read_day(text.substr(dots + 2));
  if (!first || !last || *last < *first) return false;
  line.first = *first;
  line.last = *last;
  return true;
}

// "1.5" is 150 hundredths.
std::optional<std::int64_t> read_hundredths(std::string_view text) {
  const auto amount = Money::parse(text);
  if (!amount || text.find(' ') != std::string_view::npos || text.ends_with("€")) {
    return std::nullopt;
  }
  return amount->cents;
}

bool read_quantity(std::string_view text, InvoiceLine& line) {
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const auto quantity = read_hundredths(trimmed(text.substr(0, blank)));
  const auto unit = from_code<LineUnit>(text.substr(blank + 1));
  if (!quantity || !unit || *quantity < 1 || *quantity > kMostQuantity) return false;
  if (*unit == LineUnit::minute && *quantity % kHundred != 0) return false;
  line.quantity = *quantity;
  line.unit = *unit;
  return true;
}

bool read_tax(std::string_view text, InvoiceLine& line) {
  const std::size_t blank = text.find(' ');
  const auto treatment = from_code<VatTreatment>(text.substr(0, blank));
  if (!treatment) return false;
  line.vat = *treatment;
  if (blank == std::string_view::npos) {
    const auto permille = vat_permille(known_vat_rates(), *treatment, line.last);
    line.vat_permille = permille.value_or(0);
    return permille.has_value();
  }
  std::string_view percents = trimmed(text.substr(blank));
  if (percents.ends_with('%')) percents = trimmed(percents.substr(0, percents.size() - 1));
  const auto permille = read_percent(percents);
  if (!is_taxed(*treatment) || !permille) return false;
  line.vat_permille = *permille;
  return true;
}

std::string quantity_text(std::int64_t hundredths) {
  std::string text = Money{hundredths}.text();
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::optional<InvoiceLine> read_invoice_line(std::string_view text) {
  const Date any(std::chrono::year(1) / 1 / 1);
  InvoiceLine line{any, any, kHundred, LineUnit::piece, {}, {}, 0, std::nullopt, false, {}};
  if (!read_days(take_part(text), line) || !read_quantity(take_part(text), line)) {
    return std::nullopt;
  }
  const auto price = Money::parse(take_part(text));
  if (!price || price->cents == 0 || !read_tax(take_part(text), line)) return std::nullopt;
  line.price = *price;
  constexpr std::string_view kVisit = "visit ";
  if (text.starts_with(kVisit)) {
    std::string_view rest = text;
    const auto number = number_in(take_part(rest).substr(kVisit.size()));
    if (number && *number > 0) {
      line.visit = VisitId{*number};
      text = rest;
    }
  }
  std::string_view rest = text;
  if (take_part(rest) == kHousehold && !rest.empty()) {
    line.household_work = true;
    text = rest;
  }
  line.text = trimmed(text);
  if (line.text.empty() || amount_of(line).cents > kMostAmount) return std::nullopt;
  return line;
}

std::string text_of(const InvoiceLine& line) {
  std::string text = line.first.iso();
  if (line.last != line.first) text += ".." + line.last.iso();
  text += "; " + quantity_text(line.quantity) + ' ' + std::string(code_of(line.unit)) + "; " +
          line.price.text() + "; " + std::string(code_of(line.vat));
  if (line.vat_permille > 0) text += ' ' + percent_of(line.vat_permille);
  if (line.visit) text += "; visit " + std::to_string(line.visit->value);
  if (line.household_work) text += "; " + std::string(kHousehold);
  return text + "; " + line.text;
}

std::string check_invoice_line(const Field& field, std::string_view text) {
  if (const auto line = read_invoice_line(text)) return text_of(*line);
  throw field_error("error.field.invoice-line", field);
}

Money amount_of(const InvoiceLine& line) noexcept {
  const std::int64_t parts = line.unit == LineUnit::minute ? kMinutesOfHour * kHundred : kHundred;
  return {(line.quantity * line.price.cents + parts / 2) / parts};
}

}  // namespace kortisto::domain
