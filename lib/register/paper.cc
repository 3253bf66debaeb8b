#include "register/paper.h"

#include <algorithm>
#include <string>
#include <utility>

#include "domain/contact_shield.h"
#include "register/household.h"
#include "register/references.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

void add_contacts(const domain::Values& person, domain::Household& into) {
  for (const domain::FieldValue& one : person) {
    if (domain::is_contact_detail(one.field->key)) into.contacts.push_back(one);
  }
}

bool says(const domain::Values& person, std::string_view flag) {
  const domain::Value* value = domain::find_value(person, flag);
  return value != nullptr && !domain::is_absent(*value);
}

// The guardians under a non-disclosure for safety, and the household where one of them or another
// client lives in it, or where the client is under one and somebody from elsewhere gets the paper.
domain::Household withheld_on(Work& work, const Paper& paper,
                              const std::vector<Stored>& guardians) {
  domain::Household withheld = read_household(work, paper.client_id);
  const bool outsider =
      std::any_of(paper.representatives.begin(), paper.representatives.end(),
                  [](const domain::Guardian& one) { return !one.lives_with_client; });
  withheld.shielded = withheld.shielded || (paper.client.safety_prohibition && outsider);
  for (const Stored& one : guardians) {
    if (!says(one.values, domain::kSafetyFlag)) continue;
    add_contacts(one.values, withheld);
    withheld.shielded = withheld.shielded || says(one.values, "lives_with_client");
  }
  return withheld;
}

}  // namespace

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
              .record = {},
              .withheld = {}};
  const Date day = domain::bound_on(versioning, stored.values).value_or(work.as_of());
  paper.minor = domain::is_minor(paper.client, day).value_or(false);
  const std::vector<Stored> guardians =
      read_records(work, kind_named(domain::Guardian::kKind), stored.client);
  for (const Stored& one : guardians) {
    auto guardian = domain::record_of<domain::Guardian>(one.values);
    if (domain::may_act(guardian, day, paper.minor)) {
      paper.representatives.push_back(std::move(guardian));
    }
  }
  for (domain::HeldRecord& one : held(work, kind, read_records(work, kind, stored.client))) {
    if (one.number == record.number) paper.record = std::move(one);
  }
  paper.withheld = withheld_on(work, paper, guardians);
  work.audit(action_of(record.kind, "print"), record.kind, record.number, keys_of(record.kind));
  work.commit();
  return paper;
}

}  // namespace kortisto::reg
