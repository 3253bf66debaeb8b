// The audit trail as it is read, for the files of this folder alone.
#pragma once

#include <vector>

#include "domain/dossier.h"
#include "register/work.h"

namespace kortisto::reg {

// The rows about a client and what belongs to the client, oldest first, with what was done to all
// clients since this one was added.
[[nodiscard]] std::vector<domain::AuditRow> read_audit(Work& work, domain::ClientId id,
                                                       Timestamp added_at);

}  // namespace kortisto::reg
