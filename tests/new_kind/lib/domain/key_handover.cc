#include "domain/key_handover.h"

#include "domain/days.h"
#include "domain/record.h"

namespace kortisto::domain {

namespace {

// Days on which something was done.
constexpr std::string_view kDone[] = {"handed_on", "returned_on"};

}  // namespace

std::vector<Message> check(const KeyHandover& handover, Date today) {
  const Values values = values_of(handover);
  check_required(values);
  check_done(values, kDone, today);
  check_order(handover.handed_on, field_of<KeyHandover>("handed_on"), handover.returned_on,
              field_of<KeyHandover>("returned_on"));
  return {};
}

}  // namespace kortisto::domain
