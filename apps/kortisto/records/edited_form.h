// A record as the person writes it in an editor: --edit.
#pragma once

#include "records/take_record.h"

namespace kortisto::app {

// Shows the form until what was written can be saved: an error, of saving too, brings it back with
// the error above its line. Before saving it shows the differences and asks: yes, no, or edit on,
// unless --yes is given.
//
// The register is open while the form is filled, and while it is saved, and not between. What it
// does not say any more by then is shown, and asked about: nothing that somebody else wrote
// meanwhile is overwritten unseen. With --yes only that is saved which nobody else has changed.
//
// However it ends, what was typed is left in memory (draft.h), and said how to go on with it,
// unless it was saved; whoever begins the same form again is asked first whether to take it up,
// which --yes does, or to throw it away.
//
// Throws Error(needs_answer) when there is nobody to ask, Error(io) "error.editor.failed";
// Error(invalid) "error.editor.unchanged", "error.editor.refused", "error.form.meanwhile", and the
// error that is still there when the person gives up, in which the line is the form's.
void take_edited_form(const AtDoor& with, const RecordWork& work);

}  // namespace kortisto::app
