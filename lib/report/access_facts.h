// What an access report says about law and time, before it is put into words or into JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/controller.h"
#include "domain/dossier.h"
#include "domain/retention.h"
#include "text/language.h"

namespace kortisto::report {

// What a report is made from. The dossier and the controller outlive it. The references see to it
// that nobody makes one without saying everything, which the check does not know.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct AccessReport {
  const domain::Dossier& dossier;
  const domain::Controller& controller;
  Date date;  // of the report
  text::Language language;
};

// When the retention of one kind of data ends: the first of its data and the last. Nothing while
// the start is unknown, "not yet due", and where a policy says.
struct RetentionFact {
  domain::RetentionClass retention;
  std::optional<Date> first_end;
  std::optional<Date> last_end;
};

// For a client who was a minor when the first plan began, or is one on the day of the report, the
// longer of the periods applies.
[[nodiscard]] std::vector<RetentionFact> retention_facts(const AccessReport& report);

// The data subject's rights (Art. 15(1)(e)) as message keys, "report.rights.access" and so on; a
// client of social care also has the right to the log (703/2023 §11).
[[nodiscard]] std::vector<MessageKey> rights(domain::Regime regime);

// Whose decision it is about a plan of which the practice is not the controller (703/2023 §§13-14).
[[nodiscard]] std::vector<Message> plan_controllers(const AccessReport& report);

// The supervisory authority's name and how to reach it, or what the configuration says instead.
struct Authority {
  std::vector<std::string> lines;
  std::optional<Date> checked_on;  // when the built-in ones were compared with the authority's page
};

[[nodiscard]] Authority authority(const domain::Controller& controller, text::Language language);

}  // namespace kortisto::report
