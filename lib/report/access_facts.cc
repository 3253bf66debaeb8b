#include "report/access_facts.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/finnish_time.h"
#include "domain/record.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

// https://tietosuoja.fi/yhteystiedot and /sv/kontaktuppgifter; to be set anew whenever the rows
// "authority.*" are compared with them. For programs; a reader is not to rest on it.
constexpr std::string_view kAuthorityCheckedOn = "2026-11-22";

constexpr const char* kAuthorityLines[] = {"authority.name", "authority.visit", "authority.post",
                                           "authority.phone", "authority.email"};

// What is kept beside the records of domain::kKinds.
constexpr std::string_view kProvenance = "provenance";
constexpr std::string_view kLog = "log";

struct NumberedCase {
  std::int64_t number;
  domain::Case in_case;
};

std::vector<NumberedCase> cases_of(const domain::Dossier& dossier) {
  std::vector<NumberedCase> cases;
  for (const domain::HeldRecord& one : domain::records_of(dossier, domain::Case::kKind)) {
    cases.push_back({one.number, domain::record_of<domain::Case>(one.values)});
  }
  return cases;
}

// The closing of the last case of the task; nothing while one is open.
std::optional<Date> last_closing(const std::vector<NumberedCase>& cases, const domain::Case& like) {
  std::optional<Date> last;
  for (const NumberedCase& one : cases) {
    if (one.in_case.task != like.task) continue;
    if (!one.in_case.closed) return std::nullopt;
    last = std::max(last, one.in_case.closed);
  }
  return last;
}

std::optional<Date> start_of(const domain::RetentionRule& rule, const domain::Client& client,
                             const std::vector<NumberedCase>& cases, const domain::Case& in_case) {
  switch (rule.start) {
    case domain::RetentionStart::death:
      return client.died_on;
    case domain::RetentionStart::closing:
      return in_case.closed;
    case domain::RetentionStart::last_closing:
      return last_closing(cases, in_case);
    case domain::RetentionStart::birth:
      return domain::birth_date(client);
    case domain::RetentionStart::event:
    case domain::RetentionStart::year_end:
    case domain::RetentionStart::policy:
      break;
  }
  return std::nullopt;
}

// The numbers of the cases that have a record of the section: of the cases', their own.
std::set<std::int64_t> cases_in(const domain::Section& section) {
  std::set<std::int64_t> numbers;
  for (const domain::HeldRecord& one : section.records) {
    const bool is_case = section.kind->name == domain::Case::kKind;
    const auto number = is_case ? one.number : domain::number_in(one.values, "case");
    if (number) numbers.insert(*number);
  }
  return numbers;
}

RetentionFact fact_from(std::string_view kind, const domain::RetentionRule& rule,
                        std::optional<Date> start) {
  const auto end = domain::retention_end(rule, start);
  return {kind, std::nullopt, std::nullopt, rule, end, end};
}

// Of the first and of the last invoice that was issued.
RetentionFact voucher_fact(const domain::Section& section) {
  const domain::RetentionRule rule = domain::retention_of_vouchers();
  RetentionFact fact = fact_from(section.kind->name, rule, std::nullopt);
  for (const domain::HeldRecord& one : section.records) {
    const auto end = domain::retention_end(rule, domain::day_in(one.values, "issued"));
    if (!end) continue;
    fact.first_end = fact.first_end ? std::min(fact.first_end, end) : end;
    fact.last_end = std::max(fact.last_end, end);
  }
  return fact;
}

}  // namespace

std::vector<RetentionFact> retention_facts(const AccessReport& report) {
  const domain::Dossier& dossier = report.dossier;
  const domain::Client client = domain::client_of(dossier);
  const std::vector<NumberedCase> cases = cases_of(dossier);
  const domain::RetentionRule basic = domain::retention_of_clientship(client.regime);
  std::vector<RetentionFact> facts;
  for (const domain::Section& section : dossier.sections) {
    if (section.kind->law.kept == domain::Kept::as_clientship) {
      facts.push_back(fact_from(section.kind->name, basic, client.died_on));
      continue;
    }
    if (section.kind->law.kept == domain::Kept::as_voucher) {
      facts.push_back(voucher_fact(section));
      continue;
    }
    const std::set<std::int64_t> with_records = cases_in(section);
    for (const auto& [number, in_case] : cases) {
      if (!with_records.contains(number)) continue;
      const domain::RetentionRule rule = domain::retention_of(in_case);
      facts.push_back(fact_from(section.kind->name, rule, start_of(rule, client, cases, in_case)));
      facts.back().case_number = number;
      facts.back().task = in_case.task;
    }
  }
  RetentionFact log = fact_from(kLog, domain::retention_of_log(client.regime), std::nullopt);
  if (!dossier.audit.empty()) {
    const auto end = [&](const domain::AuditRow& row) {
      return domain::retention_end(log.rule, finnish_day(row.at));
    };
    log.first_end = end(dossier.audit.front());
    log.last_end = end(dossier.audit.back());
  }
  facts.push_back(log);
  return facts;
}

std::vector<std::string_view> categories() {
  std::vector<std::string_view> names;
  names.reserve(domain::kKinds.size() + 2);
  for (const domain::Kind& kind : domain::kKinds) names.push_back(kind.name);
  names.insert(names.end(), {kProvenance, kLog});
  return names;
}

std::vector<MessageKey> rights(domain::Regime regime) {
  std::vector<MessageKey> keys{"report.rights.access",      "report.rights.rectification",
                               "report.rights.erasure",     "report.rights.restriction",
                               "report.rights.portability", "report.rights.objection",
                               "report.rights.consent"};
  if (regime == domain::Regime::social_care) keys.emplace_back("report.rights.log");
  return keys;
}

std::vector<Message> deciders(const AccessReport& report) {
  const std::vector<NumberedCase> cases = cases_of(report.dossier);
  const bool social_care = domain::client_of(report.dossier).regime == domain::Regime::social_care;
  const auto has = [&](domain::CaseController controller) {
    return std::any_of(cases.begin(), cases.end(), [&](const NumberedCase& one) {
      return one.in_case.controller == controller;
    });
  };
  std::vector<Message> out;
  const bool own = cases.empty() || has(domain::CaseController::practice);
  if (own) out.push_back({"report.decides", {}});
  if (social_care && has(domain::CaseController::practice)) {
    out.push_back({"report.decides.practice", {}});
  }
  if (has(domain::CaseController::buyer)) out.push_back({"report.decides.buyer", {}});
  if (has(domain::CaseController::county)) out.push_back({"report.decides.county", {}});
  for (const auto& [number, in_case] : cases) {
    if (in_case.controller == domain::CaseController::practice) continue;
    out.push_back({"report.decides.case",
                   {{"number", std::to_string(number)}, {"name", in_case.controller_name}}});
  }
  return out;
}

Authority authority(const domain::Practice& practice, text::Language language) {
  if (!practice.complaint.empty()) return {practice.complaint, std::nullopt};
  Authority built_in{{}, Date::parse(kAuthorityCheckedOn)};
  for (const char* key : kAuthorityLines) {
    built_in.lines.push_back(text::render(MessageKey(std::string_view(key)), language));
  }
  return built_in;
}

}  // namespace kortisto::report
