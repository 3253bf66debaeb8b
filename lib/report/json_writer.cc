#include "report/json_writer.h"

#include <array>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"

namespace kortisto::report {

namespace {

// The members of the outermost object and the items of its lists stand on lines of their own; what
// is within an item stands beside each other.
constexpr std::size_t kLineDepth = 2;

constexpr std::string_view kReplacement = "\uFFFD";

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    // A run of characters that stand in JSON as they are is copied in one piece.
    const std::size_t from = at;
    while (at < text.size() && text[at] >= ' ' && text[at] <= '~' && text[at] != '"' &&
           text[at] != '\\') {
      ++at;
    }
    out_.append(text, from, at - from);
    if (at == text.size()) break;
    const char c = text[at];
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
      ++at;
    } else if (c == '\n') {
      out_ += "\\n";
      ++at;
    } else if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out_ += "\\u00";
      out_ += kDigits[static_cast<unsigned char>(c) >> 4U];
      out_ += kDigits[static_cast<unsigned char>(c) & 0xFU];
      ++at;
    } else {
      const std::size_t first = at;
      const std::int32_t point = next_code_point(text, at);
      const bool stays = point >= 0 && !is_noncharacter(static_cast<char32_t>(point));
      out_ += stays ? text.substr(first, at - first) : kReplacement;
      replaced_ += stays ? 0 : 1;
    }
  }
  out_ += '"';
}

void JsonWriter::value(std::int64_t number) {
  separate();
  out_ += std::to_string(number);
}

void JsonWriter::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
}

void JsonWriter::value(const std::vector<std::string>& items) {
  begin_array();
  for (const std::string& item : items) value(item);
  end_array();
}

void JsonWriter::value(const domain::Value& of_a_field) {
  std::visit([this](const auto& held) { value(held); }, of_a_field);
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::json(std::string_view text) {
  separate();
  std::string shown(text);
  replaced_ += replace_noncharacters(shown);
  out_ += shown;
}

std::string JsonWriter::take() {
  out_ += '\n';
  return std::exchange(out_, {});
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_ && depth_ < kLineDepth) line();
  out_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (std::exchange(after_key_, false)) return;
  if (!std::exchange(first_, false)) out_ += depth_ >= kLineDepth + 1 ? ", " : ",";
  if (depth_ > 0) line();
}

void JsonWriter::line() {
  if (depth_ > kLineDepth) return;
  if (take_ && out_.size() >= kTextPart) {
    take_(out_);
    out_.clear();
  }
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

}  // namespace kortisto::report
