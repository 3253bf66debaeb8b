// Records from documents. The rows of the record say which keys there are and what each may hold.
#pragma once

#include <span>
#include <string_view>

#include "domain/record.h"
#include "exchange/document.h"

namespace kortisto::exchange {

// The value of one entry in the form domain::canonical() takes. Throws Error(invalid) with its
// place: error.exchange.wanted-text, -number, -list, -flag, error.field.date.
[[nodiscard]] domain::Value value_of(const Document& document, const domain::Field& field,
                                     const Entry& entry);

// Throws Error(invalid) "error.exchange.unknown-key" with its place and the nearest known key when
// `table` has a key that is neither a row's nor in `other`.
void refuse_unknown(const Document& document, const Table& table,
                    std::span<const domain::Field> fields, std::span<const std::string_view> other);

// The same error with the place of what it speaks of.
[[nodiscard]] Error placed(const Document& document, TextPosition place, const Error& error);

// The fields that a table names, canonical, in the order of the rows. Keys in `other` belong to
// somebody else and are passed over; JSON's null is the same as leaving the key out. Throws
// Error(invalid) with line and column: an unknown key, a value of another type, or what
// domain::canonical() refuses.
[[nodiscard]] domain::Values read_values(const Document& document, const Table& table,
                                         std::span<const domain::Field> fields,
                                         std::span<const std::string_view> other = {});

}  // namespace kortisto::exchange
