#include "commands/plan.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "records/cells.h"
#include "records/list.h"

namespace kortisto::app {

namespace {

using domain::Plan;

constexpr std::string_view kColumns[] = {"version",   "state",     "service",
                                         "starts_on", "agreed_on", "next_follow_up"};

// On a narrow terminal: of what is due, all rows say so.
constexpr std::string_view kDispensableOfDue[] = {"due", "starts_on", "agreed_on", "version",
                                                  "state"};
constexpr std::string_view kDispensable[] = {"starts_on", "agreed_on", "version", "state"};

constexpr const domain::Kind& kKind = domain::kind_of<Plan>();

std::optional<Date> next_follow_up(const domain::HeldRecord& one) {
  return domain::day_in(one.facts, "next_follow_up");
}

domain::FollowUp follow_up(const domain::HeldRecord& one, Date day) {
  if (one.superseded) return domain::FollowUp::not_awaited;
  const bool continues = domain::number_in(one.facts, "follows").has_value();
  return domain::follow_up(domain::record_of<Plan>(one.values), continues, day);
}

// What comes first stands first; what has no follow-up, last.
bool comes_before(const reg::ClientRecord& a, const reg::ClientRecord& b) {
  const auto first = next_follow_up(a.record);
  const auto second = next_follow_up(b.record);
  return first && (!second || *first < *second);
}

}  // namespace

void plan_review(const AtDoor& with) {
  edit_on_day(with, Plan::kKind, "reviewed_on");
}

void plan_end(const AtDoor& with) {
  edit_on_day(with, Plan::kKind, "ended_on", reg::Purpose::ending);
}

void plan_list(const WithRegister& with) {
  using domain::FollowUp;
  const Date day = with.clock.as_of();
  const bool due_only = with.arguments.has(option::kDue);
  const bool of_everyone = !with.arguments.positional(0);
  RecordList list = list_of_kind(kKind, kColumns, of_everyone);
  list.columns.push_back({"due", "list.due"});
  list.dispensable = due_only ? std::span<const std::string_view>(kDispensableOfDue) : kDispensable;
  const auto add = [&](const domain::HeldRecord& plan, std::vector<Cell> cells) {
    const FollowUp state = follow_up(plan, day);
    const bool missing = state == FollowUp::missing;
    if (due_only && !missing && state != FollowUp::due) return;
    if (missing) cells.back() = Choice{"", "list.no-follow-up"};
    cells.emplace_back(state == FollowUp::due);
    list.rows.push_back(std::move(cells));
  };
  if (!of_everyone) {
    for (const auto& one : reg::list_records(with.store, Plan::kKind, named_client(with))) {
      add(one, cells_of(kKind, one, kColumns));
    }
    return print_list(with, list);
  }
  std::vector<reg::ClientRecord> plans = reg::list_open_records(with.store, Plan::kKind);
  std::stable_sort(plans.begin(), plans.end(), comes_before);
  for (const reg::ClientRecord& one : plans) add(one.record, cells_of(kKind, one, kColumns));
  print_list(with, list);
}

}  // namespace kortisto::app
