// What an access report says of what is recorded: in words, and not what its reader is not to know.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "domain/record.h"
#include "report/access_draft.h"

namespace kortisto::report {

// A value in words, or that it is withheld; of a list the items are looked at one by one.
[[nodiscard]] std::string told(const AccessDraft& draft, std::string_view record,
                               std::int64_t number, const domain::Field& field,
                               const domain::Value& value);

// What somebody wrote freely, or that it is withheld.
[[nodiscard]] std::string told_remark(const AccessDraft& draft, const std::string& remark);

// The names of the fields of a record with these keys, in one line: "" when none is to be told.
[[nodiscard]] std::string told_names(const AccessDraft& draft, std::string_view kind,
                                     std::int64_t number, std::span<const std::string> keys);

}  // namespace kortisto::report
