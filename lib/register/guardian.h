// The guardians of a client.
#pragma once

#include <utility>
#include <vector>

#include "base/message.h"
#include "domain/guardian.h"
#include "domain/identifiers.h"
#include "domain/provenance.h"
#include "register/register.h"

namespace kortisto::reg {

struct AddedGuardian {
  domain::GuardianId id;
  std::vector<Message> warnings;  // of domain::check()
};

// Recorded as "guardian.add". Throws Error(not_found) "error.register.no-client" with the number,
// and what domain::check() throws. REQUIRES: the values are canonical (domain::canonical)
[[nodiscard]] AddedGuardian add_guardian(Register& store, domain::ClientId client,
                                         const domain::Guardian& guardian,
                                         const domain::Provenance& provenance);

// In the order they were added; recorded as "guardian.list" of the client. Throws Error(not_found)
// "error.register.no-client".
[[nodiscard]] std::vector<std::pair<domain::GuardianId, domain::Guardian>> guardians(
    Register& store, domain::ClientId client);

}  // namespace kortisto::reg
