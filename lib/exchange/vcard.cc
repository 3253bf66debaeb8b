#include "exchange/vcard.h"

#include <algorithm>
#include <charconv>

namespace kortisto::exchange {

namespace {

constexpr std::size_t kEnoughForName = 1024;

char in_capitals(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return in_capitals(c); });
  return out;
}

bool is_same(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return in_capitals(a) == in_capitals(b); });
}

// Of a group and a name, the name.
std::string_view without_group(std::string_view name) {
  return name.substr(name.rfind('.') + 1);  // all of it where there is no group
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    const char capital = in_capitals(c);
    return (capital >= 'A' && capital <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// Where the first of these signs stands outside quotation marks.
std::size_t find_outside(std::string_view text, std::string_view signs) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && signs.find(text[i]) != std::string_view::npos) return i;
  }
  return std::string_view::npos;
}

std::string without_quotes(std::string_view text) {
  std::string out(text);
  std::erase(out, '"');
  return out;
}

}  // namespace

bool VcardProperty::has(std::string_view parameter, std::string_view word) const {
  return std::any_of(parameters.begin(), parameters.end(), [&](const auto& one) {
    if (one.first != parameter) return false;
    std::string_view rest = one.second;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      if (is_same(rest.substr(0, end), word)) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
  });
}

int VcardProperty::preference() const {
  constexpr int kNone = 101;
  if (has("TYPE", "PREF")) return 1;
  for (const auto& [key, said] : parameters) {
    int number = 0;
    const char* const end = said.data() + said.size();
    if (key != "PREF" || std::from_chars(said.data(), end, number).ptr != end) continue;
    return std::clamp(number, 1, kNone);
  }
  return kNone;
}

VcardReader::VcardReader(TextInput& input, std::span<const std::string_view> wanted)
    : input_(input), wanted_(wanted) {}

bool VcardReader::next(Vcard& into) {
  into = {};
  bool has_begun = false;
  bool has_version = false;
  while (read_line()) {
    if (line_.bytes.find_first_not_of(" \t") == std::string::npos) continue;
    VcardProperty property;
    property.place = line_.place;
    const bool is_property = parse(input_.text(line_.bytes, line_.place), property);
    const bool is_begin = property.name == "BEGIN" && is_same(property.value, "VCARD");
    if (is_begin == has_begun) throw input_.error_at(line_.place, {"error.vcard.nesting", {}});
    if (is_begin) {
      into.place = line_.place;
      has_begun = true;
    } else if (!is_property) {
      into.faults.push_back(input_.error_at(line_.place, {"error.vcard.line", {}}));
    } else if (property.name == "END" && is_same(property.value, "VCARD")) {
      if (!has_version) throw input_.error_at(into.place, {"error.vcard.version", {}});
      return true;
    } else if (property.name == "VERSION") {
      has_version = property.value == "3.0" || property.value == "4.0";
      if (!has_version) throw input_.error_at(line_.place, {"error.vcard.version", {}});
    } else {
      if (property.has("ENCODING", "QUOTED-PRINTABLE") ||
          property.has("TYPE", "QUOTED-PRINTABLE")) {
        throw input_.error_at(line_.place, {"error.vcard.version", {}});
      }
      into.properties.push_back(std::move(property));
    }
  }
  if (has_begun) throw input_.error_at(into.place, {"error.vcard.nesting", {}});
  return false;
}

// A line of content with those that go on from it, which begin with a blank (RFC 6350 3.2). They
// are joined as bytes: where a card of 3.0 is folded, a letter may be in two.
bool VcardReader::read_line() {
  line_.bytes.clear();
  skips_ = false;
  line_.place = input_.place_of(0);
  bool any = false;
  while (true) {
    if (!take_part()) return any;
    any = true;
    while (input_.bytes().empty() && input_.more()) {
    }
    const std::string_view rest = input_.bytes();
    if (rest.empty() || (rest.front() != ' ' && rest.front() != '\t')) return true;
    input_.drop(1);
  }
}

// To the end of the line in the file; false at the end of the file.
bool VcardReader::take_part() {
  bool any = false;
  while (true) {
    const std::string_view bytes = input_.bytes();
    const std::size_t end = bytes.find_first_of("\r\n");
    // Of a pair the second may be to come.
    const bool is_cut =
        end == std::string_view::npos || (bytes[end] == '\r' && end + 1 == bytes.size());
    append(bytes.substr(0, end));
    any = any || !bytes.empty();
    if (!is_cut) {
      input_.drop(end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1));
      return true;
    }
    const bool is_end_there = end != std::string_view::npos;
    input_.drop(std::min(end, bytes.size()));
    if (input_.more()) continue;
    if (is_end_there) input_.drop(1);
    return any;
  }
}

void VcardReader::append(std::string_view part) {
  if (skips_) return;
  line_.bytes += part;
  if (line_.bytes.size() < kEnoughForName) return;
  if (!is_wanted(line_.bytes)) {
    line_.bytes.resize(std::min(find_outside(line_.bytes, ":;"), line_.bytes.size()));
    line_.bytes += ':';
    skips_ = true;
  } else if (line_.bytes.size() > kLargestDocument) {
    throw input_.error_at(line_.place, {"error.vcard.too-long", {}});
  }
}

bool VcardReader::is_wanted(std::string_view line) const {
  const std::string name = in_capitals(without_group(line.substr(0, find_outside(line, ":;"))));
  return std::find(wanted_.begin(), wanted_.end(), name) != wanted_.end();
}

bool VcardReader::parse(std::string_view line, VcardProperty& into) const {
  std::size_t end = find_outside(line, ":;");
  const std::string_view name = without_group(line.substr(0, end));
  if (end == std::string_view::npos || !is_name(name)) return false;
  into.name = in_capitals(name);
  while (line[end] == ';') {
    line.remove_prefix(end + 1);
    end = find_outside(line, ":;");
    if (end == std::string_view::npos) return false;
    const std::string_view parameter = line.substr(0, end);
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) {
      into.parameters.emplace_back("TYPE", parameter);
    } else {
      into.parameters.emplace_back(in_capitals(parameter.substr(0, equals)),
                                   without_quotes(parameter.substr(equals + 1)));
    }
  }
  into.value = line.substr(end + 1);
  return true;
}

std::string unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      out += value[i];
    } else {
      ++i;
      out += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
    }
  }
  return out;
}

std::vector<std::string_view> split_value(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\') {
      ++i;
    } else if (value[i] == separator) {
      parts.push_back(value.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  parts.push_back(value.substr(begin));
  return parts;
}

}  // namespace kortisto::exchange
