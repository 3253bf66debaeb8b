// What the papers of an invented client say: the case, the plan and the agreement.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "demo/life.h"
#include "demo/person.h"
#include "domain/agreement.h"
#include "domain/case.h"
#include "domain/commitment.h"
#include "domain/plan.h"
#include "domain/voucher.h"

namespace kortisto::demo {

inline constexpr std::string_view kCounty = "Esimerkkilän hyvinvointialue";

[[nodiscard]] bool pays_alone(const Who& who);

// The folder of a paper that the practice keeps.
[[nodiscard]] std::string paper_place(const Who& who);

[[nodiscard]] domain::Case case_of(const Who& who, const Person& person);

// A draft of that day. REQUIRES of both: the person has a plan
[[nodiscard]] domain::Plan plan_of(const Who& who, const Person& person, Date day);

// Signed on that day.
[[nodiscard]] domain::Agreement agreement_of(const Who& who, const Person& person, Date day);

// What the buyer or the county has decided a few days before that day, for a year from then on.
[[nodiscard]] domain::Commitment commitment_of(const Who& who, const Person& person, Date day);
[[nodiscard]] domain::Voucher voucher_of(const Who& who, const Person& person, Date day);

}  // namespace kortisto::demo
