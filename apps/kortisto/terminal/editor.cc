#include "terminal/editor.h"

#include <string>

#include "base/error.h"
#include "terminal/shell.h"

namespace kortisto::app {

namespace {

// Editors keep copies of what they change: those that go by these variables keep them in the same
// memory.
std::string variables(const MemoryFile& file) {
  const std::string directory = shell_word(file.directory().string());
  return "TMPDIR=" + directory + " XDG_STATE_HOME=" + directory + " XDG_CACHE_HOME=" + directory;
}

}  // namespace

void edit_file(const Terminal& terminal, const Environment& environment, const MemoryFile& file) {
  const std::string editor =
      environment.get("VISUAL").value_or(environment.get("EDITOR").value_or("vi"));
  // A shell between them would keep kortisto's signals from the editor, and end at its ^C. More
  // than one command needs it.
  const bool needs_shell = editor.find_first_of("|&;<>()\n") != std::string::npos;
  const std::string start = needs_shell ? "trap : INT QUIT; export " + variables(file) + "; "
                                        : "exec env " + variables(file) + " ";
  if (!show_output(start + editor + " " + shell_word(file.path().string()),
                   terminal.device_of_person())) {
    throw Error(ErrorKind::io, {"error.editor.failed", {}});
  }
}

}  // namespace kortisto::app
