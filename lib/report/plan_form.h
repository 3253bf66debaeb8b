// The paper of a service plan, to be signed by those who made it: what the register description
// wants in it, in the order of 1301/2014 §39 and 703/2023 §§38, 43.
#pragma once

#include "report/document.h"
#include "report/form.h"

namespace kortisto::report {

// The identity code stands in it whole (703/2023 §38).
[[nodiscard]] Document plan_form(FormInput input);

}  // namespace kortisto::report
