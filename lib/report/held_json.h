// A record as JSON: its number, what follows from it, and every field by its key, with every value
// in canonical form: dates and times ISO 8601, choices as codes, amounts as "75.50", whole numbers
// and the numbers of other records as numbers, lists as lists. A field that says nothing is "" or
// [], where it would be a number or follows from others null.
#pragma once

#include <functional>

#include "domain/dossier.h"
#include "report/json_writer.h"

namespace kortisto::report {

using Withholds = std::function<bool(const domain::Field&, const domain::Value&)>;

// The members of an object that is begun: number, facts, fields. A value that `withholds` names
// is null.
void write_held(JsonWriter& out, const domain::HeldRecord& record,
                const Withholds& withholds = nullptr);

// The same without the number.
void write_said(JsonWriter& out, const domain::HeldRecord& record,
                const Withholds& withholds = nullptr);

// One value of a field.
void write_value(JsonWriter& out, const domain::Field& field, const domain::Value& value);

}  // namespace kortisto::report
