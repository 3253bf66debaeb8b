#include "domain/source.h"

namespace kortisto::domain {

std::vector<Message> check(const Source& source, Date today) {
  if (source.received && *source.received > today) {
    throw field_error("error.source.received-future", field_of<Source>("received"));
  }
  return {};
}

}  // namespace kortisto::domain
