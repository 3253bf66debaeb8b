// The keys of the register that is meant, for the commands that show or change them.
#pragma once

#include <filesystem>

#include "base/secret.h"
#include "session/invocation.h"
#include "session/open_register.h"
#include "upkeep/keys.h"

namespace kortisto::app {

// Runs the guard, asks for the passphrase and looks. No lock is held afterwards: a person may be
// asked more. Throws what existing_register(), check_guard(), try_on_register() and
// upkeep::list_keys() throw.
struct RegisterKeys {
  explicit RegisterKeys(const Configured& with);

  std::filesystem::path file;
  Memory memory;
  Secret typed;  // what opened it
  upkeep::KeyList found;
};

}  // namespace kortisto::app
