// Records that name other records of the same client, their case above all. For the files of this
// folder alone.
#pragma once

#include "register/kinds.h"
#include "register/work.h"

namespace kortisto::reg {

// Throws Error(not_found) "error.register.not-of-client" for a reference to a record that the
// client does not have.
void check_references(Work& work, const Stored& record);

// Where no case is named, with that of a record that it names, else with the client's only open
// one. Throws Error(invalid) "error.case.none" when there is no open one, "error.case.several" with
// their numbers when it has to be named.
[[nodiscard]] domain::Values with_case(Work& work, domain::ClientId client, domain::Values said);

// Throws Error(invalid) "error.case.closed". REQUIRES: it names a case
void require_open_case(Work& work, const Stored& record);

// Throws Error(invalid) "error.case.closed" while the case is closed and the record is not over,
// "error.case.closed-before" when it was over later than that. REQUIRES: it names a case
void require_over_in_closed_case(Work& work, const domain::Kind& kind, const Stored& record);

// The case that a record names.
[[nodiscard]] domain::Case read_case(Work& work, const domain::Values& values);

}  // namespace kortisto::reg
