// What can stand at the cursor of a command line, for the scripts in completions/: they know no
// command and no option, and ask `kortisto __complete WORD...` instead.
//
// The answer is a line for each candidate, with a tab and its meaning where there is one, or one
// line for names that the shell knows: ":files" or ":directories", with a tab and what stands
// before the name in the same word. A candidate that ends with "=" goes on. The candidates are not
// narrowed to what has been typed, because each shell has its own way of matching. They come from
// the command table and the catalogue alone: nothing is opened and nobody is asked, and what the
// register holds never appears.
#pragma once

#include <span>
#include <string_view>

#include "cli/command_table.h"
#include "terminal/environment.h"
#include "terminal/terminal.h"

namespace kortisto::app {

inline constexpr std::string_view kCompletionWord = "__complete";

// `words` are those after the program's name and before the cursor; the last is being typed, and
// is "" where none has begun. Words that nothing can be made of have no candidates.
void print_candidates(Terminal& terminal, const Environment& environment,
                      const CommandTable& commands, std::span<const char* const> words);

}  // namespace kortisto::app
