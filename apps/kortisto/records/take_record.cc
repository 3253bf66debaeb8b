#include "records/take_record.h"

#include "records/edited_form.h"
#include "session/door.h"

namespace kortisto::app {

void take_record(const AtDoor& with, const RecordWork& work) {
  const auto document = read_record(with, work.beside, work.may_be_empty, work.from);
  if (!document) return take_edited_form(with, work);
  Tell tell;
  with.door.open(
      [&](const WithRegister& opened) { tell = work.save(opened, work.pick(opened), *document); });
  tell();
}

}  // namespace kortisto::app
