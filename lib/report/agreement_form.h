// The paper of a service agreement, to be signed by the client and the practice: what the register
// description wants in it, and what a consumer and a social-care client have to be told.
#pragma once

#include "report/document.h"
#include "report/form.h"

namespace kortisto::report {

// The identity code is not printed: the parties are known without it (1050/2018 §29).
[[nodiscard]] Document agreement_form(FormInput input);

}  // namespace kortisto::report
