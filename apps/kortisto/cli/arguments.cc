#include "cli/arguments.h"

#include <charconv>

#include "base/error.h"

namespace kortisto::app {

bool Arguments::has(const Option& option) const {
  return options_.find(option.name) != options_.end();
}

std::optional<std::string> Arguments::value(const Option& option) const {
  const auto found = options_.find(option.name);
  if (found == options_.end()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Arguments::values(const Option& option) const {
  const auto found = options_.find(option.name);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

std::optional<std::int64_t> Arguments::number(const Option& option, std::int64_t lowest,
                                              std::int64_t highest) const {
  const auto text = value(option);
  if (!text) return std::nullopt;
  std::int64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [at, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc() || at != end || number < lowest || number > highest) {
    throw Error(
        ErrorKind::usage,
        {"error.usage.number",
         {{"option", "--" + std::string(option.name)}, {"lowest", lowest}, {"highest", highest}}});
  }
  return number;
}

std::optional<Date> Arguments::date(const Option& option) const {
  const auto text = value(option);
  if (!text) return std::nullopt;
  const auto read = Date::read(*text);
  if (const auto* day = std::get_if<Date>(&read)) return *day;
  const auto wrong = [&](const MessageKey& key) {
    return Error(ErrorKind::usage, {key, {{"option", "--" + std::string(option.name)}}});
  };
  switch (std::get<NoDay>(read)) {
    case NoDay::impossible:
      throw wrong("error.usage.date-impossible");
    case NoDay::ambiguous:
      throw wrong("error.usage.date-ambiguous");
    case NoDay::other:
      break;
  }
  throw wrong("error.usage.date");
}

std::optional<std::string> Arguments::positional(std::size_t index) const {
  if (index >= positionals_.size()) return std::nullopt;
  return positionals_[index];
}

}  // namespace kortisto::app
