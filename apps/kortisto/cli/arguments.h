// What a person wrote on the command line, once it is known to be well formed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "cli/options.h"

namespace kortisto::app {

class Arguments {
 public:
  [[nodiscard]] bool has(const Option& option) const;
  // The value of an option that does not repeat; nothing when it was not given.
  [[nodiscard]] std::optional<std::string> value(const Option& option) const;
  [[nodiscard]] std::vector<std::string> values(const Option& option) const;
  // A value that is a whole number. Throws Error(usage) "error.usage.number".
  [[nodiscard]] std::optional<std::int64_t> number(const Option& option, std::int64_t lowest,
                                                   std::int64_t highest) const;
  // A value that is a day. Throws Error(usage) "error.usage.date".
  [[nodiscard]] std::optional<Date> date(const Option& option) const;
  [[nodiscard]] std::optional<std::string> positional(std::size_t index) const;

  // For the parser.
  void add(std::string_view option, std::string value) {
    options_[std::string(option)].push_back(std::move(value));
  }
  void add_positional(std::string word) { positionals_.push_back(std::move(word)); }
  [[nodiscard]] std::size_t positional_count() const noexcept { return positionals_.size(); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
  std::vector<std::string> positionals_;
};

}  // namespace kortisto::app
