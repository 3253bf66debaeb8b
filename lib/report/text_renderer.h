// A document as plain text for a terminal, a mail or a printer: 78 columns counted as they are
// shown, no colour, no control characters.
#pragma once

#include <cstddef>
#include <string>

#include "report/document.h"
#include "report/text_parts.h"

namespace kortisto::report {

inline constexpr int kTextColumns = 78;

struct RenderedText {
  std::string text;      // ends with a newline
  std::size_t replaced;  // control characters that became U+FFFD
};

[[nodiscard]] RenderedText render_text(const Document& document);
// The same of blocks that are made one by one, and not those of the frame, given away in parts.
// Returns how many characters were replaced.
[[nodiscard]] std::size_t render_text(const Document& frame, const MakeBlocks& blocks,
                                      const TakeText& take);

}  // namespace kortisto::report
