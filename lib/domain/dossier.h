// Everything that the register holds about one person, as the register fills it and the report
// renders it: a section for each kind of record.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "domain/identifiers.h"
#include "domain/kinds.h"
#include "domain/record.h"
#include "domain/source.h"

namespace kortisto::domain {

// edited: the world changed (an address, from a day on); rectified: the register was wrong; undone:
// an entry was a slip and was taken back within the hour.
enum class ChangeType { added, edited, rectified, undone };
template <>
inline constexpr auto kCodes<ChangeType> = std::to_array<std::string_view>({"added", "edited",
                                                                            "rectified", "undone"});

// Any record of the register: its kKind and its number.
struct RecordId {
  std::string kind;
  std::int64_t number = 0;
  friend bool operator==(const RecordId&, const RecordId&) = default;
};

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
  ChangeType type;
  std::string reason;
  std::string requested_by;  // "" when nobody outside the practice asked for it
  SourceId source;
};

// One row of the audit trail: ids and field keys, never values.
struct AuditRow {
  std::int64_t number;
  Timestamp at;
  std::string action;  // "client.add", "client.show", "client.export", …
  std::string record;
  std::int64_t record_id;
  std::vector<std::string> fields;
  std::string user_name = {};  // "" of a row that does not know
  std::string user_id = {};
  std::string purpose = {};  // the code of a UsePurpose
};

// One record as it stands: what it says, and what follows from that.
struct HeldRecord {
  std::int64_t number = 0;
  Values values;            // every field, in the order of the rows
  Values facts;             // every derived fact, likewise
  bool superseded = false;  // another version takes its place
  bool over = false;        // nothing is to be done about it any more
};

// The records of one kind, in the order they were added.
struct Section {
  const Kind* kind;
  std::vector<HeldRecord> records;
};

// What is known of those who live with the client, for what must not be told of them.
struct Household {
  bool shielded = false;             // somebody of them is under a non-disclosure for safety
  std::vector<FieldValue> contacts;  // where those can be found, or could be once
};

// A source of the dossier's changes, numbered from 1. One that names nobody is another for data of
// the client than for those of a guardian.
struct NumberedSource {
  SourceId id;
  Source source;
  Giver giver = Giver::client;
};

struct Dossier {
  ClientId id;
  Timestamp added_at;
  Timestamp read_at;  // the moment of the whole of it
  std::vector<Section>
      sections;  // of every kind, in the order of kKinds; the client's own is first
  std::vector<NumberedSource> sources;  // as the changes name them
  std::vector<Change> changes;          // of all of these records, oldest first
  std::vector<AuditRow> audit;          // the rows that concern them, oldest first
  Household household;                  // other clients'; their data are no part of a report
};

// REQUIRES of each: the register filled the dossier
[[nodiscard]] Client client_of(const Dossier& dossier);
[[nodiscard]] const std::vector<HeldRecord>& records_of(const Dossier& dossier,
                                                        std::string_view kind);

// What a field or a derived fact of the record says; nullptr when it has none of that key.
[[nodiscard]] const FieldValue* find_said(const HeldRecord& record, std::string_view key) noexcept;

}  // namespace kortisto::domain
