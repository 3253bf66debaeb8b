#include "domain/guardian.h"

#include "domain/record.h"

namespace kortisto::domain {

std::vector<Message> check(const Guardian& guardian, Date) {
  check_required(guardian);
  return {};
}

}  // namespace kortisto::domain
