// What an access report says about law and time, before it is put into words or into JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "domain/dossier.h"
#include "domain/practice.h"
#include "domain/retention.h"
#include "report/reader.h"
#include "text/language.h"

namespace kortisto::report {

// What a report is made from. The dossier and the practice outlive it. The references see to it
// that nobody makes one without saying everything, which the check does not know.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct AccessReport {
  const domain::Dossier& dossier;
  const domain::Practice& practice;
  Date date;  // of the report
  text::Language language;
  Reader reader = {};
};

// When the retention of one kind of data ends: the first of its data and the last. Nothing while
// the start is unknown, "not yet due", and where a policy says.
struct RetentionFact {
  std::string_view kind;                    // "plan", "log": message key "kind.plan"
  std::optional<std::int64_t> case_number;  // of data that belong to a case
  std::optional<domain::ServiceTask> task;  // and their class, which is the case's task
  domain::RetentionRule rule;
  std::optional<Date> first_end;
  std::optional<Date> last_end;
};

// The basic data first, then what belongs to each case, then the log. Sources and history are kept
// as long as the data that they are about.
[[nodiscard]] std::vector<RetentionFact> retention_facts(const AccessReport& report);

// The kinds of data that are processed, in the order of the report: "client", …, "provenance",
// "log".
[[nodiscard]] std::vector<std::string_view> categories();

// The data subject's rights (Art. 15(1)(e)) as message keys, "report.rights.access" and so on; a
// client of social care also has the right to the log (703/2023 §11).
[[nodiscard]] std::vector<MessageKey> rights(domain::Regime regime);

// Who decides on requests, for the controllers that the client's cases have (703/2023 §§13-14).
[[nodiscard]] std::vector<Message> deciders(const AccessReport& report);

// The supervisory authority's name and how to reach it, or what the configuration says instead.
struct Authority {
  std::vector<std::string> lines;
  std::optional<Date> checked_on;  // when the built-in ones were compared with the authority's page
};

[[nodiscard]] Authority authority(const domain::Practice& practice, text::Language language);

}  // namespace kortisto::report
