// How a person is named on paper.
#pragma once

#include <string>

#include "domain/record.h"

namespace kortisto::domain {

// "Given Names Family"; who has one name has it as the family name.
[[nodiscard]] inline std::string full_name(const std::string& given, const std::string& family) {
  return given.empty() ? family : given + ' ' + family;
}

// Of a client or a guardian.
template <Record Person>
[[nodiscard]] std::string full_name(const Person& person) {
  return full_name(person.given_names, person.family_name);
}

// REQUIRES: the values are those of a record that has a name
[[nodiscard]] inline std::string full_name(const Values& person) {
  return full_name(std::get<std::string>(*find_value(person, "given_names")),
                   std::get<std::string>(*find_value(person, "family_name")));
}

}  // namespace kortisto::domain
