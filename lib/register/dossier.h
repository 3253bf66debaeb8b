// Everything held about one person.
#pragma once

#include <functional>

#include "domain/dossier.h"
#include "register/register.h"

namespace kortisto::reg {

// Recorded as "client.export"; that row is part of the dossier. Its trail is what concerned the
// client or what belongs to the client, lists of all clients since the client was added among it.
// Throws Error(not_found) "error.register.no-client" with the number. What `check` throws of the
// dossier leaves no row: nothing was told.
[[nodiscard]] domain::Dossier export_client(
    Register& store, domain::ClientId id,
    const std::function<void(const domain::Dossier&)>& check = nullptr);

}  // namespace kortisto::reg
