// Forms in a limited width, to be printed and filled in with a pen: a line to write on is a row of
// underscores with an empty line above it, which at six lines an inch leaves 8.5 mm.
#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace kortisto::report {

// The fields one below the other, labels in a column of their own; a field that expects a text has
// its label above it.
[[nodiscard]] std::vector<std::string> form_lines(const FormFields& form, int columns);

// Two places beside each other.
[[nodiscard]] std::vector<std::string> signature_lines(const SignatureLines& signatures,
                                                       int columns);

// The places of SFS 2487, whose tab stops were nine letters of a typewriter apart.
// REQUIRES: columns >= 44
[[nodiscard]] std::vector<std::string> letterhead_lines(const Letterhead& head,
                                                        const std::string& title, int columns);

}  // namespace kortisto::report
