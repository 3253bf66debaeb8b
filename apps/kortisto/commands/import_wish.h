// What a command line says of how a file is to be imported.
#pragma once

#include <string>

#include "domain/kinds.h"
#include "domain/provenance.h"
#include "exchange/import.h"
#include "session/invocation.h"

namespace kortisto::app {

struct ImportWish {
  exchange::Encoding encoding = exchange::Encoding::utf8;
  exchange::ImportOptions options;
  domain::Provenance provenance;  // whose source is the file when nobody names another,
                                  // but for what the practice itself writes down
  bool dry_run = false;
};

// Throws Error(usage): "error.usage.no-value" for a mapping without "=", "error.usage.field" for
// one to a field that there is not, "error.usage.map-twice"; Error(invalid) for a value of the
// source or the occasion, with the option. REQUIRES: the last fields of the command are those
// of the occasion and of the source
[[nodiscard]] ImportWish import_wish(const Invocation& with, const domain::Kind& kind,
                                     const std::string& file);

}  // namespace kortisto::app
