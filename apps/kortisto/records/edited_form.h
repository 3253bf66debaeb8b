// A record as the person writes it in an editor: --edit.
#pragma once

#include <functional>

#include "records/input.h"

namespace kortisto::app {

// Shows the form of `input` until what was written can be saved: an error, of `save` too, brings it
// back with the error above its line. Before saving it shows the differences and asks, unless --yes
// is given. Throws Error(needs_answer) when there is nobody to ask, Error(io)
// "error.editor.failed"; Error(invalid) "error.editor.unchanged", "error.editor.refused", and
// the error that is still there when the person gives up.
void take_edited_form(const Invocation& with, const RecordInput& input,
                      const std::function<void(const exchange::RecordDocument&)>& save);

}  // namespace kortisto::app
