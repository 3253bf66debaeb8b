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
  const auto date = Date::parse(*text);
  if (!date) {
    throw Error(ErrorKind::usage,
                {"error.usage.date", {{"option", "--" + std::string(option.name)}}});
  }
  return date;
}

std::optional<std::string> Arguments::positional(std::size_t index) const {
  if (index >= positionals_.size()) return std::nullopt;
  return positionals_[index];
}

}  // namespace kortisto::app
