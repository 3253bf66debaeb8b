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
  const domain::Versioning& versioning = *kind.kind.versioning;
  const bool is_draft =
      !domain::bound_on(versioning, stored.values) && !domain::ended_on(versioning, stored.values);
  if (is_draft) (void)kind.rules.check_new(work, stored);
  Paper paper{.client_id = stored.client,
              .client = read_client(work, stored.client),
              .minor = false,
              .representatives = {},
              .case_number = domain::number_in(stored.values, "case").value_or(0),
              .in_case = read_case(work, stored.values),
              .record = {}};
  const Date day = domain::bound_on(versioning, stored.values).value_or(work.as_of());
  paper.minor = domain::is_minor(paper.client, day).value_or(false);
  for (const Stored& one : read_records(work, kind_named(domain::Guardian::kKind), stored.client)) {
    auto guardian = domain::record_of<domain::Guardian>(one.values);
    if (domain::may_act(guardian, day, paper.minor)) {
      paper.representatives.push_back(std::move(guardian));
    }
  }
  for (domain::HeldRecord& one : held(work, kind, read_records(work, kind, stored.client))) {
    if (one.number == record.number) paper.record = std::move(one);
  }
  work.audit(action_of(record.kind, "print"), record.kind, record.number, keys_of(record.kind));
  work.commit();
  return paper;
}

}  // namespace kortisto::reg
