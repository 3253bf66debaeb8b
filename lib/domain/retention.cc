#include "domain/retention.h"

namespace kortisto::domain {

namespace {

constexpr std::string_view kAct = "703/2023";

constexpr RetentionClass kOfMinor[] = {
    {"kind.client", RetentionStart::death, 2, kAct},
    {"kind.guardian", RetentionStart::death, 2, kAct},
    {"kind.plan", RetentionStart::closing, 30, kAct},
    {"kind.provenance", RetentionStart::death, 2, kAct},
    {"kind.log", RetentionStart::event, 12, kAct},
};

constexpr RetentionClass kSocialCare[] = {
    {"kind.client", RetentionStart::death, 2, kAct},
    {"kind.guardian", RetentionStart::death, 2, kAct},
    {"kind.plan", RetentionStart::closing, 10, kAct},
    // A corrected value and a source live as long as the datum that they explain.
    {"kind.provenance", RetentionStart::death, 2, kAct},
    {"kind.log", RetentionStart::event, 12, kAct},
};

constexpr RetentionClass kOther[] = {
    {"kind.client", RetentionStart::policy, 0, ""},
    {"kind.guardian", RetentionStart::policy, 0, ""},
    {"kind.plan", RetentionStart::policy, 0, ""},
    {"kind.provenance", RetentionStart::policy, 0, ""},
    {"kind.log", RetentionStart::policy, 0, ""},
};

}  // namespace

std::span<const RetentionClass> retention_classes(Regime regime, bool minor) noexcept {
  if (regime == Regime::other) return kOther;
  if (minor) return kOfMinor;
  return kSocialCare;
}

std::optional<Date> retention_end(const RetentionClass& retention, std::optional<Date> start) {
  using namespace std::chrono;
  if (!start || retention.start == RetentionStart::policy) return std::nullopt;
  const year_month_day same = start->ymd() + years(retention.years);
  return Date(same.ok() ? same : same.year() / same.month() / last);
}

}  // namespace kortisto::domain
