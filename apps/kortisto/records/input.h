// What a person says of a record without a form: in a document with --from, or by an option for
// each field.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "domain/provenance.h"
#include "exchange/record_document.h"
#include "session/invocation.h"

namespace kortisto::app {

// The text that --from names, "-" being standard input.
struct InputText {
  std::string name;
  std::string text;
};
[[nodiscard]] InputText read_from(const Invocation& with);

// Nothing when it is to be said on the form of --edit. Where it may be empty the command's name
// says enough; `from` is what --from names where that was read before. Throws Error(usage) when it
// is said in more than one way, or in none; Error(invalid) with line and column where there is one.
// REQUIRES: the fields of the command are the record's, those of the occasion and of the source
[[nodiscard]] std::optional<exchange::RecordDocument> read_record(
    const Invocation& with, exchange::Beside beside, bool may_be_empty,
    const std::optional<InputText>& from = {});

// What options say of since when, why, and where the data come from. Throws Error(invalid) with the
// option.
[[nodiscard]] domain::Provenance read_provenance(const Arguments& arguments,
                                                 std::span<const domain::Field> occasion,
                                                 std::span<const domain::Field> source);

}  // namespace kortisto::app
