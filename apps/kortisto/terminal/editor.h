// The person's editor.
#pragma once

#include "terminal/environment.h"
#include "terminal/memory_file.h"
#include "terminal/terminal.h"

namespace kortisto::app {

// Has the person change the file. The editor is $VISUAL, else $EDITOR, else vi; what it writes
// beside the file it is told to write into the file's directory.
// Throws Error(io) "error.editor.failed" unless it exits with 0; Interrupted.
void edit_file(const Terminal& terminal, const Environment& environment, const MemoryFile& file);

}  // namespace kortisto::app
