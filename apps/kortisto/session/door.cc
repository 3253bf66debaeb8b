#include "session/door.h"

#include <filesystem>

namespace kortisto::app {

RegisterDoor::RegisterDoor(const Configured& with) : with_(with) {
  (void)existing_register(with);
}

void RegisterDoor::open(const std::function<void(const WithRegister&)>& use) {
  OpenRegister opened(with_, reopening_);
  identity_ = opened.identity();
  try {
    use({with_, opened.store()});
  } catch (...) {
    opened.remember();  // it may have committed before it failed
    throw;
  }
  opened.remember();
}

}  // namespace kortisto::app
