#include "report/access_facts.h"

#include <algorithm>
#include <array>

#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

// https://tietosuoja.fi/yhteystiedot and /sv/kontaktuppgifter; to be set anew whenever the rows
// "authority.*" are compared with them.
constexpr std::string_view kAuthorityCheckedOn = "2026-11-22";

constexpr std::array<std::string_view, 5> kAuthorityLines{
    "authority.name", "authority.visit", "authority.post", "authority.phone", "authority.email"};

}  // namespace

std::vector<RetentionFact> retention_facts(const AccessReport& report) {
  const domain::Dossier& dossier = report.dossier;
  Date first_day = report.date;
  std::optional<Date> closed;
  bool open = false;
  for (const domain::PlanVersion& one : dossier.plans) {
    if (one.plan.starts_on) first_day = std::min(first_day, *one.plan.starts_on);
    closed = std::max(closed, one.plan.ended_on);
    open = open || !one.plan.ended_on;
  }
  if (open) closed.reset();
  const bool minor = domain::is_minor(dossier.client, first_day).value_or(false);
  std::vector<RetentionFact> facts;
  for (const auto& retention : domain::retention_classes(dossier.client.regime, minor)) {
    RetentionFact fact{retention, std::nullopt, std::nullopt};
    // The register does not record deaths.
    if (retention.start == domain::RetentionStart::closing) {
      fact.first_end = fact.last_end = domain::retention_end(retention, closed);
    }
    if (retention.start == domain::RetentionStart::event && !dossier.audit.empty()) {
      const auto day = [](const domain::AuditRow& row) { return text::finnish_day(row.at); };
      fact.first_end = domain::retention_end(retention, day(dossier.audit.front()));
      fact.last_end = domain::retention_end(retention, day(dossier.audit.back()));
    }
    facts.push_back(fact);
  }
  return facts;
}

std::vector<MessageKey> rights(domain::Regime regime) {
  std::vector<MessageKey> keys{"report.rights.access",      "report.rights.rectification",
                               "report.rights.erasure",     "report.rights.restriction",
                               "report.rights.portability", "report.rights.objection",
                               "report.rights.consent"};
  if (regime == domain::Regime::social_care) keys.emplace_back("report.rights.log");
  return keys;
}

std::vector<Message> plan_controllers(const AccessReport& report) {
  std::vector<Message> out;
  for (const domain::PlanVersion& one : report.dossier.plans) {
    if (one.plan.controller == domain::PlanController::practice) continue;
    out.push_back({"report.decides.plan",
                   {{"number", std::to_string(one.id.value)}, {"name", one.plan.controller_name}}});
  }
  return out;
}

Authority authority(const domain::Controller& controller, text::Language language) {
  if (!controller.complaint.empty()) return {controller.complaint, std::nullopt};
  Authority built_in{{}, Date::parse(kAuthorityCheckedOn)};
  for (const std::string_view key : kAuthorityLines) {
    built_in.lines.push_back(text::render(MessageKey(key), language));
  }
  return built_in;
}

}  // namespace kortisto::report
