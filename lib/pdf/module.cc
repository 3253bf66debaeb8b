#include "pdf/module.h"

#include <exception>

#include "pdf/fonts.h"
#include "pdf/renderer.h"

namespace kortisto::pdf {

namespace {

Error unexpected(const std::exception& fault) {
  return {ErrorKind::unexpected, {"error.pdf.renderer", {{"what", fault.what()}}}};
}

std::optional<Error> check() noexcept {
  try {
    const Fonts fonts{FontPlaces{}};
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  } catch (const std::exception& fault) {
    return unexpected(fault);
  }
}

std::variant<Rendered, Error> render_document(const report::Document& document,
                                              Date date) noexcept {
  try {
    return render(document, date, FontPlaces{});
  } catch (const Error& error) {
    return error;
  } catch (const std::exception& fault) {
    return unexpected(fault);
  }
}

constexpr Module kModule{kInterface, KORTISTO_VERSION, check, render_document};

}  // namespace

}  // namespace kortisto::pdf

extern "C" __attribute__((visibility("default"))) const kortisto::pdf::Module*
kortisto_pdf_module() noexcept {
  return &kortisto::pdf::kModule;
}
