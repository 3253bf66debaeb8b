#include "pdf/missing_glyphs.h"

#include <hb.h>

namespace kortisto::pdf {

namespace {

constexpr hb_codepoint_t kSquare = 0x25A1;

std::size_t show_missing_glyphs(PangoGlyphString& glyphs, PangoFont* font) {
  std::size_t missing = 0;
  hb_codepoint_t square = 0;
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    PangoGlyphInfo& info = glyphs.glyphs[i];
    if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
    ++missing;
    if (square == 0) {
      hb_font_get_nominal_glyph(pango_font_get_hb_font(font), kSquare, &square);
    }
    // What follows stays where it is: the square is centred in the place of the box.
    PangoRectangle logical;
    pango_font_get_glyph_extents(font, square, nullptr, &logical);
    info.glyph = square;
    info.geometry.x_offset = (info.geometry.width - logical.width) / 2;
    info.geometry.y_offset = 0;
  }
  return missing;
}

}  // namespace

std::size_t show_missing_glyphs(PangoLayoutLine& line) {
  std::size_t missing = 0;
  for (GSList* at = line.runs; at != nullptr; at = at->next) {
    auto* run = static_cast<PangoLayoutRun*>(at->data);
    missing += show_missing_glyphs(*run->glyphs, run->item->analysis.font);
  }
  return missing;
}

}  // namespace kortisto::pdf
