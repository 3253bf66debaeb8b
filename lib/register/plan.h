// Service plans and their versions. What an agreed plan says is what was signed, so changing that
// makes a new version, a draft until it is agreed in its turn; the version before stays whole and
// in force until then, and ends on that day. With a version ends what was drafted from it. A draft,
// and what does not belong to the agreement (domain::is_upkeep), change in place. A plan that has
// ended does not change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "domain/dossier.h"
#include "domain/plan.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "register/change.h"
#include "register/register.h"

namespace kortisto::reg {

struct AddedPlan {
  domain::PlanId id;
  std::vector<Message> warnings;
};

// The first version of a plan. Recorded as "plan.add". Throws Error(not_found)
// "error.register.no-client" and what domain::check() throws; error.plan.no-guardian when the plan
// of a minor is agreed and the register knows no guardian.
// REQUIRES: the values are canonical (domain::canonical)
[[nodiscard]] AddedPlan add_plan(Register& store, domain::ClientId client, const domain::Plan& plan,
                                 const domain::Provenance& provenance);

// Every version of every plan, in the order they were added. Recorded as "plan.list".
[[nodiscard]] std::vector<domain::PlanVersion> plans(Register& store, domain::ClientId client);

// A version that has not ended, and whose it is.
struct ClientPlan {
  domain::ClientId client;
  std::string family_name;
  std::string given_names;
  domain::PlanVersion plan;
};

// Everybody's that have not ended, by client. Recorded as "plan.list" of all clients.
[[nodiscard]] std::vector<ClientPlan> plans(Register& store);

// The version of that number, else the current one: the newest that has not ended, else the newest.
// Recorded as "plan.show". Throws what current_plan() throws.
[[nodiscard]] domain::PlanVersion plan(Register& store, domain::ClientId client,
                                       std::optional<std::int64_t> number);

// The number of the version that a change is meant for: that number, or what plan() would give.
// Throws Error(not_found) "error.register.no-client", "error.register.none-of-client",
// "error.register.not-of-client"; Error(invalid) "error.register.several-records" without a number
// when several plans have not ended.
[[nodiscard]] domain::PlanId current_plan(Register& store, domain::ClientId client,
                                          std::optional<std::int64_t> number);

// The same for what ends: without a number the version that is in force, else the current one.
[[nodiscard]] domain::PlanId plan_in_force(Register& store, domain::ClientId client,
                                           std::optional<std::int64_t> number);

// The world changed. The result names the version that says so, a new one where what was agreed
// changes. Recorded as "plan.edit" or "plan.add". Throws what edit() throws, and Error(invalid)
// "error.plan.ended", "error.plan.superseded" for a version that has another after it.
[[nodiscard]] Changed edit_plan(Register& store, domain::PlanId id, const domain::Values& values,
                                const domain::Provenance& provenance);

}  // namespace kortisto::reg
