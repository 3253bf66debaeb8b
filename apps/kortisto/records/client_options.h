// The options by which list and find say whom they are about, and in which order.
#pragma once

#include <string_view>
#include <vector>

#include "records/list.h"
#include "register/client_filter.h"

namespace kortisto::app {

// Of --active, --ended, --minor, --due-within and --without. Throws Error(usage)
// "error.usage.number".
[[nodiscard]] reg::ClientFilter client_filter(const Invocation& with);

// By these columns, the first of them first: texts in the order of the language, days and numbers
// by their size; what is absent stands last, a flag that is set first. Rows that are alike keep
// their order. REQUIRES: the list has the columns
void sort_rows(const Invocation& with, RecordList& list, const std::vector<std::string_view>& keys);

// By the column of --sort, and by name and number where that tells no difference; as they stand
// when it is not given.
void sort_as_wanted(const Invocation& with, RecordList& list, const Option& sort);

}  // namespace kortisto::app
