// A giro form where there are no pages: a list between two rules, from which it can be copied into
// a bank's own form. The barcode is its digits, which banks call virtual.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"
#include "text/language.h"

namespace kortisto::report {

[[nodiscard]] std::vector<std::string> giro_lines(const Giro& giro, text::Language language,
                                                  int columns);

}  // namespace kortisto::report
