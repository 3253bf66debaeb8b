#include "register/plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/error.h"
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
constexpr std::string_view kBefore = "SELECT follows FROM plan WHERE id = ?1";
constexpr std::string_view kAfter = "SELECT EXISTS (SELECT 1 FROM plan WHERE follows = ?1)";

domain::RecordId record(PlanId id) {
  return {std::string(Plan::kKind), id.value};
}

std::vector<Message> check(Work& work, ClientId client, const Plan& plan) {
  const domain::Client person = read_client(work, client).client;
  const bool minor = domain::is_minor(person, work.today()).value_or(false);
  if (minor && state(plan) == domain::PlanState::agreed && read_guardians(work, client).empty()) {
    throw Error(ErrorKind::invalid, {"error.plan.no-guardian", {}},
                Message{"hint.guardian-add", {{"client", std::to_string(client.value)}}});
  }
  return domain::check(plan, work.today(), minor);
}

std::vector<Message> check_change(Work& work, std::int64_t, const Stored& before,
                                  const Values& after, ChangeKind kind) {
  const auto was = domain::record_of<Plan>(before.values);
  if (kind == ChangeKind::edited && state(was) == domain::PlanState::ended) {
    throw Error(ErrorKind::invalid, {"error.plan.ended", {}}, Message{"hint.plan-rectify", {}});
  }
  return check(work, before.client, domain::record_of<Plan>(after));
}

PlanId insert(Work& work, ClientId client, std::optional<PlanId> follows, const Plan& plan,
              const domain::Provenance& provenance) {
  const auto id = work.connection().query(kInsert, client, follows, plan).only<PlanId>();
  const domain::SourceId source = add_source(work, provenance.source);
  record_added(work, Plan::kKind, id.value, provenance, source);
  work.audit("plan.add", Plan::kKind, id.value, present_keys(plan));
  return id;
}

std::optional<PlanId> version_before(Work& work, PlanId id) {
  return work.connection().query(kBefore, id).only<std::optional<PlanId>>();
}

bool has_version_after(Work& work, PlanId id) {
  return work.connection().query(kAfter, id).only<bool>();
}

// A version that is in force, or has ended, takes the place of the one before it.
void end_version_before(Work& work, PlanId id, const Plan& plan,
                        const domain::Provenance& provenance) {
  const std::optional<PlanId> earlier = version_before(work, id);
  const std::optional<Date> day = plan.ended_on ? plan.ended_on : plan.agreed_on;
  if (!earlier || !day) return;
  const Stored before = require_record(work, record(*earlier));
  Plan ended = domain::record_of<Plan>(before.values);
  if (ended.ended_on) return;
  ended.ended_on = day;
  if (plan.ended_on) ended.end_reason = plan.end_reason;
  (void)change_record(work, record(*earlier), before, domain::values_of(ended), ChangeKind::edited,
                      provenance);
}

// What was agreed becomes a new version; that it came of a review is known of both.
PlanId add_version(Work& work, PlanId id, const Stored& before, const Values& values,
                   const domain::Provenance& provenance) {
  Plan next = domain::record_of<Plan>(before.values);
  next.agreed_on.reset();
  next.agreed_at.clear();
  next.paper_place.clear();
  domain::apply(next, values);
  (void)check(work, before.client, next);
  if (const domain::Value* reviewed = domain::find_value(values, "reviewed_on")) {
    const Values review{{&domain::row(domain::kPlanFields, "reviewed_on"), *reviewed}};
    (void)change_record(work, record(id), before, with_changes(before.values, review),
                        ChangeKind::edited, provenance);
  }
  const PlanId made = insert(work, before.client, id, next, provenance);
  end_version_before(work, made, next, provenance);
  return made;
}

const PlanVersion& pick_version(const std::vector<PlanVersion>& versions, ClientId client,
                                std::optional<std::int64_t> number) {
  const auto error = [&](const char* key) {
    return Error(ErrorKind::not_found, {key,
                                        {{"field", "record.plan"},
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
    .check = check_change};

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
  AddedPlan added{{}, check(work, client, plan)};
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
  return pick_version(read_plans(work, client), client, number).id;
}

Changed edit_plan(Register& store, PlanId id, const Values& values,
                  const domain::Provenance& provenance) {
  Work work(store);
  const Stored before = require_record(work, record(id));
  const Values after = with_changes(before.values, values);
  const std::vector<FieldChange> changes = differences(before.values, after);
  const auto plan = domain::record_of<Plan>(before.values);
  const bool all_upkeep = std::all_of(changes.begin(), changes.end(), [](const FieldChange& one) {
    return domain::is_upkeep(*domain::find_field(domain::kPlanFields, one.field));
  });
  if (!all_upkeep && has_version_after(work, id)) {
    throw Error(ErrorKind::invalid, {"error.plan.superseded", {}});
  }
  Changed done;
  if (state(plan) == domain::PlanState::agreed && !all_upkeep) {
    // Only what is new: a form says all of the plan again, the old agreement too.
    Values news = values;
    std::erase_if(news, [&before](const domain::FieldValue& one) {
      return *domain::find_value(before.values, one.field->key) == one.value;
    });
    done = {record(add_version(work, id, before, news, provenance)), keys(changes), {}};
  } else {
    done = change_record(work, record(id), before, after, ChangeKind::edited, provenance);
    end_version_before(work, id, domain::record_of<Plan>(after), provenance);
  }
  if (!done.fields.empty()) work.commit();
  return done;
}

}  // namespace kortisto::reg
