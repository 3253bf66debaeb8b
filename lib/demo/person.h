// One invented client, as the seed and the number make them. The same number of the same seed is
// the same person, so that nobody need be kept in memory.
#pragma once

#include <string>
#include <vector>

#include "demo/life.h"
#include "demo/plan_texts.h"
#include "domain/client.h"
#include "domain/guardian.h"

namespace kortisto::demo {

struct Person {
  domain::Client client;  // at the beginning of the year, without mistakes
  std::vector<domain::Guardian> guardians;
  domain::Client later;  // at its end: moved, with another telephone number
  // What is written down by mistake at first.
  std::string wrong_postcode;
  std::string wrong_municipality;
  std::string wrong_phone;
  const PlanText* plan = nullptr;  // what the service plan says
};

[[nodiscard]] Person make_person(const Who& who);

}  // namespace kortisto::demo
