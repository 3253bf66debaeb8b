// Everything that the register holds about one person, as the register fills it and the report
// renders it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/identifiers.h"
#include "domain/plan.h"
#include "domain/source.h"

namespace kortisto::domain {

// edited: the world changed (an address, from a day on); rectified: the register was wrong; undone:
// an entry was a slip and was taken back within the hour.
enum class ChangeKind { added, edited, rectified, undone };
inline constexpr std::array<std::string_view, 4> kChangeKindCodes{"added", "edited", "rectified",
                                                                  "undone"};

// Any record of the register: its kKind and its number.
struct RecordId {
  std::string kind;
  std::int64_t number = 0;
  friend bool operator==(const RecordId&, const RecordId&) = default;
};

// The rows of the records that a dossier holds, by their kKind; none for a kind that is not there.
[[nodiscard]] std::span<const Field> fields_of(std::string_view kind) noexcept;

// A record was added, or one field of it got another value. The old one stays as marked history
// (703/2023 §22); what a record said when it was added is what it says now, less its changes.
struct Change {
  std::string record;  // the record's kKind
  std::int64_t record_id;
  std::string field;      // its key; "" of a record that was added
  std::string old_value;  // both as to_text() writes them
  std::string new_value;
  Date valid_from;  // since when it has been so in the world
  Timestamp recorded_at;
  ChangeKind kind;
  std::string reason;
  std::string requested_by;  // "" when nobody outside the practice asked for it
  SourceId source;
};

// One row of the audit trail: ids and field keys, never values.
struct AuditRow {
  std::int64_t number;
  Timestamp at;
  std::string action;  // "client.add", "client.show", "export", …
  std::string record;
  std::int64_t record_id;
  std::vector<std::string> fields;
};

// A plan as the register keeps it: each version whole, under a number of its own.
struct PlanVersion {
  PlanId id;
  int version = 1;
  std::optional<PlanId> follows;  // the version before
  Plan plan;
  bool superseded = false;  // there is a version after it
};

// The next follow-up of the plan, which its newest version says.
[[nodiscard]] std::optional<Date> next_follow_up(const PlanVersion& version);

struct Dossier {
  ClientId id;
  Client client;
  Timestamp added_at;
  std::vector<std::pair<GuardianId, Guardian>> guardians;
  std::vector<PlanVersion> plans;                    // in the order they were added
  std::vector<std::pair<SourceId, Source>> sources;  // numbered from 1, as the changes name them
  std::vector<Change> changes;  // of the client, guardians and plans, oldest first
  std::vector<AuditRow> audit;  // the rows that concern them, oldest first
};

}  // namespace kortisto::domain
