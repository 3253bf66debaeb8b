// A text in the person's editor.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "terminal/environment.h"
#include "terminal/terminal.h"

namespace kortisto::app {

// The text as the person leaves it, at most `limit` bytes. The editor is $VISUAL, else $EDITOR,
// else vi; it sees a file called `name`, which is in memory only (memory_file.h).
// Throws Error(io) "error.editor.failed" unless it exits with 0, and what MemoryFile and
// read_file() throw.
[[nodiscard]] std::string edit_text(const Terminal& terminal, const Environment& environment,
                                    std::string_view name, std::string_view text,
                                    std::size_t limit);

}  // namespace kortisto::app
