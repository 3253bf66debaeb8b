// The documents that add a record, change one or put one right. Its fields stand at the top level;
// beside them stand the tables
//   [source]      where they come from (703/2023 §39)
//   [change]      since when they hold, why, and at whose request
//   [was]         to rectify: what the register says until now
//   [[guardian]]  of a new client
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field.h"
#include "domain/guardian.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "exchange/document.h"

namespace kortisto::exchange {

// Which tables a document has beside [source] and [change].
enum class Beside { nothing, was, guardians };

struct RecordDocument {
  domain::Values values;  // the fields that it names, canonical
  domain::Values was;
  std::vector<domain::Values> guardians;
  domain::Provenance provenance;
};

// `name` is the file's, for messages. Throws what parse() throws; Error(invalid) with line and
// column: an unknown key with the nearest known one, a value of another type, or what
// domain::canonical() refuses.
[[nodiscard]] RecordDocument read_document(std::string_view text, std::string name,
                                           std::span<const domain::Field> fields, Beside beside);

// What the tables [source] and [change] of a document say.
[[nodiscard]] domain::Provenance provenance_of(const Document& document);

// "key = value" as TOML writes it, without the newline at the end. A text of several lines is a
// multi-line string. REQUIRES: the value is canonical
[[nodiscard]] std::string toml_entry(const domain::Field& field, const domain::Value& value);

}  // namespace kortisto::exchange
