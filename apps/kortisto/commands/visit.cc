#include "commands/visit.h"

namespace kortisto::app {

void visit_remove(const AtDoor& with) {
  edit_on_day(with, domain::Visit::kKind, "removed_on");
}

}  // namespace kortisto::app
