#include "domain/source.h"

#include "domain/record.h"

namespace kortisto::domain {

std::vector<Message> check(const Source& source, Date today) {
  if (source.received && *source.received > today) {
    throw field_error("error.source.received-future", field_of<Source>("received"));
  }
  return {};
}

void check_verifiable(const Source& source) {
  const Values values = values_of(source);
  for (const std::string_view key : {"origin", "basis", "asked_by", "purpose"}) {
    if (is_absent(*find_value(values, key))) {
      throw field_error("error.field.required", *find_field(kFields<Source>, key));
    }
  }
}

}  // namespace kortisto::domain
