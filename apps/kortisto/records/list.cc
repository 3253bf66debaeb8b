#include "records/list.h"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "base/join.h"
#include "base/printable.h"
#include "records/spreadsheet.h"
#include "report/table_text.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

constexpr int kUnlimited = 1 << 20;
// A terminal that says it has fewer columns has to wrap the lines itself.
constexpr int kNarrowest = 20;

template <typename... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

// What a program reads: ISO dates, "true" or nothing.
std::string plain(const Cell& cell) {
  return std::visit(
      Overloaded{[](std::int64_t number) { return std::to_string(number); },
                 [](bool flag) { return std::string(flag ? "true" : ""); },
                 [](const std::string& text) { return text; },
                 [](const std::vector<std::string>& items) { return join(items); },
                 [](const std::optional<Date>& date) { return date ? date->iso() : ""; },
                 [](const std::optional<Money>& amount) { return amount ? amount->text() : ""; },
                 [](const Choice& choice) { return choice.code; }},
      cell);
}

std::string for_people(const Cell& cell, text::Language language, std::size_t& replaced) {
  if (const bool* flag = std::get_if<bool>(&cell)) {
    return *flag ? text::render("list.yes", language) : "";
  }
  if (const auto* date = std::get_if<std::optional<Date>>(&cell)) {
    return *date ? text::format_date(**date, language) : "";
  }
  if (const auto* amount = std::get_if<std::optional<Money>>(&cell)) {
    return *amount ? text::format_money(**amount, language) : "";
  }
  if (const auto* choice = std::get_if<Choice>(&cell)) return text::render(choice->label, language);
  // The items of a list have an order among them, and each has one of its own.
  if (const auto* items = std::get_if<std::vector<std::string>>(&cell)) {
    std::vector<std::string> shown;
    for (const std::string& item : *items) {
      shown.push_back(isolated(printable(item, false, replaced)));
    }
    return join(shown);
  }
  return isolated(printable(plain(cell), false, replaced));
}

void leave_out(report::Table& table, std::size_t column) {
  const auto at = static_cast<std::ptrdiff_t>(column);
  table.columns.erase(table.columns.begin() + at);
  for (auto& row : table.rows) row.erase(row.begin() + at);
}

bool is_empty(const report::Table& table, std::size_t column) {
  return std::all_of(table.rows.begin(), table.rows.end(),
                     [&](const auto& row) { return row[column].empty(); });
}

// The table without what it can do without, as far as its width needs it.
report::Table narrowed(report::Table table, const RecordList& list, int width) {
  std::vector<std::string_view> keys;
  for (const RecordList::Column& column : list.columns) keys.push_back(column.key);
  const auto drop = [&](std::size_t column) {
    leave_out(table, column);
    keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(column));
  };
  for (std::size_t i = keys.size(); i-- > 0 && report::least_width(table) > width;) {
    if (is_empty(table, i)) drop(i);
  }
  for (const std::string_view key : list.dispensable) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) continue;
    if (report::least_width(table) <= width) break;
    drop(static_cast<std::size_t>(found - keys.begin()));
  }
  return table;
}

void print_table(const Invocation& with, const RecordList& list) {
  report::Table table;
  std::size_t replaced = 0;
  for (const RecordList::Column& column : list.columns) {
    table.columns.push_back(text::render(column.label, with.language));
  }
  for (const std::vector<Cell>& row : list.rows) {
    std::vector<std::string>& cells = table.rows.emplace_back();
    for (const Cell& cell : row) cells.push_back(for_people(cell, with.language, replaced));
  }
  const int width = std::max(with.terminal.width().value_or(kUnlimited), kNarrowest);
  const report::Table narrow = table.rows.empty() ? table : narrowed(table, list, width);
  const bool fits = report::least_width(narrow) <= width;
  std::string text;
  if (fits) {
    report::append_table(narrow, report::column_widths(narrow, width), text);
  } else {
    report::append_stacked(table, width, text);
  }
  with.terminal.print(text);
  warn_of(with.terminal, "warning.replaced", replaced);
}

nlohmann::ordered_json objects_of(const RecordList& list) {
  nlohmann::ordered_json items = nlohmann::ordered_json::array();
  for (const std::vector<Cell>& row : list.rows) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      nlohmann::ordered_json& member = object[std::string(list.columns[i].key)];
      std::visit(Overloaded{[&](const std::optional<Date>& date) {
                              if (date) member = date->iso();
                            },
                            [&](const std::optional<Money>& amount) {
                              if (amount) member = amount->text();
                            },
                            [&](const Choice& choice) {
                              if (!choice.code.empty()) member = choice.code;
                            },
                            [&](const auto& value) { member = value; }},
                 row[i]);
    }
    items.push_back(std::move(object));
  }
  return items;
}

void print_objects(const Invocation& with, const RecordList& list, const RecordList* sums) {
  nlohmann::ordered_json json = json_object(list.schema);
  json[std::string(list.items)] = objects_of(list);
  if (sums != nullptr) json[std::string(sums->items)] = objects_of(*sums);
  print_json(with.terminal, json);
}

// An amount or a number may be negative; only what somebody has written can be a formula.
bool is_written(const Cell& cell) {
  return std::holds_alternative<std::string>(cell) ||
         std::holds_alternative<std::vector<std::string>>(cell);
}

std::string csv_cell(const std::string& text) {
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

// TSV has no quotes: a tab or newline within a cell becomes a space.
std::string tsv_cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

void print_separated(const Invocation& with, const RecordList& list, bool csv) {
  const bool defused = with.arguments.has(option::kSpreadsheet);
  const char* separator = csv ? "," : "\t";
  // A terminal would show the \r of RFC 4180.
  const char* newline = csv && !with.terminal.shows() ? "\r\n" : "\n";
  std::string header;
  for (const RecordList::Column& column : list.columns) {
    header += (header.empty() ? "" : separator) + std::string(column.key);
  }
  with.terminal.print(header + newline);
  for (const std::vector<Cell>& row : list.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += separator;
      std::string cell = plain(row[i]);
      if (defused && is_written(row[i])) cell = without_formulas(cell);
      cell = csv ? csv_cell(cell) : tsv_cell(std::move(cell));
      // A program wants what was recorded, a person the cells in their order.
      line += with.terminal.shows() ? isolated(cell) : cell;
    }
    with.terminal.print(line + newline);
  }
}

void print_in_form(const Invocation& with, const RecordList& list, const RecordList* sums) {
  const auto format = with.arguments.value(option::kListFormat);
  if (format.value_or("table") == "json" || with.arguments.has(option::kJson)) {
    print_objects(with, list, sums);
  } else if (format == "csv" || format == "tsv") {
    print_separated(with, list, format == "csv");
  } else {
    print_table(with, list);
    if (sums == nullptr || sums->rows.empty()) return;
    with.terminal.print("\n");
    print_table(with, *sums);
  }
}

}  // namespace

void print_list(const Invocation& with, const RecordList& list) {
  print_in_form(with, list, nullptr);
}

void print_list(const Invocation& with, const RecordList& list, const RecordList& sums) {
  print_in_form(with, list, &sums);
}

}  // namespace kortisto::app
