#include "commands/voucher.h"

namespace kortisto::app {

void voucher_end(const AtDoor& with) {
  edit_on_day(with, domain::Voucher::kKind, "ended_on");
}

}  // namespace kortisto::app
