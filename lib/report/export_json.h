// The access report for machines (also Art. 20), with every value in canonical form: dates and
// times ISO 8601, choices as codes, "" for an absent text, lists as lists. Texts that the law wants
// said are in the report's language. The members, in this order:
//
//   schema      "kortisto.export/1". Members may be added under this name; none changes its
//               meaning, its type or its place.
//   created, language, notice
//   controller  as the configuration says; every member is there, if empty. What it says of
//               recipients, transfers, retention and complaint stands under those members
//   client      number, added_at, each field by its key, and `provenance`: for each field that has
//               ever had a value {valid_from, source}
//   guardians, cases, agreements, plans
//               one array for each kind of record (domain/kinds.h): number, what follows from the
//               record (version, follows, the number of the version before, state, …), each field
//               by its key, and `provenance`; a withheld field is null
//   sources     number and each field by its key
//   history     {record, number, field, kind, old, new, valid_from, recorded_at, reason,
//               requested_by, source}, oldest first; withheld values are null. A record that was
//               added is one item, whose field, old and new are null: what it said then is what it
//               says now, less the changes
//   log         {number, at, action, record, record_number, fields}; record_number 0 is all clients
//   categories  {kind, name, purpose}
//   recipients  {disclosures, categories}
//   transfers   outside the EU and the EEA, "" is none
//   automated_decisions   false
//   retention   {kind, case, start, years, act, policy, first_end, last_end}; `case` is the number
//   of
//               the case that the data belong to, or null; an end is null while it is not yet due
//               because the start is unknown, or when the policy says
//   rights      {key, text}
//   deadlines   how soon a request is answered, as texts
//   decides     who decides on requests, as texts
//   complaint   {text, authority, checked_on}; checked_on is null when the configuration says it
//   redactions  {count, reason, items: {record, number, field}}
//   replaced_characters   noncharacters and broken bytes, for which there is U+FFFD
#pragma once

#include "report/access_facts.h"
#include "report/text_parts.h"

namespace kortisto::report {

// UTF-8, indented by two spaces, ending with a newline; each item of a long list is one line.
// Given away in parts; returns how many characters were replaced.
[[nodiscard]] std::size_t export_json(const AccessReport& report, const TakeText& take);

}  // namespace kortisto::report
