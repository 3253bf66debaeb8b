// What a command works with: what the person wrote, and as much as the command needs open.
#pragma once

#include "base/clock.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "config/config.h"
#include "register/register.h"
#include "terminal/environment.h"
#include "terminal/terminal.h"
#include "text/language.h"

namespace kortisto::app {

struct Invocation {
  const Command& command;  // the row that is being run
  Terminal& terminal;
  const Arguments& arguments;
  const Environment& environment;
  const Clock& clock;
  text::Language language;
};

struct Configured : Invocation {
  const config::Config& config;
  const config::Origins& origins;
};

struct WithRegister : Configured {
  reg::Register& store;
};

// The register is there, and not open: door.h.
class RegisterDoor;
struct AtDoor : Configured {
  RegisterDoor& door;
};

}  // namespace kortisto::app
