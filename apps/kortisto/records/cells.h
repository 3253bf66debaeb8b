// Records of any kind as rows of a list.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/dossier.h"
#include "records/list.h"
#include "register/record.h"

namespace kortisto::app {

// The column that shows a field.
[[nodiscard]] RecordList::Column column_of(const domain::Field& field);

// The list without rows, called "NOUN-list": the record's number and these of its fields and
// derived facts, with whose it is in front where it is everybody's.
[[nodiscard]] RecordList list_of_kind(const domain::Kind& kind,
                                      std::span<const std::string_view> columns, bool of_everyone);

// A row of such a list. REQUIRES: each column is a field or a derived fact of the kind
[[nodiscard]] std::vector<Cell> cells_of(const domain::Kind& kind, const domain::HeldRecord& record,
                                         std::span<const std::string_view> columns);
[[nodiscard]] std::vector<Cell> cells_of(const domain::Kind& kind, const reg::ClientRecord& record,
                                         std::span<const std::string_view> columns);

}  // namespace kortisto::app
