// What happens to the invented clients in the year. A dozen lives, each of another kind, are lived
// over and over: the first dozen clients show everything there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/date.h"
#include "demo/names.h"
#include "domain/client.h"
#include "domain/days.h"
#include "domain/plan.h"

namespace kortisto::demo {

enum class Act {
  add,
  show,
  report,     // answers an access request
  call_slip,  // a telephone number written down for the wrong client, undone
  new_phone,
  move,
  protect,  // a non-disclosure for safety begins
  rectify_postcode,
  rectify_municipality,
  rectify_guardian,
  draft_plan,
  agree_plan,
  review_plan,  // and it goes on as it is
  revise_plan,  // a review that changes it: a new version, a draft
  end_plan,
};

struct Step {
  int days_ago;  // at least 3 days from the next one
  Act act;
};

enum class Age { minor, adult, old };

struct Life {
  Origin origin;
  Age age;
  bool identity_code = true;  // or a birth date alone
  bool birth_known = true;
  int guardians = 0;
  bool from_official = false;  // the data came from a wellbeing services county
  domain::Regime regime = domain::Regime::social_care;
  domain::CaseController controller = domain::CaseController::practice;
  bool safety_prohibition = false;
  bool summer_cottage = false;
  bool free_by_law = false;  // the county's voucher covers the whole price
  int follow_up = 0;         // the next one, in days from today; 0 is due, less is overdue
  std::span<const Step> steps{};
};

// Which client, from 0, of which register, and the day on which its year ends.
struct Who {
  std::uint64_t seed;
  int number;
  Date today;

  [[nodiscard]] const Life& life() const;
};

// The moment of a step of the client's life: in working hours of a working day.
[[nodiscard]] Timestamp moment_of(const Who& who, std::size_t step);

// The next follow-up of the client's plan.
[[nodiscard]] Date next_follow_up(const Who& who);

[[nodiscard]] Date day_of(Timestamp moment);
using domain::days_after;
// That day, or the Friday before it.
[[nodiscard]] Date working_day(Date day);

// How many of the first clients have a life of their own.
inline constexpr int kCast = 12;

}  // namespace kortisto::demo
