// What is found while a file is imported, as far as it is told: how many there are of each, and the
// first of them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/message.h"
#include "domain/identifiers.h"
#include "session/invocation.h"

namespace kortisto::app {

// Of each sort, what is told one by one.
inline constexpr std::size_t kMostTold = 20;

// A record of somebody who is a client already.
struct Duplicate {
  std::int64_t line = 0;  // where it begins in the file
  std::string person;     // for whoever is asked
  Message same_as;        // which client, or which line of the file
};

struct Findings {
  std::int64_t read = 0;   // records of the file
  std::int64_t added = 0;  // or that would be
  std::int64_t first = 0;  // the number of the first that was added, and of the last
  std::int64_t last = 0;
  std::int64_t left_out = 0;  // duplicates
  std::int64_t wrong = 0;
  std::int64_t warnings = 0;
  std::int64_t undecided = 0;  // duplicates of which nobody has said what is to become of them

  std::vector<Error> faults;
  std::vector<Message> first_warnings;
  // Each warning that is another, whoever it is of, and how often.
  std::map<std::string, std::pair<Message, std::int64_t>> warned_of;
  std::vector<Duplicate> duplicates;             // undecided ones
  std::map<std::string, std::int64_t> not_kept;  // what no field is for, by its name in the file

  // Keep what is told, and count what is not.
  void add_faults(const std::vector<Error>& found);
  // What says where a warning stands is asked for when that is told.
  void add_warning(const Message& warning, const std::function<Message()>& placed);
};

// Says the warnings, and what was not kept.
void tell_warnings(const Invocation& with, const Findings& findings);
// Says what is wrong, and throws Error(invalid) "error.import.rows" when anything is.
void require_right(const Invocation& with, const Findings& findings);
// Names the first of the undecided duplicates.
void tell_duplicates(const Invocation& with, const std::string& file, const Findings& findings);

// What was done, or would be: for people, or as JSON of that schema.
void print_findings(const Invocation& with, std::string_view kind, const Findings& findings,
                    bool dry_run, std::string_view schema);

}  // namespace kortisto::app
