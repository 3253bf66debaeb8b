// What a person says of a record, taken in one of three ways and saved: a document with --from, an
// option for each field, or a form with --edit. It is read to its end before the register is
// opened, so that no lock is held while a pipe is slow or somebody types.
#pragma once

#include <functional>
#include <optional>

#include "domain/dossier.h"
#include "domain/identifiers.h"
#include "exchange/record_document.h"
#include "records/form.h"
#include "records/input.h"
#include "session/invocation.h"

namespace kortisto::app {

// What is changed or added: a record of a client, by its kind. The number is 0 of one that is to be
// added, and the client's is 0 of a new client.
struct Target {
  domain::ClientId client;
  domain::RecordId record;
};

// Says what was done, once the register is closed.
using Tell = std::function<void()>;

struct RecordWork {
  exchange::Beside beside = exchange::Beside::nothing;
  // Which record is meant; in the first opening.
  std::function<Target(const WithRegister&)> pick;
  // What the form of --edit shows; in the first opening, and when it is wanted only.
  std::function<RecordForm(const WithRegister&, const Target&)> form;
  // Commits what was said.
  std::function<Tell(const WithRegister&, const Target&, const exchange::RecordDocument&)> save;
  // What --from names, where it was read already.
  std::optional<InputText> from = {};
  // The command's name says enough: `plan end 2` ends plan 2 today, without a field being given.
  bool may_be_empty = false;
};

// Throws what read_record() of input.h and the members of `work` throw; with --edit what
// take_edited_form() of edited_form.h throws.
// REQUIRES: the fields of the command are the record's, those of the occasion and of the source
void take_record(const AtDoor& with, const RecordWork& work);

}  // namespace kortisto::app
