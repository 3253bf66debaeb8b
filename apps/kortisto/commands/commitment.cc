#include "commands/commitment.h"

namespace kortisto::app {

void commitment_end(const AtDoor& with) {
  edit_on_day(with, domain::Commitment::kKind, "ended_on");
}

}  // namespace kortisto::app
