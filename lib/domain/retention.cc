#include "domain/retention.h"

namespace kortisto::domain {

namespace {

constexpr std::string_view kAct = "703/2023";

constexpr RetentionClass kSocialCare[] = {
    {"kind.client", RetentionStart::death, 2, kAct},
    {"kind.guardian", RetentionStart::death, 2, kAct},
    // A corrected value and a source live as long as the datum that they explain.
    {"kind.provenance", RetentionStart::death, 2, kAct},
    {"kind.log", RetentionStart::event, 12, kAct},
};

constexpr RetentionClass kOther[] = {
    {"kind.client", RetentionStart::policy, 0, ""},
    {"kind.guardian", RetentionStart::policy, 0, ""},
    {"kind.provenance", RetentionStart::policy, 0, ""},
    {"kind.log", RetentionStart::policy, 0, ""},
};

}  // namespace

std::span<const RetentionClass> retention_classes(Regime regime) noexcept {
  if (regime == Regime::social_care) return kSocialCare;
  return kOther;
}

std::optional<Date> retention_end(const RetentionClass& retention, std::optional<Date> start) {
  using namespace std::chrono;
  if (!start || retention.start == RetentionStart::policy) return std::nullopt;
  const year_month_day same = start->ymd() + years(retention.years);
  return Date(same.ok() ? same : same.year() / same.month() / last);
}

}  // namespace kortisto::domain
