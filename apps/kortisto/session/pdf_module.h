// The PDF renderer, which is loaded when somebody asks for a PDF: beside the program while it is
// being built, else from where the package kortisto-pdf puts it.
#pragma once

#include "pdf/module.h"

namespace kortisto::app {

// Loads it and sees to it that it can work. It stays loaded. Throws Error(io) "error.pdf.module"
// when it is not installed, "error.pdf.version" when it is another version's, and what its check()
// finds.
[[nodiscard]] const pdf::Module& load_pdf_module();

}  // namespace kortisto::app
