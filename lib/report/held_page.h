// A record as a page for its keeper: what follows from it and the fields that say something.
#pragma once

#include "domain/dossier.h"
#include "report/document.h"
#include "text/language.h"

namespace kortisto::report {

// The derived facts and the fields that say something, except for ticks.
[[nodiscard]] FieldList held_fields(const domain::HeldRecord& record, text::Language language);

// With the ticks as boxes, as on the paper, the day of each behind it.
[[nodiscard]] Document held_page(const domain::Kind& kind, const domain::HeldRecord& record,
                                 text::Language language);

// What a client's page says of a record in one line: "Tukihenkilötoiminta, agreed, next follow-up
// on 13 May 2024".
[[nodiscard]] std::string held_line(const domain::Kind& kind, const domain::HeldRecord& record,
                                    text::Language language);

}  // namespace kortisto::report
