#include "register/register.h"

#include <utility>

#include "db/migrate.h"

namespace kortisto::reg {

Register::Register(db::Connection connection, const Clock& clock)
    : connection_(std::move(connection)), clock_(clock) {
  db::migrate(connection_);
}

}  // namespace kortisto::reg
