#include "register/plan_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "register/plan_follow_up.h"
#include "register/table.h"
#include "register/versions.h"

namespace kortisto::reg {

namespace {

using domain::ClientId;
using domain::Guardian;
using domain::Plan;

bool has_representative(Work& work, ClientId client, Date day) {
  const auto all = read_records(work, kind_named(Guardian::kKind), client);
  return std::any_of(all.begin(), all.end(), [day](const Stored& one) {
    return domain::may_act(domain::record_of<Guardian>(one.values), day, true);
  });
}

// The rules of a plan whose content is new. A minor is who was one on the day of the agreement.
// `agreeing`: that it is agreed now.
std::vector<Message> check_plan(Work& work, ClientId client, const Plan& plan, bool agreeing) {
  const Date day = plan.agreed_on.value_or(work.as_of());
  const bool minor = domain::is_minor(read_client(work, client), day).value_or(false);
  if (minor && agreeing && !has_representative(work, client, day)) {
    throw Error(ErrorKind::invalid, {"error.plan.no-guardian", {}},
                Message{"hint.guardian-add", {{"client", std::to_string(client.value)}}});
  }
  return domain::check(plan, work.today(), minor);
}

std::vector<Message> check_change(Work& work, const Stored& before, const domain::Values& after,
                                  domain::ChangeType) {
  const auto was = domain::record_of<Plan>(before.values);
  const auto plan = domain::record_of<Plan>(after);
  // A plan that was agreed while nobody knew of a minor can still be followed up and ended.
  auto warnings = is_all_upkeep(domain::kPlanVersioning, before.values, after)
                      ? domain::check(plan, work.today(), false)
                      : check_plan(work, before.client, plan,
                                   plan.agreed_on && plan.agreed_on != was.agreed_on);
  const Stored changed{before.number, before.client, before.follows, after};
  if (auto warning = warn_of_follow_up(work, &before, changed)) {
    warnings.push_back(*std::move(warning));
  }
  return warnings;
}

}  // namespace

Rules RulesOf<domain::Plan>::make() {
  return {.check_new =
              [](Work& work, const Stored& record) {
                const auto plan = domain::record_of<Plan>(record.values);
                auto warnings = check_plan(work, record.client, plan, plan.agreed_on.has_value());
                if (auto warning = warn_of_follow_up(work, nullptr, record)) {
                  warnings.push_back(*std::move(warning));
                }
                return warnings;
              },
          .check_change = check_change};
}

}  // namespace kortisto::reg
