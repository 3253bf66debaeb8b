// Turns the blocks of a document into rows, and those into pages: what a heading, a field list or a
// table looks like is decided here and in style.h, and nowhere else.
#pragma once

#include "pdf/flow.h"
#include "pdf/page.h"
#include "pdf/text_setter.h"
#include "report/document.h"

namespace kortisto::pdf {

[[nodiscard]] Pages compose(const report::Document& document, TextSetter& setter);

// The rows of one table. Its header stands again on every page that it goes over to.
void add_table(const report::Table& table, TextSetter& setter, Flow& flow);

// The fields of a form and the places to sign, with `gap` above, from `left` to the right edge of
// the text.
void add_form(const report::FormFields& form, double left, double gap, TextSetter& setter,
              Flow& flow);
void add_signatures(const report::SignatureLines& signatures, double left, double gap,
                    TextSetter& setter, Flow& flow);

// The form of Finnish banks, in its places, at the foot of the page.
void add_giro(const report::Giro& giro, TextSetter& setter, Flow& flow);

}  // namespace kortisto::pdf
