// print: the paper of a record that people sign, as text or PDF.
#pragma once

#include <string_view>

#include "session/invocation.h"

namespace kortisto::app {

// Of the record that the command line names, or with --blank a form to fill in by hand, for which
// no register is read. A draft that is printed is recorded as printed today. Throws
// Error(configuration) "error.print.controller" while the configuration does not say whose paper it
// is, and what export throws of files and PDFs.
void print_paper(const WithRegister& with, std::string_view kind);

}  // namespace kortisto::app
