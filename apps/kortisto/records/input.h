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
  bool may_be_empty = false;  // saying nothing says something
};

// Reads it and has it saved. With --edit an error in what was written brings the form back, with
// the error on its line, until it can be saved; before that the differences are shown, and saving
// is asked for unless --yes is given.
//
// Throws Error(usage) when it is said in more than one way, or in none; Error(invalid) with line
// and column where there is one; Error(needs_answer) when --edit has nobody to ask; Error(io)
// "error.editor.failed"; Error(invalid) "error.editor.unchanged", "error.editor.refused".
// REQUIRES: the first fields of the command are the record's
void take_record(const Invocation& with, const RecordInput& input,
                 const std::function<void(const exchange::RecordDocument&)>& save);

// The text that --from names, "-" being standard input.
struct InputText {
  std::string name;
  std::string text;
};
[[nodiscard]] InputText read_from(const Invocation& with);

}  // namespace kortisto::app
