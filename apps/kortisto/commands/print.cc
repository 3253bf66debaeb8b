#include "commands/print.h"

namespace kortisto::app {

void print_paper(const WithRegister&, std::string_view) {}

}  // namespace kortisto::app
