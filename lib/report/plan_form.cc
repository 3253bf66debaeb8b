#include "report/plan_form.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/join.h"
#include "report/form_draft.h"

namespace kortisto::report {

namespace {

// What the client was told: a tick, and the day where it is known.
constexpr std::array<std::string_view, 3> kTold{"told_duty_to_report", "told_confidentiality",
                                                "told_insurance"};

void add_matter(FormDraft& draft) {
  draft.heading("forms.matter");
  draft.matter();
  draft.organisations();
  draft.row({draft.recorded("author"), draft.recorded("subcontractors")});
  draft.processing();
  draft.row({draft.recorded("basis")});
}

void add_need(FormDraft& draft) {
  draft.heading("forms.plan.need");
  draft.row({draft.recorded("own_view", 5)});
  draft.row({draft.recorded("professional_view", 4)});
  draft.row({draft.recorded("need", 3)});
  draft.row({draft.recorded("strengths", 3)});
}

void add_child(FormDraft& draft) {
  if (!draft.input().minor && !draft.has("child_heard_on") && !draft.has("child_view")) return;
  draft.heading("forms.plan.child");
  draft.row({draft.recorded("child_heard_on")});
  draft.row({draft.recorded("child_view", 3)});
}

void add_goals(FormDraft& draft) {
  draft.heading("forms.plan.goals");
  draft.row({draft.recorded("goals", 4)});
  draft.row({draft.recorded("methods", 3)});
}

void add_services(FormDraft& draft) {
  draft.heading("forms.plan.services");
  draft.row({draft.recorded("service")});
  draft.row({draft.recorded("starts_on"), draft.recorded("ends_on"),
             draft.recorded("meeting_frequency")});
  draft.row({draft.recorded("duration_estimate")});
  draft.row({draft.recorded("necessary_services", 4)});
  draft.row({draft.recorded("other_services", 3)});
}

void add_cooperation(FormDraft& draft) {
  draft.heading("forms.plan.cooperation");
  draft.row({draft.recorded("other_actors", 3)});
  draft.row({draft.recorded("supporters", 3)});
  if (draft.input().minor || draft.has("guardian_contact")) {
    draft.row({draft.recorded("guardian_contact", 2)});
  }
}

void add_follow_up(FormDraft& draft) {
  draft.heading("forms.plan.follow-up");
  draft.row({draft.recorded("follow_ups"), draft.recorded("reviewed_on")});
  draft.row({draft.recorded("reassessment", 3)});
  if (draft.input().blank || draft.has("obstacle")) draft.row({draft.recorded("obstacle", 2)});
  if (draft.input().blank || draft.has("additions")) draft.row({draft.recorded("additions", 3)});
}

void add_told(FormDraft& draft) {
  TickBoxes boxes;
  for (const std::string_view key : kTold) {
    std::string text = draft.recorded(key).label;
    const std::string day = draft.placed(key);
    if (!day.empty()) text.append(" ").append(day);
    boxes.boxes.push_back({!day.empty(), std::move(text)});
  }
  draft.heading("forms.plan.told");
  draft.block(std::move(boxes));
}

}  // namespace

Document plan_form(FormInput input) {
  FormDraft draft(std::move(input));
  draft.client(true);
  draft.guardians();
  add_matter(draft);
  add_need(draft);
  add_child(draft);
  add_goals(draft);
  add_services(draft);
  add_cooperation(draft);
  add_follow_up(draft);
  add_told(draft);

  std::vector<std::string> where{draft.placed("agreed_at"), draft.placed("agreed_on")};
  std::erase(where, "");
  std::string name = draft.placed("document_name");
  if (name.empty()) name = draft.input().name;
  if (name.empty()) name = draft.words("forms.plan.name");
  draft.upkeep({"printed_on", "paper_place", "original_delivered_on", "destroyed_copy_on",
                "ended_on", "end_reason"});
  draft.remaining();
  draft.signatures(std::nullopt, join(where, " "));
  return std::move(draft).finish(std::move(name));
}

}  // namespace kortisto::report
