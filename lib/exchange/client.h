// The documents that add-client and `guardian add` read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/source.h"

namespace kortisto::exchange {

struct ClientDocument {
  domain::Client client;
  std::vector<domain::Guardian> guardians;
  domain::Source source;
};

struct GuardianDocument {
  domain::Guardian guardian;
  domain::Source source;
};

// A client's fields at the top level, [[guardian]] tables, and one [source] table for all of it.
// `name` is the file's, for messages. Throws what parse() and read_record() throw.
[[nodiscard]] ClientDocument read_client(std::string_view text, std::string name);

// A guardian's fields at the top level and a [source] table.
[[nodiscard]] GuardianDocument read_guardian(std::string_view text, std::string name);

}  // namespace kortisto::exchange
