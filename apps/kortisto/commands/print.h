// print: the paper of a record that people sign, as text or PDF.
#pragma once

#include <string_view>

#include "domain/kinds.h"
#include "session/invocation.h"

namespace kortisto::app {

// Each throws Error(configuration) "error.print.controller" while the configuration does not say
// whose paper it is, and what export throws of files and PDFs.

// Of the record that the command line names. A draft that is printed is recorded as printed today.
void print_paper(const WithRegister& with, std::string_view kind);

// A form to fill in by hand.
void print_blank(const Configured& with, std::string_view kind);

template <domain::Record R>
void print_of(const WithRegister& with) {
  print_paper(with, domain::kind_of<R>().name);
}
template <domain::Record R>
void blank_of(const Configured& with) {
  print_blank(with, domain::kind_of<R>().name);
}

}  // namespace kortisto::app
