#include "commands/register_keys.h"

namespace kortisto::app {

RegisterKeys::RegisterKeys(const Configured& with)
    : file(existing_register(with)), memory(with, file) {
  check_guard(with);
  try_on_register(with, file, memory, [&](const Secret& secret) {
    found = upkeep::list_keys(file, secret, memory.get(), wait_time(with.arguments));
    typed = secret.clone();
  });
}

}  // namespace kortisto::app
