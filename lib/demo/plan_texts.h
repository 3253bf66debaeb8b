// What the service plans of the invented clients say, in the words of invented people.
#pragma once

#include <span>
#include <string_view>

namespace kortisto::demo {

struct PlanText {
  std::string_view service;
  std::string_view own_view;
  std::string_view professional_view;
  std::string_view need;
  std::string_view strengths;
  std::string_view goals;
  std::string_view methods;
  std::string_view meeting_frequency;
  std::string_view duration_estimate;
  std::string_view other_services;
  std::string_view other_actors;
  std::string_view supporters;
  std::string_view revised_goals;  // after a review
  std::string_view revised_frequency;
  std::string_view end_reason;
};

extern const std::span<const PlanText> kPlansOfAdults;
extern const std::span<const PlanText> kPlansOfMinors;
extern const std::span<const PlanText> kPlansOfTheOld;
extern const std::span<const PlanText> kPlansInSwedish;

}  // namespace kortisto::demo
