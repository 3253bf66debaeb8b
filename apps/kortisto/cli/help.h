// Help, made from the command table and the catalogue.
#pragma once

#include "cli/command_table.h"
#include "terminal/terminal.h"

namespace kortisto::app {

enum class HelpLength { brief, full };  // -h and --help

// Of a command.
void print_help(Terminal& terminal, const Command& command, HelpLength length);

// Of the whole program, or of the commands of one noun.
void print_overview(Terminal& terminal, const CommandTable& commands, std::string_view noun,
                    HelpLength length);

}  // namespace kortisto::app
