#include "pdf/text_setter.h"

#include <algorithm>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"

namespace kortisto::pdf {

namespace {

constexpr std::size_t kPiece = 4096;     // bytes that Pango gets at once
constexpr std::size_t kWordPiece = 512;  // of a word, whose lines Pango finds in quadratic time

// At most `size` bytes, not ending inside a character.
std::size_t whole_characters(std::string_view text, std::size_t size) {
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return size;
}

// The first bytes of a text that are set together.
struct Piece {
  std::size_t size;
  bool whole;  // ends where its paragraph ends
};

// `inside` a paragraph, a piece is of that paragraph only: it has a direction already.
Piece next_piece(std::string_view text, bool inside) {
  const bool short_enough = text.size() <= kPiece;
  if (short_enough && !inside) return {text.size(), true};
  const std::size_t end = inside ? text.find('\n') : text.rfind('\n', kPiece);
  if (end <= kPiece) return {end, true};
  if (short_enough) return {text.size(), true};
  const bool word = text.substr(0, kWordPiece).find(' ') == std::string_view::npos;
  return {whole_characters(text, word ? kWordPiece : kPiece), false};
}

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

// `marked`: its letters may have marks that stand higher and lower than the font says of its lines,
// over those above and below unless the line is as high as they are.
Line measured(std::shared_ptr<PangoLayoutLine> glyphs, const TextStyle& style, bool marked) {
  PangoRectangle ink{};
  PangoRectangle logical;
  pango_layout_line_get_extents(glyphs.get(), marked ? &ink : nullptr, &logical);
  const double natural = points(logical.height);
  double height = std::max(natural, style.leading);
  double baseline = (height - natural) / 2 - points(logical.y);
  if (marked) {
    const double below = std::max(0.0, points(ink.y + ink.height) - (height - baseline));
    const double above = std::max(0.0, -points(ink.y) - baseline);
    height += above + below;
    baseline += above;
  }
  const bool right_to_left =
      pango_layout_line_get_resolved_direction(glyphs.get()) == PANGO_DIRECTION_RTL;
  return {std::move(glyphs), style.color, points(logical.width), height, baseline, right_to_left};
}

void add_lines(std::vector<Line>& lines, const std::shared_ptr<PangoLayout>& layout, int number,
               const TextStyle& style) {
  const bool marked = has_marks(pango_layout_get_text(layout.get()));
  for (GSList* at = pango_layout_get_lines(layout.get()); at != nullptr && number > 0;
       at = at->next, --number) {
    auto* line = static_cast<PangoLayoutLine*>(at->data);
    // The layout owns the line, and each line keeps the layout.
    lines.push_back(measured(std::shared_ptr<PangoLayoutLine>(layout, line), style, marked));
  }
}

}  // namespace

TextSetter::TextSetter(Fonts& fonts, text::Language language)
    : fonts_(fonts), attributes_(pango_attr_list_new()) {
  pango_attr_list_insert(attributes_.get(), pango_attr_font_features_new("liga=0, clig=0"));
  // A broken account number with a hyphen would be another number.
  pango_attr_list_insert(attributes_.get(), pango_attr_insert_hyphens_new(FALSE));
  pango_context_set_language(fonts.context(),
                             pango_language_from_string(std::string(text::code(language)).c_str()));
}

std::string TextSetter::clean(std::string_view text) {
  std::string shown = printable(text, true, replaced_);
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  return shown;
}

std::vector<Line> TextSetter::set(std::string_view text, const TextStyle& style, double width) {
  std::vector<Line> lines;
  std::optional<PangoDirection> inside;
  while (true) {
    const Piece piece = next_piece(text, inside.has_value());
    const Layout layout = lay_out(text.substr(0, piece.size), style, width, inside);
    const int number = pango_layout_get_line_count(layout.get());
    if (piece.whole) {
      add_lines(lines, layout, number, style);
      if (piece.size == text.size()) return lines;
      text.remove_prefix(piece.size + 1);
      inside.reset();
      continue;
    }
    // The last line is set again with what follows, so that it is as full as the others.
    PangoLayoutLine* last = pango_layout_get_line(layout.get(), number - 1);
    inside = pango_layout_line_get_resolved_direction(last);
    add_lines(lines, layout, std::max(number - 1, 1), style);
    text.remove_prefix(number > 1 ? static_cast<std::size_t>(last->start_index) : piece.size);
  }
}

std::vector<Line> TextSetter::set_unlimited(std::string_view text, const TextStyle& style) {
  const Layout layout = lay_out(text, style, std::nullopt, std::nullopt);
  std::vector<Line> lines;
  add_lines(lines, layout, pango_layout_get_line_count(layout.get()), style);
  return lines;
}

double TextSetter::widest_word(std::string_view text, const TextStyle& style) {
  const Layout layout = lay_out(text, style, 0, std::nullopt, PANGO_WRAP_WORD);
  int width = 0;
  pango_layout_get_size(layout.get(), &width, nullptr);
  return points(width);
}

TextSetter::Layout TextSetter::lay_out(std::string_view text, const TextStyle& style,
                                       std::optional<double> width,
                                       std::optional<PangoDirection> inside, PangoWrapMode wrap) {
  Layout layout = lay_out_once(text, style, width, inside, wrap);
  if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0 && fonts_.find_fallback()) {
    descriptions_.clear();
    layout = lay_out_once(text, style, width, inside, wrap);
  }
  return layout;
}

TextSetter::Layout TextSetter::lay_out_once(std::string_view text, const TextStyle& style,
                                            std::optional<double> width,
                                            std::optional<PangoDirection> inside,
                                            PangoWrapMode wrap) {
  pango_context_set_base_dir(fonts_.context(), inside.value_or(PANGO_DIRECTION_LTR));
  Layout layout(pango_layout_new(fonts_.context()), g_object_unref);
  pango_layout_set_auto_dir(layout.get(), inside ? FALSE : TRUE);
  pango_layout_set_font_description(layout.get(), description(style));
  pango_layout_set_attributes(layout.get(), attributes_.get());
  pango_layout_set_wrap(layout.get(), wrap);
  if (width) pango_layout_set_width(layout.get(), static_cast<int>(*width * PANGO_SCALE));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  // The lines are made now, while the context says what they need.
  (void)pango_layout_get_line_count(layout.get());
  return layout;
}

const PangoFontDescription* TextSetter::description(const TextStyle& style) {
  auto& description = descriptions_[{style.size, style.bold}];
  if (!description) description = fonts_.description(style);
  return description.get();
}

}  // namespace kortisto::pdf
