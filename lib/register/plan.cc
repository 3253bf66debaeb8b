#include "register/plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/error.h"
#include "domain/words.h"
#include "register/change_record.h"
#include "register/columns.h"
#include "register/history.h"
#include "register/rows.h"

namespace kortisto::reg {

namespace {

using domain::ChangeKind;
using domain::ClientId;
using domain::Plan;
using domain::PlanId;
using domain::PlanVersion;
using domain::Values;

constexpr std::string_view kInsert = R"sql(
INSERT INTO plan (client, follows, service, own_view, professional_view, need, strengths, goals,
                  methods, meeting_frequency, starts_on, ends_on, duration_estimate,
                  other_services, other_actors, supporters, guardian_contact, additions,
                  told_duty_to_report, told_confidentiality, told_insurance, follow_ups,
                  reviewed_on, controller, controller_name, basis, author, agreed_on, agreed_at,
                  paper_place, ended_on, end_reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)
RETURNING id
)sql";

constexpr std::string_view kSelect = R"sql(
SELECT id, follows, service, own_view, professional_view, need, strengths, goals,
       methods, meeting_frequency, starts_on, ends_on, duration_estimate,
       other_services, other_actors, supporters, guardian_contact, additions,
       told_duty_to_report, told_confidentiality, told_insurance, follow_ups,
       reviewed_on, controller, controller_name, basis, author, agreed_on, agreed_at,
       paper_place, ended_on, end_reason
FROM plan WHERE client = ?1 ORDER BY id
)sql";

constexpr std::string_view kClients = R"sql(
SELECT id, family_name, given_names FROM client
WHERE id IN (SELECT client FROM plan WHERE ended_on IS NULL) ORDER BY id
)sql";

constexpr std::string_view kSelectOne = R"sql(
SELECT client, service, own_view, professional_view, need, strengths, goals,
       methods, meeting_frequency, starts_on, ends_on, duration_estimate,
       other_services, other_actors, supporters, guardian_contact, additions,
       told_duty_to_report, told_confidentiality, told_insurance, follow_ups,
       reviewed_on, controller, controller_name, basis, author, agreed_on, agreed_at,
       paper_place, ended_on, end_reason
FROM plan WHERE id = ?1
)sql";

constexpr std::string_view kUpdate = R"sql(
UPDATE plan SET (service, own_view, professional_view, need, strengths, goals,
                 methods, meeting_frequency, starts_on, ends_on, duration_estimate,
                 other_services, other_actors, supporters, guardian_contact, additions,
                 told_duty_to_report, told_confidentiality, told_insurance, follow_ups,
                 reviewed_on, controller, controller_name, basis, author, agreed_on, agreed_at,
                 paper_place, ended_on, end_reason)
  = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
     ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31)
WHERE id = ?1
)sql";

constexpr std::string_view kDelete = "DELETE FROM plan WHERE id = ?1";
constexpr std::string_view kNumbers = "SELECT id FROM plan WHERE client = ?1 ORDER BY id";
constexpr std::string_view kDraftsAfter = R"sql(
SELECT id FROM plan WHERE follows = ?1 AND agreed_on IS NULL AND ended_on IS NULL
)sql";
constexpr std::string_view kBefore = "SELECT follows FROM plan WHERE id = ?1";
constexpr std::string_view kAgreedAfter = R"sql(
SELECT EXISTS (SELECT 1 FROM plan WHERE follows = ?1 AND agreed_on IS NOT NULL)
)sql";
constexpr std::string_view kAfter = "SELECT EXISTS (SELECT 1 FROM plan WHERE follows = ?1)";

domain::RecordId record(PlanId id) {
  return {std::string(Plan::kKind), id.value};
}

bool is_minor(Work& work, ClientId client) {
  return domain::is_minor(read_client(work, client).client, work.today()).value_or(false);
}

// The rules of a plan whose content is new. REQUIRES of `agreeing`: that it is agreed now
std::vector<Message> check(Work& work, ClientId client, const Plan& plan, bool agreeing) {
  const bool minor = is_minor(work, client);
  if (minor && agreeing && read_guardians(work, client).empty()) {
    throw Error(ErrorKind::invalid, {"error.plan.no-guardian", {}},
                Message{"hint.guardian-add", {{"client", std::to_string(client.value)}}});
  }
  return domain::check(plan, work.today(), minor);
}

// Whether only such fields change as do not belong to what was agreed.
bool is_all_upkeep(const std::vector<FieldChange>& changes) {
  return std::all_of(changes.begin(), changes.end(), [](const FieldChange& one) {
    return domain::is_upkeep(*domain::find_field(domain::kPlanFields, one.field));
  });
}

bool has_agreed_version_after(Work& work, PlanId id) {
  return work.connection().query(kAgreedAfter, id).only<bool>();
}

