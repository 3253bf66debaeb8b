// Everything held about one person.
#pragma once

#include <string_view>

#include "domain/dossier.h"
#include "register/register.h"

namespace kortisto::reg {

// Recorded in the audit trail as `action`, for example "client.export"; that row is part of the
// dossier. Its trail is what concerned the client or the guardians, lists of all clients since the
// client was added among them. Throws Error(not_found) "error.register.no-client" with the number.
[[nodiscard]] domain::Dossier dossier(Register& store, domain::ClientId id,
                                      std::string_view action);

}  // namespace kortisto::reg
