// What the paper of a record needs that people sign: the record, and the people and the case that
// it is about.
#pragma once

#include <optional>
#include <vector>

#include "domain/case.h"
#include "domain/client.h"
#include "domain/dossier.h"
#include "domain/guardian.h"
#include "register/register.h"

namespace kortisto::reg {

struct Paper {
  domain::ClientId client_id;
  domain::Client client;
  bool minor = false;                             // on the day on which it binds; of a draft, today
  std::vector<domain::Guardian> representatives;  // who may act for the client on that day
  std::int64_t case_number = 0;
  domain::Case in_case;
  domain::HeldRecord record;
  // Whose contact details the paper must not tell, because not everybody who gets it may know them:
  // `shielded` is the household of the client.
  domain::Household withheld;
};

// Recorded as "KIND.print". Throws Error(not_found) "error.register.no-record", and what the rules
// of the kind throw of a draft: a paper that could not be signed is not made.
// REQUIRES: records of the kind belong to a case and are signed
[[nodiscard]] Paper print_record(Register& store, const domain::RecordId& record);

}  // namespace kortisto::reg