std::vector<Message> check_change(Work& work, std::int64_t number, const Stored& before,
                                  const Values& after, ChangeKind kind) {
  const auto was = domain::record_of<Plan>(before.values);
  const auto plan = domain::record_of<Plan>(after);
  if (kind == ChangeKind::edited && state(was) == domain::PlanState::ended) {
    throw Error(ErrorKind::invalid, {"error.plan.ended", {}}, Message{"hint.plan-rectify", {}});
  }
  // Two versions are never in force together.
  if (was.ended_on && !plan.ended_on && has_agreed_version_after(work, PlanId{number})) {
    throw Error(ErrorKind::invalid, {"error.plan.superseded", {}});
  }
  // A plan that was agreed while nobody knew of a minor can still be followed up and ended.
  if (is_all_upkeep(differences(before.values, after))) {
    return domain::check(plan, work.today(), false);
  }
  return check(work, before.client, plan, plan.agreed_on && plan.agreed_on != was.agreed_on);
}

PlanId insert(Work& work, ClientId client, std::optional<PlanId> follows, const Plan& plan,
              const domain::Provenance& provenance) {
  const auto id = work.connection().query(kInsert, client, follows, plan).only<PlanId>();
  const domain::SourceId source = add_source(work, provenance.source);
  record_added(work, Plan::kKind, id.value, provenance, source);
  work.audit("plan.add", Plan::kKind, id.value, present_keys(plan));
  return id;
}

bool has_version_after(Work& work, PlanId id) {
  return work.connection().query(kAfter, id).only<bool>();
}

void end_version(Work& work, PlanId id, Date day, const std::string& reason,
                 const domain::Provenance& provenance) {
  const Stored before = require_record(work, record(id));
  Plan ended = domain::record_of<Plan>(before.values);
  if (ended.ended_on) return;
  ended.ended_on = day;
  ended.end_reason = reason;
  (void)change_record(work, record(id), before, domain::values_of(ended), ChangeKind::edited,
                      provenance);
}

// What an agreement and an ending mean for the other versions: the one before an agreed version
// ends on the day of the agreement, and with a version ends what was drafted from it.
void settle_versions(Work& work, PlanId id, const Plan& was, const Plan& now,
                     const domain::Provenance& provenance) {
  if (now.agreed_on && now.agreed_on != was.agreed_on) {
    if (const auto earlier = work.connection().query(kBefore, id).only<std::optional<PlanId>>()) {
      end_version(work, *earlier, *now.agreed_on, "", provenance);
    }
  }
  if (now.ended_on && !was.ended_on) {
    for (const std::int64_t later : read_numbers(work, kDraftsAfter, {id.value})) {
      end_version(work, PlanId{later}, *now.ended_on, now.end_reason, provenance);
    }
  }
}

// What was agreed becomes a new version; that it came of a review is known of both.
PlanId add_version(Work& work, PlanId id, const Stored& before, const Values& values,
                   const domain::Provenance& provenance) {
  const auto old = domain::record_of<Plan>(before.values);
  Plan next = old;
  next.agreed_on.reset();
  domain::apply(next, values);
  if (!next.agreed_on) {
    next.agreed_at.clear();
    next.paper_place.clear();
  }
  (void)check(work, before.client, next, next.agreed_on.has_value());
  if (const domain::Value* reviewed = domain::find_value(values, "reviewed_on")) {
    const Values review{{&domain::row(domain::kPlanFields, "reviewed_on"), *reviewed}};
    (void)change_record(work, record(id), before, with_changes(before.values, review),
                        ChangeKind::edited, provenance);
  }
  const PlanId made = insert(work, before.client, id, next, provenance);
  settle_versions(work, made, Plan{}, next, provenance);
  return made;
}

const PlanVersion& pick_version(const std::vector<PlanVersion>& versions, ClientId client,
                                std::optional<std::int64_t> number) {
  const auto error = [&](const MessageKey& key) {
    return Error(ErrorKind::not_found, {key,
                                        {{"field", domain::record_key(Plan::kKind)},
                                         {"number", std::to_string(number.value_or(0))},
                                         {"client", std::to_string(client.value)}}});
  };
  if (versions.empty() && !number) throw error("error.register.none-of-client");
  const auto meant = std::find_if(versions.rbegin(), versions.rend(), [&](const PlanVersion& one) {
    return number ? one.id.value == *number : !one.plan.ended_on;
  });
  if (meant != versions.rend()) return *meant;
  if (number) throw error("error.register.not-of-client");
  return versions.back();
}

// What changes a plan does not choose between two of them.
void require_one_plan(const std::vector<PlanVersion>& versions, ClientId client,
                      std::optional<std::int64_t> number) {
  const auto open = std::count_if(versions.begin(), versions.end(), [](const PlanVersion& one) {
    return !one.plan.ended_on && !one.superseded;
  });
  if (number || open < 2) return;
  throw Error(ErrorKind::invalid, {"error.register.several-records",
                                   {{"field", domain::record_key(Plan::kKind)},
                                    {"client", std::to_string(client.value)}}});
}

}  // namespace

