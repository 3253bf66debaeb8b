#include "register/register.h"

#include <utility>

#include "db/migrate.h"

namespace kortisto::reg {

Register::Register(db::Connection connection, const Clock& clock, Use use)
    : connection_(std::move(connection)), clock_(clock), use_(std::move(use)) {
  db::migrate(connection_);
}

}  // namespace kortisto::reg
