#include "exchange/csv.h"

#include <algorithm>
#include <array>

namespace kortisto::exchange {

namespace {

constexpr std::array kDelimiters{';', '\t', ','};

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace

bool is_csv(std::string_view text, std::string_view name) {
  for (const std::string_view ending : {".csv", ".CSV", ".tsv", ".TSV"}) {
    if (name.ends_with(ending)) return true;
  }
  for (const std::string_view ending : {".toml", ".TOML", ".json", ".JSON"}) {
    if (name.ends_with(ending)) return false;
  }
  const std::size_t begin = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin == std::string_view::npos) return false;
  const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  return std::string_view("[{#").find(line.front()) == std::string_view::npos &&
         line.find('=') == std::string_view::npos;
}

CsvReader::CsvReader(TextInput& input, std::optional<char> delimiter)
    : input_(input), delimiter_(delimiter) {}

bool CsvReader::next() {
  const auto is_empty_row = [this] {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (!is_empty(i)) return false;
    }
    return !fault_;
  };
  do {
    input_.drop(end_);
    end_ = 0;
    if (!find_row()) return false;
  } while (is_empty_row());
  return true;
}

bool CsvReader::find_row() {
  for (bool last = false;; last = !input_.more()) {
    const std::string_view bytes = input_.bytes();
    if (bytes.empty()) {
      if (last) return false;
      continue;
    }
    if (!delimiter_ && !choose_delimiter(bytes, last)) continue;
    if (take_row(bytes, last)) return true;
    if (bytes.size() > kLargestDocument) {
      throw input_.error_at(place(), {"error.csv.too-long", {}});
    }
  }
}

// Outside of quotation marks, in the first line in which something stands; of equals the first. One
// without any has a single column.
bool CsvReader::choose_delimiter(std::string_view bytes, bool last) {
  std::array<int, kDelimiters.size()> counts{};
  bool quoted = false;
  std::size_t at = bytes.find_first_not_of("\r\n");
  for (; at < bytes.size() && (quoted || !ends_line(bytes[at])); ++at) {
    if (bytes[at] == '"') quoted = !quoted;
    const auto* const found = std::find(kDelimiters.begin(), kDelimiters.end(), bytes[at]);
    if (!quoted && found != kDelimiters.end()) {
      ++counts[static_cast<std::size_t>(found - kDelimiters.begin())];
    }
  }
  if (at >= bytes.size() && !last && bytes.size() <= kLargestDocument) return false;
  const auto most = std::max_element(counts.begin(), counts.end());
  delimiter_ = *most == 0 ? ',' : kDelimiters[static_cast<std::size_t>(most - counts.begin())];
  return true;
}

bool CsvReader::take_row(std::string_view bytes, bool last) {
  cells_.clear();
  fault_.reset();
  for (std::size_t at = 0;; ++at) {
    if (!take_cell(bytes, at, last)) return false;
    if (at < bytes.size() && bytes[at] == delimiter_) continue;
    // The second of a pair may be to come.
    if (at + 1 == bytes.size() && bytes[at] == '\r' && !last) return false;
    const bool is_pair = bytes.substr(at, 2) == "\r\n";
    end_ = std::min(at + (is_pair ? 2 : 1), bytes.size());
    return true;
  }
}

bool CsvReader::take_cell(std::string_view bytes, std::size_t& at, bool last) {
  const std::size_t first = skip_blanks(bytes, at);
  if (first < bytes.size() && bytes[first] == '"') {
    at = first + 1;
    return take_quoted(bytes, at, last);
  }
  const std::size_t begin = at;
  while (at < bytes.size() && !ends_cell(bytes[at])) ++at;
  cells_.push_back({begin, at, false});
  return at < bytes.size() || last;
}

bool CsvReader::take_quoted(std::string_view bytes, std::size_t& at, bool last) {
  Cell cell{at, at, false};
  while (true) {
    const std::size_t mark = bytes.find('"', at);
    if (mark == std::string_view::npos) {
      if (!last && bytes.size() <= kLargestDocument) return false;
      throw input_.error_at(input_.place_of(cell.begin - 1), {"error.csv.unclosed", {}});
    }
    if (mark + 1 == bytes.size() && !last) return false;
    at = mark + 1;
    cell.end = mark;
    if (bytes.substr(at, 1) != "\"") break;
    cell.has_marks = true;
    ++at;
  }
  cells_.push_back(cell);
  at = skip_blanks(bytes, at);
  if (at < bytes.size() && !ends_cell(bytes[at]) && !fault_) {
    fault_ = input_.error_at(input_.place_of(at), {"error.csv.after-quote", {}});
  }
  while (at < bytes.size() && !ends_cell(bytes[at])) ++at;
  return at < bytes.size() || last;
}

std::string CsvReader::text(std::size_t cell) const {
  const Cell& one = cells_[cell];
  const std::string_view bytes = input_.bytes().substr(one.begin, one.end - one.begin);
  std::string text = input_.text(bytes, one.begin);
  if (!one.has_marks) return text;
  for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
    text.erase(at, 1);  // of two
  }
  return text;
}

bool CsvReader::is_empty(std::size_t cell) const noexcept {
  const Cell& one = cells_[cell];
  const std::string_view bytes = input_.bytes().substr(one.begin, one.end - one.begin);
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool CsvReader::is_blank(char c) const noexcept {
  return c == ' ' || (c == '\t' && delimiter_ != '\t');
}

bool CsvReader::ends_cell(char c) const noexcept {
  return c == delimiter_ || ends_line(c);
}

std::size_t CsvReader::skip_blanks(std::string_view bytes, std::size_t at) const noexcept {
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  return at;
}

}  // namespace kortisto::exchange
