// The fonts that a document is set in, found without the machine's font configuration, so that the
// same document gives the same pages everywhere: DejaVu Sans, and for letters that it has not, the
// fonts of the Noto project in a fixed order. Those are opened only when a document needs one.
//
// Colour fonts are never used: PDF/A has no place for them.
#pragma once

#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

#include <filesystem>
#include <string>
#include <vector>

#include "pdf/handle.h"
#include "pdf/style.h"

namespace kortisto::pdf {

// Where fonts are looked for, at any depth.
struct FontPlaces {
  std::filesystem::path base = "/usr/share/fonts/truetype/dejavu";  // fonts-dejavu-core
  std::vector<std::filesystem::path> fallback = {
      "/usr/share/fonts/truetype/noto",   // fonts-noto-core
      "/usr/share/fonts/opentype/noto"};  // fonts-noto-cjk
};

class Fonts {
 public:
  // Throws Error(io) "error.pdf.fonts" when the base fonts are not there.
  explicit Fonts(FontPlaces places);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  ~Fonts();

  // What layouts are made in: points, no hinting. Its language is nobody's yet.
  [[nodiscard]] PangoContext* context() const noexcept { return context_.get(); }

  // Finds the fallback fonts. True when that changed the fonts: what was laid out with a missing
  // glyph is worth another try, in a new description. False at every further call.
  bool find_fallback();

  [[nodiscard]] Handle<PangoFontDescription, pango_font_description_free> description(
      const TextStyle& style) const;

 private:
  using Config = Handle<FcConfig, FcConfigDestroy>;

  [[nodiscard]] Config base_fonts() const;

  FontPlaces places_;
  // Pango sorts fonts in threads of its own, so a configuration that it has got never changes.
  Config config_;
  Config config_with_fallback_;
  Handle<PangoFontMap, g_object_unref> map_;
  Handle<PangoContext, g_object_unref> context_;
  std::string families_;
};

}  // namespace kortisto::pdf
