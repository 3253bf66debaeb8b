// The configuration in force: defaults, /etc/kortisto/config.toml, the user's file, the environment
// and the command line, each over the one before it.
#pragma once

#include <filesystem>

#include "cli/arguments.h"
#include "config/config.h"
#include "domain/practice.h"
#include "session/invocation.h"
#include "terminal/environment.h"

namespace kortisto::app {

struct Settings {
  config::Config config;
  config::Origins origins;
};

// --config stands for the user's file and has to be there; the others may be absent. Throws what
// config::read_file() throws; Error(configuration) "error.config.business-id" with the place.
[[nodiscard]] Settings load_settings(const Arguments& arguments, const Environment& environment);

// The configuration file that the user fills in, whether it is there or not: --config, their own,
// or the machine's when they have no place for one.
[[nodiscard]] std::filesystem::path config_file(const Invocation& with);

// The register that is meant. Throws Error(configuration) "error.no-home".
[[nodiscard]] std::filesystem::path register_path(const Configured& with);

// Who uses the register, and what for: the configuration's user, else the account's name.
[[nodiscard]] reg::Use use_of(const Configured& with);

// The practice, for documents.
[[nodiscard]] domain::Practice practice_of(const config::Config& config);

}  // namespace kortisto::app
