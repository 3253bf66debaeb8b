// What a person says of a record, in one of three ways: a document with --from, an option for each
// field, or a form with --edit.
#pragma once

#include <functional>
#include <span>

#include "exchange/record_document.h"
#include "records/form.h"
#include "session/invocation.h"

namespace kortisto::app {

struct RecordInput {
  exchange::Beside beside = exchange::Beside::nothing;
  // What the form of --edit shows; called when it is wanted only.
  std::function<RecordForm()> form;
  // The command's name says enough: `plan end 2` ends plan 2 today, without a field being given.
  bool may_be_empty = false;
};

// Reads it and has it saved. Throws Error(usage) when it is said in more than one way, or in none;
// Error(invalid) with line and column where there is one; with --edit what take_edited_form() of
// edited_form.h throws.
// REQUIRES: the fields of the command are the record's, those of the occasion and of the source
void take_record(const Invocation& with, const RecordInput& input,
                 const std::function<void(const exchange::RecordDocument&)>& save);

// The text that --from names, "-" being standard input.
struct InputText {
  std::string name;
  std::string text;
};
[[nodiscard]] InputText read_from(const Invocation& with);

}  // namespace kortisto::app
