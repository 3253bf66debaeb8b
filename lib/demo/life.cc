#include "demo/life.h"

#include <array>
#include <chrono>

#include "demo/dice.h"

namespace kortisto::demo {

namespace {

using domain::CaseController;
using domain::Regime;

constexpr Step kReviewedAndMoved[] = {
    {352, Act::add},  {345, Act::draft_plan},  {338, Act::agree_plan},
    {241, Act::show}, {201, Act::revise_plan}, {194, Act::agree_plan},
    {118, Act::move}, {96, Act::review_plan},  {22, Act::show},
};
constexpr Step kVoucher[] = {
    {340, Act::add},  {333, Act::draft_plan},  {327, Act::agree_plan}, {236, Act::review_plan},
    {151, Act::show}, {131, Act::review_plan}, {41, Act::new_phone},   {12, Act::show},
};
constexpr Step kMassage[] = {{331, Act::add}, {212, Act::show}, {83, Act::new_phone}};
constexpr Step kDraft[] = {
    {43, Act::add}, {36, Act::call_slip}, {28, Act::draft_plan}, {9, Act::show}};
constexpr Step kCommitment[] = {{321, Act::add},        {313, Act::draft_plan},
                                {304, Act::agree_plan}, {205, Act::review_plan},
                                {148, Act::new_phone},  {100, Act::review_plan}};
constexpr Step kProtected[] = {{290, Act::add},      {280, Act::draft_plan}, {271, Act::agree_plan},
                               {190, Act::protect},  {184, Act::move},       {92, Act::revise_plan},
                               {85, Act::agree_plan}};
constexpr Step kYoung[] = {
    {118, Act::add}, {108, Act::draft_plan}, {97, Act::agree_plan}, {30, Act::review_plan}};
constexpr Step kEnded[] = {{354, Act::add},         {348, Act::draft_plan},
                           {341, Act::agree_plan},  {300, Act::rectify_postcode},
                           {220, Act::review_plan}, {64, Act::end_plan}};
constexpr Step kThreeVersions[] = {{349, Act::add},        {342, Act::draft_plan},
                                   {335, Act::agree_plan}, {243, Act::revise_plan},
                                   {236, Act::agree_plan}, {121, Act::revise_plan},
                                   {111, Act::agree_plan}, {50, Act::show}};
constexpr Step kWellbeing[] = {{262, Act::add}, {166, Act::move}, {58, Act::show}};
constexpr Step kRepresented[] = {{230, Act::add},
                                 {222, Act::rectify_guardian},
                                 {210, Act::draft_plan},
                                 {200, Act::agree_plan},
                                 {104, Act::review_plan}};
constexpr Step kAccessRequest[] = {{344, Act::add},        {336, Act::draft_plan},
                                   {329, Act::agree_plan}, {178, Act::end_plan},
                                   {75, Act::report},      {68, Act::rectify_municipality},
                                   {54, Act::draft_plan},  {47, Act::agree_plan}};

constexpr std::array kLives = std::to_array<Life>({
    {.origin = Origin::finnish, .age = Age::adult, .follow_up = 0, .steps = kReviewedAndMoved},
    {.origin = Origin::finnish,
     .age = Age::minor,
     .guardians = 2,
     .from_official = true,
     .controller = CaseController::county,
     .follow_up = 21,
     .steps = kVoucher},
    {.origin = Origin::swedish,
     .age = Age::adult,
     .identity_code = false,
     .regime = Regime::other,
     .steps = kMassage},
    {.origin = Origin::sami, .age = Age::adult, .follow_up = 37, .steps = kDraft},
    {.origin = Origin::russian,
     .age = Age::adult,
     .from_official = true,
     .controller = CaseController::buyer,
     .follow_up = -9,
     .steps = kCommitment},
    {.origin = Origin::arabic,
     .age = Age::adult,
     .from_official = true,
     .controller = CaseController::buyer,
     .follow_up = 45,
     .steps = kProtected},
    {.origin = Origin::vietnamese,
     .age = Age::minor,
     .guardians = 1,
     .follow_up = 7,
     .steps = kYoung},
    {.origin = Origin::finnish, .age = Age::old, .follow_up = 30, .steps = kEnded},
    {.origin = Origin::swedish, .age = Age::adult, .follow_up = 14, .steps = kThreeVersions},
    {.origin = Origin::finnish,
     .age = Age::adult,
     .identity_code = false,
     .birth_known = false,
     .regime = Regime::other,
     .summer_cottage = true,
     .steps = kWellbeing},
    {.origin = Origin::finnish,
     .age = Age::minor,
     .identity_code = false,
     .guardians = 2,
     .from_official = true,
     .controller = CaseController::county,
     .safety_prohibition = true,
     .free_by_law = true,
     .follow_up = -2,
     .steps = kRepresented},
    {.origin = Origin::finnish, .age = Age::adult, .follow_up = 60, .steps = kAccessRequest},
});
static_assert(kLives.size() == kCast);

constexpr std::uint64_t kMoments = 100;  // of each step, counted on from here
constexpr std::uint64_t kWhen = 1;       // how much later in the year the life is lived
constexpr std::uint64_t kFollowUp = 2;

}  // namespace

const Life& Who::life() const {
  return kLives[static_cast<std::size_t>(number % kCast)];
}

Date day_of(Timestamp moment) {
  return Date(std::chrono::floor<std::chrono::days>(moment.at));
}

Date working_day(Date day) {
  const auto weekday = std::chrono::weekday(std::chrono::sys_days(day.ymd())).iso_encoding();
  return days_after(day, weekday > 5 ? 5 - static_cast<int>(weekday) : 0);
}

Timestamp moment_of(const Who& who, std::size_t step) {
  const std::span<const Step> steps = who.life().steps;
  const auto number = static_cast<std::uint64_t>(who.number);
  Dice when(who.seed, number, kWhen);
  // The first dozen live close to what is written above, the others anywhere in the year.
  const int later = who.number < kCast ? -when.below(6) : when.below(steps.back().days_ago);
  const Date day = working_day(days_after(who.today, later - steps[step].days_ago));
  Dice hour(who.seed, number, kMoments + step);
  constexpr int kOpens = 6 * 60 * 60 * 1000;  // 8 or 9 o'clock in Finland
  constexpr int kOpen = (7 * 60 + 30) * 60 * 1000;
  return {std::chrono::sys_days(day.ymd()) + std::chrono::milliseconds(kOpens + hour.below(kOpen))};
}

Date next_follow_up(const Who& who) {
  if (who.number >= kCast) {
    Dice chance(who.seed, static_cast<std::uint64_t>(who.number), kFollowUp);
    return working_day(days_after(who.today, chance.below(150) - 15));
  }
  const int days = who.life().follow_up;
  return days == 0 ? who.today : working_day(days_after(who.today, days));
}

}  // namespace kortisto::demo
