#include "report/gaps.h"

#include <algorithm>
#include <string>

namespace kortisto::report {

std::vector<std::string_view> gaps(const domain::Practice& practice, bool by_policy) {
  const bool reachable =
      !practice.addresses.empty() || !practice.phone.empty() || !practice.email.empty();
  std::vector<std::string_view> missing;
  const auto need = [&](std::string_view setting, bool there) {
    if (!there) missing.push_back(setting);
  };
  need("controller.name", !practice.name.empty());
  need("controller.address", reachable);
  need("register.legal_basis", !practice.legal_basis.empty());
  need("register.purposes", !practice.purposes.empty());
  need("register.disclosures", !practice.disclosures.empty());
  need("register.recipients", !practice.recipients.empty());
  need("register.transfers", !practice.transfers.empty());
  need("register.automated_decisions", !practice.automated_decisions.empty());
  need("register.elsewhere", !practice.elsewhere.empty());
  need("register.retention", !by_policy || !practice.retention.empty());
  return missing;
}

std::vector<std::string_view> gaps(const AccessReport& report) {
  const std::vector<RetentionFact> retention = retention_facts(report);
  const bool by_policy = std::any_of(retention.begin(), retention.end(), [](const auto& fact) {
    return fact.rule.start == domain::RetentionStart::policy;
  });
  return gaps(report.practice, by_policy);
}

Message gap(std::string_view setting) {
  return {"report.gap", {{"what", MessageKey("report.gap." + std::string(setting))}}};
}

}  // namespace kortisto::report
