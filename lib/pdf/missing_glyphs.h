// Characters that no font has a glyph for. Pango would draw their number in a box; PDF/A and PDF/UA
// forbid the font's own box, glyph 0. Here each is shown as a square (U+25A1) whose text is still
// the character: it can be found and copied, and whoever made the document is told how many there
// are.
#pragma once

#include <pango/pango.h>

#include <cstddef>

namespace kortisto::pdf {

// How many there were in the line; none when it is asked again.
std::size_t show_missing_glyphs(PangoLayoutLine& line);

}  // namespace kortisto::pdf
