// The way into a register that is opened for a step of a command at a time: whoever reads what a
// person writes, or waits for an answer, does it outside, where no lock is held and no key stands
// in memory.
#pragma once

#include <functional>
#include <string>

#include "session/invocation.h"
#include "session/open_register.h"

namespace kortisto::app {

class RegisterDoor {
 public:
  // Throws Error(no_register) "error.no-register", before anything is read or asked.
  explicit RegisterDoor(const Configured& with);

  // Opens the register, has it used, and closes it. The passphrase that opened it the first time is
  // kept as a Secret and opens it again; a person is asked once more only when it does not any
  // longer. A register opened again may be another than before. Throws what OpenRegister and `use`
  // throw.
  void open(const std::function<void(const WithRegister&)>& use);

  // By which the register that was opened last is told from every other one: its path, and the
  // number that it got when it was made. REQUIRES: it was opened
  [[nodiscard]] const std::string& identity() const noexcept { return identity_; }

 private:
  const Configured with_;
  Reopening reopening_;
  std::string identity_;
};

}  // namespace kortisto::app
