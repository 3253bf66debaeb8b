#include "pdf/fonts.h"

#include <cairo.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/error.h"

namespace kortisto::pdf {

namespace {

constexpr const char* kBaseFamily = "DejaVu Sans";
constexpr std::string_view kBaseFiles[] = {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"};

bool add_file(FcConfig* config, const std::filesystem::path& path) {
  const std::string name = path.string();
  return FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(name.c_str())) == FcTrue;
}

// By the name: "NotoSansThai-Regular.ttf", "NotoSansCJK-Bold.ttc". "NotoColorEmoji.ttf" is none.
bool is_fallback(const std::filesystem::path& path) {
  const std::string name = path.stem().string();
  const std::string type = path.extension().string();
  return name.starts_with("Noto") && name.find("Color") == std::string::npos &&
         (name.ends_with("-Regular") || name.ends_with("-Bold")) &&
         (type == ".ttf" || type == ".otf" || type == ".ttc");
}

std::vector<std::filesystem::path> fallback_files(const std::filesystem::path& place) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(
           place, std::filesystem::directory_options::skip_permission_denied, error)) {
    if (entry.is_regular_file(error) && is_fallback(entry.path())) files.push_back(entry.path());
  }
  // A directory's own order differs from machine to machine.
  std::sort(files.begin(), files.end());
  return files;
}

// Every family once: Latin first, then sans-serif ones by name, of the Chinese ones that for
// simplified characters first, since one of them has to be.
std::vector<std::string> fallback_families(FcConfig* config) {
  std::vector<std::string> families;
  const FcFontSet* fonts = FcConfigGetFonts(config, FcSetApplication);
  for (int i = 0; i < fonts->nfont; ++i) {
    FcChar8* family = nullptr;
    if (FcPatternGetString(fonts->fonts[i], FC_FAMILY, 0, &family) != FcResultMatch) continue;
    families.emplace_back(reinterpret_cast<const char*>(family));
  }
  std::erase(families, kBaseFamily);
  const auto rank = [](const std::string& family) {
    return std::tuple(family != "Noto Sans", !family.starts_with("Noto Sans"),
                      family != "Noto Sans CJK SC", std::string_view(family));
  };
  std::sort(families.begin(), families.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  families.erase(std::unique(families.begin(), families.end()), families.end());
  return families;
}

}  // namespace

Fonts::Fonts(FontPlaces places)
    : places_(std::move(places)), config_(base_fonts()), families_(kBaseFamily) {
  // Pango and cairo ask for the current configuration too: without it a new map reads the
  // machine's.
  FcConfigSetCurrent(config_.get());
  map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
  // A point is a unit of the page.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);

  context_.reset(pango_font_map_create_context(map_.get()));
  const Handle<cairo_font_options_t, cairo_font_options_destroy> options(
      cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
}

Fonts::~Fonts() {
  // The map would keep its configuration for ever, and the library the current one.
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), nullptr);
  FcConfigSetCurrent(nullptr);
}

Fonts::Config Fonts::base_fonts() const {
  Config config(FcConfigCreate());
  FcConfigSetRescanInterval(config.get(), 0);
  for (const std::string_view name : kBaseFiles) {
    if (add_file(config.get(), places_.base / name)) continue;
    throw Error(ErrorKind::io, {"error.pdf.fonts", {{"path", places_.base.string()}}},
                Message{"hint.package", {{"package", "fonts-dejavu-core"}}});
  }
  return config;
}

bool Fonts::find_fallback() {
  if (config_with_fallback_) return false;
  config_with_fallback_ = base_fonts();
  bool found = false;
  for (const auto& place : places_.fallback) {
    for (const auto& file : fallback_files(place)) {
      if (add_file(config_with_fallback_.get(), file)) found = true;
    }
  }
  if (!found) return false;
  for (const std::string& family : fallback_families(config_with_fallback_.get())) {
    families_ += "," + family;
  }
  FcConfigSetCurrent(config_with_fallback_.get());
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_with_fallback_.get());
  return true;
}

Handle<PangoFontDescription, pango_font_description_free> Fonts::description(
    const TextStyle& style) const {
  Handle<PangoFontDescription, pango_font_description_free> description(
      pango_font_description_new());
  pango_font_description_set_family(description.get(), families_.c_str());
  pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(description.get(),
                                    style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

}  // namespace kortisto::pdf
