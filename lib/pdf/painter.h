// Pages as a PDF file, drawn with cairo.
#pragma once

#include <cstddef>
#include <string>

#include "base/date.h"
#include "pdf/page.h"

namespace kortisto::pdf {

struct Painted {
  std::string bytes;
  std::size_t missing;  // characters without a glyph
};

// The same bytes for the same pages. Throws Error(unexpected) "error.pdf.renderer" when cairo could
// not draw everything.
[[nodiscard]] Painted paint(const Pages& pages, const std::string& title, Date date);

}  // namespace kortisto::pdf
