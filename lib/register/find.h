// Which client a person means on the command line.
#pragma once

#include <string_view>

#include "domain/identifiers.h"
#include "register/register.h"

namespace kortisto::reg {

// A client's number, or else a part of a name that only one client has, without regard to capitals;
// a whole name ("Anna Koivu") wins over the names it is a part of ("Anna Koivula"). Either order of
// the names will do, and the name a person is called by.
//
// Throws Error(not_found) "error.register.no-client" with the number, or "error.register.no-match";
// Error(invalid) "error.register.several-match" with their count, never with names. Nothing is
// recorded, because nothing but the number of a client that was named is told.
[[nodiscard]] domain::ClientId resolve(Register& store, std::string_view text);

}  // namespace kortisto::reg
