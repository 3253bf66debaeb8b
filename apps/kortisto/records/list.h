// A list of records in the four forms that every such command offers: a table for people, and JSON,
// CSV (RFC 4180) and TSV for programs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "session/invocation.h"

namespace kortisto::app {

// A choice: its code for programs, its words for people. Without a code it is nothing to a program,
// and people are told that there is nothing.
struct Choice {
  std::string code;
  MessageKey label;
};

using Cell = std::variant<std::int64_t, bool, std::string, std::vector<std::string>,
                          std::optional<Date>, std::optional<Money>, Choice>;

struct RecordList {
  struct Column {
    std::string_view key;  // for programs
    MessageKey label;      // for people
  };

  std::string schema;  // "list" of "kortisto.list/1"
  std::string items;   // the key of the array in JSON, and of the table's summary: "clients"
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as long as `columns`
  // The keys of columns that a table does without when it is too wide, in the order in which they
  // go.
  std::span<const std::string_view> dispensable = {};
};

// In the form that --format or --json asks for. A table is as wide as the terminal; piped, nothing
// in it is broken. What does not fit loses the columns in which nothing stands, then those that are
// dispensable; what does not fit then either has its rows one below the other, and whole.
void print_list(const Invocation& with, const RecordList& list);

// With what the rows come to: a table of its own below the first, an array beside the first in
// JSON. CSV and TSV have room for one alone, and leave it out.
void print_list(const Invocation& with, const RecordList& list, const RecordList& sums);

}  // namespace kortisto::app