const RecordKind kPlanRecord{
    .name = Plan::kKind,
    .numbers =
        [](Work& work, ClientId client) {
          require_client(work, client);
          return read_numbers(work, kNumbers, client);
        },
    .read = [](Work& work,
               std::int64_t number) { return read_stored<Plan>(work, kSelectOne, number); },
    .write =
        [](Work& work, std::int64_t number, const Values& values) {
          work.connection().execute(kUpdate, number, domain::record_of<Plan>(values));
        },
    .remove = [](Work& work, std::int64_t number) { work.connection().execute(kDelete, number); },
    .check = check_change,
    .settle =
        [](Work& work, std::int64_t number, const Values& before, const Values& after,
           const domain::Provenance& provenance) {
          settle_versions(work, PlanId{number}, domain::record_of<Plan>(before),
                          domain::record_of<Plan>(after), provenance);
        }};

std::vector<PlanVersion> read_plans(Work& work, ClientId client) {
  std::vector<PlanVersion> versions;
  std::map<PlanId, std::size_t> place;
  db::Rows rows = work.connection().query(kSelect, client);
  while (rows.next()) {
    PlanVersion one{rows.read<PlanId>(), 1, rows.read<std::optional<PlanId>>(), rows.read<Plan>(),
                    false};
    if (one.follows) {
      PlanVersion& earlier = versions.at(place.at(*one.follows));
      earlier.superseded = true;
      one.version = earlier.version + 1;
    }
    place[one.id] = versions.size();
    versions.push_back(std::move(one));
  }
  return versions;
}

AddedPlan add_plan(Register& store, ClientId client, const Plan& plan,
                   const domain::Provenance& provenance) {
  Work work(store);
  require_client(work, client);
  AddedPlan added{{}, check(work, client, plan, plan.agreed_on.has_value())};
  added.id = insert(work, client, std::nullopt, plan, provenance);
  work.commit();
  return added;
}

std::vector<PlanVersion> plans(Register& store, ClientId client) {
  Work work(store);
  require_client(work, client);
  std::vector<PlanVersion> found = read_plans(work, client);
  work.audit("plan.list", domain::Client::kKind, client.value, all_keys<Plan>());
  work.commit();
  return found;
}

std::vector<ClientPlan> plans(Register& store) {
  Work work(store);
  std::vector<ClientPlan> found;
  db::Rows rows = work.connection().query(kClients);
  while (rows.next()) {
    const auto client = rows.read<ClientId>();
    const auto family_name = rows.read<std::string>();
    const auto given_names = rows.read<std::string>();
    for (PlanVersion& one : read_plans(work, client)) {
      if (one.plan.ended_on) continue;
      found.push_back({client, family_name, given_names, std::move(one)});
    }
  }
  work.audit("plan.list", domain::Client::kKind, 0, all_keys<Plan>());
  work.commit();
  return found;
}

PlanVersion plan(Register& store, ClientId client, std::optional<std::int64_t> number) {
  Work work(store);
  require_client(work, client);
  PlanVersion found = pick_version(read_plans(work, client), client, number);
  work.audit("plan.show", Plan::kKind, found.id.value, all_keys<Plan>());
  work.commit();
  return found;
}

PlanId current_plan(Register& store, ClientId client, std::optional<std::int64_t> number) {
  Work work(store);
  require_client(work, client);
  const std::vector<PlanVersion> versions = read_plans(work, client);
  require_one_plan(versions, client, number);
  return pick_version(versions, client, number).id;
}

PlanId plan_in_force(Register& store, ClientId client, std::optional<std::int64_t> number) {
  Work work(store);
  require_client(work, client);
  const std::vector<PlanVersion> versions = read_plans(work, client);
  require_one_plan(versions, client, number);
  const auto in_force = std::find_if(versions.rbegin(), versions.rend(), [](const auto& one) {
    return state(one.plan) == domain::PlanState::agreed;
  });
  if (!number && in_force != versions.rend()) return in_force->id;
  return pick_version(versions, client, number).id;
}

Changed edit_plan(Register& store, PlanId id, const Values& values,
                  const domain::Provenance& provenance) {
  Work work(store);
  const Stored before = require_record(work, record(id));
  const Values after = with_changes(before.values, values);
  const std::vector<FieldChange> changes = differences(before.values, after);
  const bool all_upkeep = is_all_upkeep(changes);
  if (!all_upkeep && has_version_after(work, id)) {
    throw Error(ErrorKind::invalid, {"error.plan.superseded", {}});
  }
  Changed done;
  if (state(domain::record_of<Plan>(before.values)) == domain::PlanState::agreed && !all_upkeep) {
    done = {record(add_version(work, id, before, values, provenance)), keys(changes), {}};
  } else {
    done = change_record(work, record(id), before, after, ChangeKind::edited, provenance);
  }
  if (!done.fields.empty()) work.commit();
  return done;
}

}  // namespace kortisto::reg
