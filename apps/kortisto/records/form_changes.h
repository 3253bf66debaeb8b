// What a filled-in form means: against what it was filled with, and against what the register says
// by the time it is saved.
#pragma once

#include <string>
#include <vector>

#include "domain/record.h"
#include "exchange/record_document.h"
#include "text/language.h"

namespace kortisto::app {

// What the form does not name is left out on purpose: it says so. `base` is what the form was
// filled with.
void add_left_out(std::span<const domain::Field> fields, const domain::Values& base,
                  domain::Values& values);

// "  street address: Koivukuja 1 → Mäntytie 2", a line for each field that is said otherwise.
[[nodiscard]] std::vector<std::string> differences(const domain::Values& before,
                                                   const domain::Values& after,
                                                   text::Language language);

// The document of a form says all of the record again. What is left of it is what the form says
// otherwise than `base`, and the register not yet, which says `now`; `was` is what that says.
[[nodiscard]] exchange::RecordDocument only_changes(exchange::RecordDocument document,
                                                    const domain::Values& base,
                                                    const domain::Values& now);

// What has come between a form and its saving.
struct Meanwhile {
  std::vector<std::string> lines;               // a line for each field, as of differences()
  std::vector<const domain::Field*> contested;  // which the form says otherwise again
};
[[nodiscard]] Meanwhile changed_meanwhile(const domain::Values& base, const domain::Values& now,
                                          const domain::Values& form, text::Language language);

}  // namespace kortisto::app
