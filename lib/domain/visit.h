// A visit (käynti): one time at which the service was given, or is to be. It belongs to a case and
// is paid by what it is booked on: an agreement, a commitment or a voucher. A note about the
// client's matter is a client report (703/2023 §44), and never comes onto an invoice or a buyer's
// list of visits.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/money.h"
#include "domain/agreement.h"
#include "domain/case.h"
#include "domain/clock_time.h"
#include "domain/identifiers.h"
#include "domain/row.h"

namespace kortisto::domain {

enum class VisitKind { met, call, remote, no_show, travel };
template <>
inline constexpr auto kCodes<VisitKind> = std::to_array<std::string_view>({"met", "call", "remote",
                                                                           "no_show", "travel"});

enum class VisitState { held, planned, cancelled };
template <>
inline constexpr auto kCodes<VisitState> = std::to_array<std::string_view>({"held", "planned",
                                                                            "cancelled"});

enum class Billable { yes, no };
template <>
inline constexpr auto kCodes<Billable> = std::to_array<std::string_view>({"yes", "no"});

struct Visit {
  std::optional<CaseId> in_case;
  std::optional<Date> day;
  std::string start;           // "14:30", of Finland's clocks
  std::optional<int> minutes;  // up to a day's
  VisitKind kind = VisitKind::met;
  VisitState state = VisitState::held;
  std::vector<std::string> participants;
  std::optional<AgreementId> agreement;  // one of the three
  std::optional<CommitmentId> commitment;
  std::optional<VoucherId> voucher;
  // Else a meeting, a call or a remote meeting is, and what was not held and travel are not: the
  // view billable_visit of the schema.
  std::optional<Billable> billable;
  bool household_work = false;  // at home, of which the payer may deduct a part from taxes
  std::string note;
  bool report_to_buyer = false;  // the note may be shown to the buyer
  std::optional<InvoiceId>
      invoice;  // on which it was billed to the client, the guardian or a buyer
  std::optional<InvoiceId> share_invoice;  // on which the client's own share was
  std::optional<Date> removed_on;          // entered by mistake; kept, and counted nowhere
  std::string remove_reason;

  static constexpr std::string_view kKind = "visit";
  static constexpr auto rows() {
    return rows_of(
        row("case", &Visit::in_case, {.personal = false}),
        row("day", &Visit::day, {.required = Required::yes}),
        row("start", &Visit::start,
            {.check = check_clock_time, .limit = 5, .required = Required::yes}),
        row("minutes", &Visit::minutes, {.limit = 1440, .required = Required::yes}),
        row("kind", &Visit::kind), row("state", &Visit::state, {.personal = false}),
        row("participants", &Visit::participants, {.option = "participant"}),
        row("agreement", &Visit::agreement, {.personal = false}),
        row("commitment", &Visit::commitment, {.personal = false}),
        row("voucher", &Visit::voucher, {.personal = false}),
        row("billable", &Visit::billable, {.personal = false}),
        row("household_work", &Visit::household_work, {.personal = false}),
        row("note", &Visit::note, {.type = FieldType::long_text, .limit = 100'000}),
        row("report_to_buyer", &Visit::report_to_buyer, {.personal = false}),
        row("invoice", &Visit::invoice, {.entered = false, .personal = false}),
        row("share_invoice", &Visit::share_invoice, {.entered = false, .personal = false}),
        row("removed_on", &Visit::removed_on, {.entered = false, .personal = false}),
        row("remove_reason", &Visit::remove_reason, {.limit = 1000, .entered = false}));
  }

  friend bool operator==(const Visit&, const Visit&) = default;
};

// The minutes of the day at which it begins; nothing while it does not say.
[[nodiscard]] std::optional<int> start_minute(const Visit& visit) noexcept;

// Whether the two have a minute in common. Neither counts that was cancelled or taken away.
[[nodiscard]] bool overlap(const Visit& one, const Visit& other);

// Throws Error(invalid): error.field.required; error.field.zero for 0 minutes;
// error.visit.paid-by unless it is booked on exactly one of agreement, commitment and voucher;
// error.visit.household-work for work at home that is paid by a commitment or a voucher, or was no
// work there: what others pay, and travel, are not deducted (tuloverolaki 1535/1992 §127 a);
// error.visit.future for one that is held and begins after `now`; error.record.end-reason for a
// reason of removal without its day, error.field.required for the day without one.
[[nodiscard]] std::vector<Message> check(const Visit& visit, const Timestamp& now);

}  // namespace kortisto::domain
