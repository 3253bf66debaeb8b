#include "pdf/painter.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <exception>
#include <vector>

#include "base/error.h"
#include "pdf/handle.h"
#include "pdf/missing_glyphs.h"

namespace kortisto::pdf {

namespace {

cairo_status_t append(void* target, const unsigned char* bytes, unsigned int size) noexcept {
  try {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), size);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

void require(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(ErrorKind::unexpected,
              {"error.pdf.renderer", {{"what", cairo_status_to_string(status)}}});
}

class Painter {
 public:
  Painter(std::string& bytes, const std::string& title, Date date)
      : surface_(cairo_pdf_surface_create_for_stream(append, &bytes, style::kPageWidth,
                                                     style::kPageHeight)) {
    const std::string created = date.iso() + "T00:00:00Z";
    set(CAIRO_PDF_METADATA_TITLE, title);
    set(CAIRO_PDF_METADATA_CREATOR, "Kortisto");
    set(CAIRO_PDF_METADATA_CREATE_DATE, created);
    set(CAIRO_PDF_METADATA_MOD_DATE, created);
    context_.reset(cairo_create(surface_.get()));
  }

  void draw(const Page& page) {
    for (const Rectangle& shape : page.decoration) {
      use(shape.color);
      cairo_rectangle(context_.get(), shape.x, shape.y, shape.width, shape.height);
      cairo_fill(context_.get());
    }
    for (const PlacedLine& line : page.content) draw(line);
    for (const PlacedLine& line : page.repeated) draw(line);
    cairo_show_page(context_.get());
    // An error sticks to the context, while the surface goes on as if everything were drawn.
    require(cairo_status(context_.get()));
  }

  // The entries in which `parents` ends are the bookmark's ancestors.
  void add(const Bookmark& bookmark, std::vector<int>& parents) {
    parents.resize(static_cast<std::size_t>(bookmark.level), parents.back());
    const std::string target =
        fmt::format("page={} pos=[{:.2f} {:.2f}]", bookmark.page + 1, style::kLeft, bookmark.y);
    const bool open = bookmark.level == 1;
    parents.push_back(cairo_pdf_surface_add_outline(
        surface_.get(), parents.back(), bookmark.text.c_str(), target.c_str(),
        open ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0)));
  }

  std::size_t finish() {
    context_.reset();
    cairo_surface_finish(surface_.get());
    require(cairo_surface_status(surface_.get()));
    return missing_;
  }

 private:
  void set(cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
  }

  void use(Color color) {
    cairo_set_source_rgb(context_.get(), color.red, color.green, color.blue);
  }

  void draw(const PlacedLine& placed) {
    missing_ += show_missing_glyphs(*placed.line.glyphs);
    use(placed.line.color);
    cairo_move_to(context_.get(), placed.x, placed.baseline);
    pango_cairo_show_layout_line(context_.get(), placed.line.glyphs.get());
  }

  Handle<cairo_surface_t, cairo_surface_destroy> surface_;
  Handle<cairo_t, cairo_destroy> context_;
  std::size_t missing_ = 0;
};

}  // namespace

Painted paint(const Pages& pages, const std::string& title, Date date) {
  Painted painted{};
  Painter painter(painted.bytes, title, date);
  for (const Page& page : pages.pages) painter.draw(page);
  std::vector<int> parents{CAIRO_PDF_OUTLINE_ROOT};
  for (const Bookmark& bookmark : pages.bookmarks) painter.add(bookmark, parents);
  painted.missing = painter.finish();
  return painted;
}

}  // namespace kortisto::pdf
