// Turns text into lines with Pango. Nothing that a text can hold makes it vanish or reorders what
// stands around it:
//
// - what is not printable (base/printable.h) becomes U+FFFD, counted; each text is a bidirectional
//   world of its own, and a line is as high as the marks on its letters
// - Pango is never given more than some 4 kB at once: it drops paragraphs over 300,000 characters,
//   and takes quadratic time for words without end. The joints do not show.
// - `liga` and `clig` are off, so that text can be searched and copied letter by letter, and no
//   hyphen is added where a word has to be broken
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/fonts.h"
#include "pdf/page.h"
#include "pdf/style.h"
#include "text/language.h"

namespace kortisto::pdf {

class TextSetter {
 public:
  // Uses the fonts' context; one setter for them at a time.
  TextSetter(Fonts& fonts, text::Language language);

  // What is left to set of a text from the register, '\n' ending its lines.
  [[nodiscard]] std::string clean(std::string_view text);
  // Characters that clean() had to replace.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

  // At least one line, none wider than `width` where it can be helped: a word that is longer is
  // broken. REQUIRES: clean text
  [[nodiscard]] std::vector<Line> set(std::string_view text, const TextStyle& style, double width);

  // The same without a limit. REQUIRES: clean text of at most kUnlimited bytes
  [[nodiscard]] std::vector<Line> set_unlimited(std::string_view text, const TextStyle& style);
  static constexpr std::size_t kUnlimited = 256;

  // The width of the widest word. REQUIRES: as for set_unlimited()
  [[nodiscard]] double widest_word(std::string_view text, const TextStyle& style);

 private:
  using Layout = std::shared_ptr<PangoLayout>;

  // `inside` is the direction of the paragraph that the text goes on with.
  Layout lay_out(std::string_view text, const TextStyle& style, std::optional<double> width,
                 std::optional<PangoDirection> inside, PangoWrapMode wrap = PANGO_WRAP_WORD_CHAR);
  Layout lay_out_once(std::string_view text, const TextStyle& style, std::optional<double> width,
                      std::optional<PangoDirection> inside, PangoWrapMode wrap);
  const PangoFontDescription* description(const TextStyle& style);

  Fonts& fonts_;
  Handle<PangoAttrList, pango_attr_list_unref> attributes_;
  std::map<std::pair<double, bool>, Handle<PangoFontDescription, pango_font_description_free>>
      descriptions_;
  std::size_t replaced_ = 0;
};

}  // namespace kortisto::pdf
