// The SQL that stands in the sources of lib/register, to be held against the schema.
#pragma once

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "database.h"

namespace kortisto::test {

[[nodiscard]] inline std::filesystem::path register_sources() {
  return std::filesystem::path(KORTISTO_TESTS_DIR) / "../lib/register";
}

// The texts between R"sql( and )sql" of a source file, and its constants that are a statement of
// one line.
[[nodiscard]] inline std::vector<std::string> statements_in(const std::filesystem::path& source) {
  const std::string text = slurp(source);
  const std::string open = "R\"sql(";
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
    at += open.size();
    found.push_back(text.substr(at, text.find(")sql\"", at) - at));
  }
  const std::regex one_line("= \"((?:SELECT|INSERT|UPDATE|DELETE) [^\"]*)\";");
  for (std::sregex_iterator at(text.begin(), text.end(), one_line), end; at != end; ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

}  // namespace kortisto::test
