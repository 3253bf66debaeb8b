// The name that somebody looks for, and how well a person's name answers to it. The one way in
// which a person is found by name: find and every command that takes a CLIENT.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kortisto::reg {

// The better, the greater.
enum class Hit {
  none,
  part,    // each word is a part of a name
  prefix,  // each word is a name or begins one
  words,   // each word is a name: any of the given names with the family name
  whole,   // all names, and no others
  exact,   // the same, with its accents
};

// "" where there is none.
struct PersonName {
  std::string_view family;
  std::string_view given;
  std::string_view call = {};
};

// Words count in any order, each for a name of its own; base/search_fold.h says what is alike. A
// name that is written in one word answers to the same in two, and the other way about.
class WantedName {
 public:
  // Throws Error(invalid) "error.utf8".
  explicit WantedName(std::string_view text);

  // There is no letter in it: it is nobody's name.
  [[nodiscard]] bool empty() const noexcept { return folded_.empty(); }
  [[nodiscard]] const std::string& folded() const noexcept { return folded_; }

  // Works in memory that it keeps for the next name.
  [[nodiscard]] Hit in(const PersonName& name);

 private:
  [[nodiscard]] Hit judge(const PersonName& name, const PersonName& folded) const;
  [[nodiscard]] bool is_in_one_word(const PersonName& folded) const;

  std::string accented_;
  std::string folded_;
  std::vector<std::string> words_;
  std::string letters_;  // without the blanks
  std::string name_;     // the folded names of whom was asked about last
};

}  // namespace kortisto::reg
