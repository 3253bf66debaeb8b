// Telephone numbers of a person's record.
#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "domain/field.h"

namespace kortisto::domain {

// Adds "warning.phone.no-digits" when nobody could dial one of them. It is no error: "only by the
// mother" is worth knowing too.
void warn_of_phones(const std::vector<std::string>& phones, const Field& field,
                    std::vector<Message>& warnings);

}  // namespace kortisto::domain
