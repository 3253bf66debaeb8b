// A document as pages of A4: the text is set with Pango and drawn with cairo; fonts are embedded,
// and the outline, the title and the language are in the file.
//
//   compose()       blocks to rows, rows to pages    composer, table, flow, text_setter
//   paint()         pages to a PDF                   painter, missing_glyphs
//   with_catalog()  what belongs to the whole file   catalog
#pragma once

#include "base/date.h"
#include "pdf/fonts.h"
#include "pdf/module.h"
#include "report/document.h"

namespace kortisto::pdf {

// The same bytes for the same document, date and fonts. The date becomes that of the file. Throws
// Error(io) "error.pdf.fonts" without fonts.
[[nodiscard]] Rendered render(const report::Document& document, Date date,
                              const FontPlaces& places);

}  // namespace kortisto::pdf
