// How a person is named on paper.
#pragma once

#include <string>

namespace kortisto::domain {

// "Given Names Family", of a client or a guardian; who has one name has it as the family name.
template <typename Person>
[[nodiscard]] std::string full_name(const Person& person) {
  if (person.given_names.empty()) return person.family_name;
  return person.given_names + ' ' + person.family_name;
}

}  // namespace kortisto::domain
