#include "register/wanted_name.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/search_fold.h"

namespace kortisto::reg {

namespace {

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// The text one after the other, without their blanks.
bool are_letters_of(std::string_view letters, std::string_view first, std::string_view second) {
  for (const std::string_view text : {first, second}) {
    for (const char c : text) {
      if (c == ' ') continue;
      if (letters.empty() || letters.front() != c) return false;
      letters.remove_prefix(1);
    }
  }
  return letters.empty();
}

bool is_joined(std::string_view text, std::string_view first, std::string_view second) {
  if (first.empty() || second.empty()) return text == first || text == second;
  return text.size() == first.size() + 1 + second.size() && text.starts_with(first) &&
         text[first.size()] == ' ' && text.ends_with(second);
}

// Every way of saying a person's whole name: either order, with all given names or the one used.
template <typename Is>
bool is_any_order(const PersonName& name, Is&& is) {
  const bool named = !name.family.empty() || !name.given.empty();
  if (named && (is(name.given, name.family) || is(name.family, name.given))) return true;
  return !name.call.empty() && !name.family.empty() &&
         (is(name.call, name.family) || is(name.family, name.call));
}

using Answers = bool (*)(std::string_view name, std::string_view word);

bool is_name(std::string_view name, std::string_view word) {
  return name == word;
}
bool begins_name(std::string_view name, std::string_view word) {
  return name.starts_with(word);
}
bool is_part_of_name(std::string_view name, std::string_view word) {
  return name.find(word) != std::string_view::npos;
}

// Whether each of the words gets a name of its own (Kuhn's augmenting paths: "an anna" is Anna
// Andersson, whichever word comes first).
class Pairing {
 public:
  Pairing(const std::vector<std::string>& words, const std::vector<std::string_view>& names,
          Answers answers)
      : words_(words), names_(names), answers_(answers), word_of_(names.size()) {}

  [[nodiscard]] bool exists() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      tried_.assign(names_.size(), false);
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t word) {
    for (std::size_t name = 0; name < names_.size(); ++name) {
      if (tried_[name] || !answers_(names_[name], words_[word])) continue;
      tried_[name] = true;
      if (word_of_[name] && !place(*word_of_[name])) continue;
      word_of_[name] = word;
      return true;
    }
    return false;
  }

  const std::vector<std::string>& words_;
  const std::vector<std::string_view>& names_;
  Answers answers_;
  std::vector<std::optional<std::size_t>> word_of_;
  std::vector<bool> tried_;
};

}  // namespace

WantedName::WantedName(std::string_view text)
    : accented_(search_fold(text, Accents::count)), folded_(search_fold(text)) {
  for (const std::string_view word : split(folded_)) {
    words_.emplace_back(word);
    letters_ += word;
  }
}

bool WantedName::is_in_one_word(const PersonName& folded) const {
  return are_letters_of(letters_, folded.family, "") || are_letters_of(letters_, folded.given, "");
}

Hit WantedName::in(const PersonName& name) {
  name_.clear();
  append_search_fold(name_, name.given);
  const std::size_t given = name_.size();
  name_ += ' ';
  append_search_fold(name_, name.family);
  const std::size_t family = name_.size();
  // The name used is mostly one of the given names.
  const bool called = !name.call.empty();
  if (called) {
    name_ += ' ';
    append_search_fold(name_, name.call);
  }
  const std::string_view all = name_;
  const PersonName folded{.family = all.substr(given + 1, family - given - 1),
                          .given = all.substr(0, given),
                          .call = called ? all.substr(family + 1) : std::string_view()};
  const bool has_words = std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
    return all.find(word) != std::string_view::npos;
  });
  if (words_.empty()) return Hit::none;
  if (has_words) return judge(name, folded);
  const bool whole = is_any_order(folded, [&](std::string_view first, std::string_view second) {
    return are_letters_of(letters_, first, second);
  });
  if (whole) return Hit::whole;
  return is_in_one_word(folded) ? Hit::words : Hit::none;
}

// REQUIRES: each word is a part of some name
Hit WantedName::judge(const PersonName& name, const PersonName& folded) const {
  if (is_any_order(folded, [&](auto first, auto second) {
        return are_letters_of(letters_, first, second);
      })) {
    const std::string family = search_fold(name.family, Accents::count);
    const std::string given = search_fold(name.given, Accents::count);
    const std::string call = search_fold(name.call, Accents::count);
    const bool exact =
        is_any_order({.family = family, .given = given, .call = call},
                     [&](auto first, auto second) { return is_joined(accented_, first, second); });
    return exact ? Hit::exact : Hit::whole;
  }
  const std::vector<std::string_view> names = split(name_);
  if (Pairing(words_, names, is_name).exists()) return Hit::words;
  if (is_in_one_word(folded)) return Hit::words;
  if (Pairing(words_, names, begins_name).exists()) return Hit::prefix;
  return Pairing(words_, names, is_part_of_name).exists() ? Hit::part : Hit::none;
}

}  // namespace kortisto::reg
