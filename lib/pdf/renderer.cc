#include "pdf/renderer.h"

#include <utility>

#include "base/printable.h"
#include "pdf/catalog.h"
#include "pdf/composer.h"
#include "pdf/log_watch.h"
#include "pdf/painter.h"
#include "pdf/text_setter.h"

namespace kortisto::pdf {

Rendered render(const report::Document& document, Date date, const FontPlaces& places) {
  const LogWatch watch;
  Fonts fonts(places);
  TextSetter setter(fonts, document.language);
  const Pages pages = compose(document, setter);
  const Painted painted = paint(pages, printable(document.title), date);
  watch.require_silence();
  return {with_catalog(painted.bytes, document.language), setter.replaced(), painted.missing};
}

}  // namespace kortisto::pdf
