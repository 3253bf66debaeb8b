#include "register/paper.h"

#include <algorithm>
#include <string>
#include <utility>

#include "register/references.h"
#include "register/table.h"

namespace kortisto::reg {

Paper print_record(Register& store, const domain::RecordId& record) {
  Work work(store);
  const RecordKind& kind = kind_named(record.kind);
  const Stored stored = require_record(work, record);
  Paper paper{.client_id = stored.client,
              .client = read_client(work, stored.client),
              .guardians = {},
              .case_number = domain::number_in(stored.values, "case").value_or(0),
              .in_case = read_case(work, stored.values),
              .record = {}};
  for (const Stored& one : read_records(work, kind_named(domain::Guardian::kKind), stored.client)) {
    paper.guardians.push_back(domain::record_of<domain::Guardian>(one.values));
  }
  for (domain::HeldRecord& one : held(work, kind, read_records(work, kind, stored.client))) {
    if (one.number == record.number) paper.record = std::move(one);
  }
  work.audit(action_of(record.kind, "print"), record.kind, record.number, keys_of(record.kind));
  work.commit();
  return paper;
}

}  // namespace kortisto::reg
