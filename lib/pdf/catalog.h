// What cairo cannot say in a PDF, added to its catalog afterwards with qpdf: the language, and that
// a reader's window shows the title instead of the file's name.
#pragma once

#include <string>

#include "text/language.h"

namespace kortisto::pdf {

// The file again; the same bytes for the same file.
[[nodiscard]] std::string with_catalog(const std::string& pdf, text::Language language);

}  // namespace kortisto::pdf
