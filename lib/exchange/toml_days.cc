#include "exchange/toml_days.h"

#include <algorithm>
#include <tuple>
#include <variant>

#include "base/date.h"

namespace kortisto::exchange {

namespace {

struct Span {
  std::size_t begin;
  std::size_t end;
};

bool is_for_the_field(std::string_view word) {
  if (Date::parse(word)) return false;
  const auto read = Date::read(word);
  const auto* none = std::get_if<NoDay>(&read);
  return none == nullptr || *none != NoDay::other;
}

// The days to be quoted, in their order: words where a value may begin.
class Finder {
 public:
  explicit Finder(std::string_view toml) : toml_(toml) {}

  std::vector<Span> find() {
    for (std::size_t at = 0; at < toml_.size();) at = step(at);
    return std::move(found_);
  }

 private:
  // What stands at `at`; gives where the next stands.
  std::size_t step(std::size_t at) {
    const char c = toml_[at];
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
        return at + 1;
      case '#':
        return std::min(toml_.find('\n', at), toml_.size());
      case '"':
      case '\'':
        value_ = false;
        return skip_toml_string(toml_, at);
      case '\n':
        if (open_.empty()) value_ = false;
        return at + 1;
      case '=':
        value_ = true;
        return at + 1;
      case ',':
        value_ = !open_.empty() && open_.back() == '[';
        return at + 1;
      case '[':
      case '{':
        // Elsewhere it is the heading of a table.
        if (value_) open_.push_back(c);
        value_ = value_ && c == '[';
        return at + 1;
      case ']':
      case '}':
        if (!open_.empty()) open_.pop_back();
        value_ = false;
        return at + 1;
      default:
        return word(at);
    }
  }

  std::size_t word(std::size_t at) {
    const std::size_t end = std::min(toml_.find_first_of(" \t\r\n,]}#=\"'", at), toml_.size());
    if (value_ && is_for_the_field(toml_.substr(at, end - at))) found_.push_back({at, end});
    value_ = false;
    return end;
  }

  std::string_view toml_;
  std::string open_;  // the brackets of lists and tables around
  bool value_ = false;
  std::vector<Span> found_;
};

// Moves over a part of the text.
void pass(TextPosition& place, std::string_view part) {
  for (const char c : part) {
    if (c == '\n') {
      place = {place.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
}

}  // namespace

TomlDays::TomlDays(std::string_view toml) : text_(toml) {
  const std::vector<Span> days = Finder(toml).find();
  if (days.empty()) return;
  TextPosition place;
  std::size_t done = 0;
  const auto take = [&](std::size_t end) {
    pass(place, toml.substr(done, end - done));
    quoted_ += toml.substr(done, end - done);
    done = end;
  };
  const auto mark = [&] {
    marks_.push_back(place);
    quoted_ += '"';
    ++place.column;
  };
  for (const Span& day : days) {
    take(day.begin);
    mark();
    take(day.end);
    mark();
  }
  take(toml.size());
  text_ = quoted_;
}

TextPosition TomlDays::given_place(TextPosition place) const noexcept {
  const auto before = [](const TextPosition& one, const TextPosition& other) {
    return std::tie(one.line, one.column) < std::tie(other.line, other.column);
  };
  const auto line =
      std::lower_bound(marks_.begin(), marks_.end(), TextPosition{place.line, 0}, before);
  const auto here = std::lower_bound(line, marks_.end(), place, before);
  return {place.line, place.column - (here - line)};
}

}  // namespace kortisto::exchange
