#include "report/giro_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/join.h"
#include "base/utf8.h"
#include "text/catalogue.h"
#include "text/wrap.h"

namespace kortisto::report {

namespace {

constexpr int kGap = 2;

// What is not known is left out.
std::vector<std::pair<std::string, std::string>> rows_of(const Giro& giro,
                                                         text::Language language) {
  std::vector<std::pair<std::string, std::string>> rows;
  const auto row = [&](const MessageKey& label, std::string value) {
    if (!value.empty()) rows.emplace_back(text::render(label, language), std::move(value));
  };
  row("giro.account", giro.iban);
  row("giro.bic", giro.bic);
  row("giro.payee", join(giro.payee));
  row("giro.payer", join(giro.payer));
  row("giro.reference", giro.reference);
  row("giro.due", giro.due);
  row("giro.euros", giro.amount);
  row("giro.barcode", giro.barcode);
  return rows;
}

}  // namespace

std::vector<std::string> giro_lines(const Giro& giro, text::Language language, int columns) {
  const std::string rule(static_cast<std::size_t>(columns), '-');
  const auto rows = rows_of(giro, language);
  int width = 0;
  for (const auto& row : rows) width = std::max(width, display_width(row.first) + kGap);
  std::vector<std::string> lines{rule, text::render("giro.title", language)};
  for (const auto& [label, value] : rows) {
    std::string first = text::pad_right(label, width);
    for (const std::string& line : text::wrap(value, columns - width)) {
      lines.push_back(first + line);
      first.assign(static_cast<std::size_t>(width), ' ');
    }
  }
  lines.push_back(rule);
  return lines;
}

}  // namespace kortisto::report
