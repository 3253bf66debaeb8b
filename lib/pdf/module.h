// The door between the program and the PDF renderer. The renderer pulls in some fifty shared
// libraries, so it is a module of its own that the program opens with dlopen() when somebody asks
// for a PDF, and whoever never does need not have it installed.
//
// Both sides have to be of one build: the document goes through as it is. The two members that tell
// so are first and never change their place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/date.h"
#include "base/error.h"
#include "report/document.h"

namespace kortisto::pdf {

struct Rendered {
  std::string bytes;
  std::size_t replaced;  // control characters and broken bytes that became U+FFFD
  std::size_t missing;   // characters that no font has, shown as squares
};

struct Module {
  std::uint32_t interface;  // kInterface
  const char* version;      // of the program
  // What would keep it from rendering anything, such as that there are no fonts.
  std::optional<Error> (*check)() noexcept;
  // The same bytes for the same document, date and fonts. The date becomes that of the file.
  std::variant<Rendered, Error> (*render)(const report::Document& document, Date date) noexcept;
};

inline constexpr std::uint32_t kInterface = 3;

// The one symbol of the module, a function that gives its `const Module*`.
inline constexpr const char* kModuleSymbol = "kortisto_pdf_module";

}  // namespace kortisto::pdf
