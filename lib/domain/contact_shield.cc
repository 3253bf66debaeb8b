#include "domain/contact_shield.h"

#include <algorithm>
#include <utility>

#include "base/casefold.h"

namespace kortisto::domain {

namespace {

// Of a telephone number: what is left when trunk zero and country are dialled or not.
constexpr std::size_t kPhoneDigits = 8;
// Fewer digits are an extension or an emergency number.
constexpr std::size_t kFewestDigits = 5;
// A name of fewer letters is part of too many words to be looked for at their beginnings.
constexpr std::size_t kFewestLetters = 4;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What a word is made of: everything but ASCII signs and the spaces, dashes and quotation marks of
// the block General Punctuation, U+2000 to U+206F.
std::vector<std::string> words_of(std::string_view text) {
  const std::string folded = casefold(text);
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const bool punctuation = c == '\xE2' && i + 2 < folded.size() &&
                             (folded[i + 1] == '\x80' || folded[i + 1] == '\x81');
    if (punctuation) {
      end();
      i += 2;
    } else if ((c >= 'a' && c <= 'z') || is_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else {
      end();
    }
  }
  end();
  return words;
}

std::string digits_before(std::string_view word) {
  return std::string(
      word.substr(0, static_cast<std::size_t>(std::distance(
                         word.begin(), std::find_if_not(word.begin(), word.end(), is_digit)))));
}

// How the last part of a name changes before an ending (consonant gradation; Iso suomen kielioppi
// §41), with the parts that Finnish streets and towns are called by.
constexpr std::pair<std::string_view, std::string_view> kGradations[] = {
    {"katu", "kadu"},    {"polku", "polu"},   {"ranta", "ranna"},  {"mäki", "mäe"},
    {"silta", "silla"},  {"kenttä", "kentä"}, {"lahti", "lahde"},  {"niemi", "nieme"},
    {"lampi", "lamme"},  {"saari", "saare"},  {"järvi", "järve"},  {"joki", "joe"},
    {"koski", "koske"},  {"lehto", "lehdo"},  {"pelto", "pello"},  {"kangas", "kankaa"},
    {"rinne", "rintee"}, {"kaari", "kaare"},  {"portti", "porti"}, {"torppa", "torpa"},
    {"salmi", "salme"},  {"nummi", "numme"},  {"vuori", "vuore"},  {"raitti", "raiti"},
    {"nki", "ngi"},      {"rku", "ru"},       {"kka", "ka"},       {"kkä", "kä"},
    {"ppi", "pi"},       {"tti", "ti"},       {"nen", "se"}};

// Whether the word is the name with an ending or without.
bool begins_with_name(std::string_view word, std::string_view name) {
  if (word == name) return true;
  if (name.size() < kFewestLetters) return false;
  if (word.starts_with(name)) return true;
  return std::any_of(std::begin(kGradations), std::end(kGradations), [&](const auto& one) {
    const auto& [plain, weak] = one;
    if (!name.ends_with(plain)) return false;
    const std::string stem = std::string(name.substr(0, name.size() - plain.size()));
    return !stem.empty() && word.starts_with(stem + std::string(weak));
  });
}

// Where the words of the name stand in the text, the last of them with an ending or without: the
// place behind them; 0 when they do not.
std::size_t behind_name(const std::vector<std::string>& text, std::size_t from,
                        const std::vector<std::string>& name) {
  if (name.empty() || from + name.size() > text.size()) return 0;
  for (std::size_t i = 0; i + 1 < name.size(); ++i) {
    if (text[from + i] != name[i]) return 0;
  }
  if (!begins_with_name(text[from + name.size() - 1], name.back())) return 0;
  return from + name.size();
}

bool has_name(const std::vector<std::string>& text, const std::vector<std::string>& name) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (behind_name(text, i, name) != 0) return true;
  }
  return false;
}

bool has_words(const std::vector<std::string>& text, const std::vector<std::string>& words) {
  return !words.empty() &&
         std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

// The last digits of a number as it is dialled; "" of too few.
std::string last_digits(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  if (digits.size() < kFewestDigits) return {};
  return digits.size() <= kPhoneDigits ? digits : digits.substr(digits.size() - kPhoneDigits);
}

bool is_place(std::string_view key) {
  return key == "city" || key == "home_municipality" || key == "country";
}

}  // namespace

bool is_contact_detail(std::string_view key) noexcept {
  return std::find(kContactDetails.begin(), kContactDetails.end(), key) != kContactDetails.end();
}

// The words up to the first that begins with a digit, and that one's digits.
ContactShield::Address ContactShield::address_of(const Words& words) {
  Address address;
  for (const std::string& word : words) {
    address.house = digits_before(word);
    if (!address.house.empty()) break;
    address.name.push_back(word);
  }
  return address;
}

void ContactShield::protect(std::string_view key, std::string_view value) {
  for (const std::string& line : lines_of(value)) {
    const Words words = words_of(line);
    if (words.empty()) continue;
    empty_ = false;
    if (key == "phones") {
      if (std::string digits = last_digits(line); !digits.empty()) phones_.insert(digits);
    } else if (key == "emails") {
      emails_.insert(words);
    } else if (key == "postcode") {
      postcodes_.insert(words);
    } else if (is_place(key)) {
      places_.insert(words);
    } else if (Address address = address_of(words); !address.name.empty()) {
      addresses_.insert(std::move(address));
    }
  }
}

// certain: the street with the house, or a place that has no house; doubtful: the street alone.
ContactShield::Match ContactShield::address_in(const Words& text) const {
  Match found = Match::none;
  for (const Address& address : addresses_) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::size_t behind = behind_name(text, i, address.name);
      if (behind == 0) continue;
      const std::string house = behind < text.size() ? digits_before(text[behind]) : std::string();
      if (house == address.house) {
        if (!house.empty() || text[behind - 1] == address.name.back()) return Match::certain;
        found = Match::doubtful;
      } else if (house.empty() || address.house.empty()) {
        found = Match::doubtful;
      }
    }
  }
  return found;
}

// Digits with the signs between them that people group them by.
bool ContactShield::phone_in(std::string_view text) const {
  if (phones_.empty()) return false;
  std::string run;
  const auto protected_run = [&] {
    return std::any_of(phones_.begin(), phones_.end(), [&](const std::string& digits) {
      return run.find(digits) != std::string::npos;
    });
  };
  constexpr std::string_view kBetween = " -().+/";
  for (const char c : text) {
    if (is_digit(c)) {
      run += c;
    } else if (kBetween.find(c) == std::string_view::npos && static_cast<unsigned char>(c) < 0x80) {
      if (protected_run()) return true;
      run.clear();
    }
  }
  return protected_run();
}

ContactShield::Match ContactShield::in(std::string_view key, std::string_view value) const {
  if (empty_ || value.empty()) return Match::none;
  if (!is_place(key) && key != "postcode") return in_text(value);
  // A town on its own is where many people live.
  const Words words = words_of(value);
  const bool same = (key == "postcode" ? postcodes_ : places_).count(words) != 0;
  return same ? Match::doubtful : Match::none;
}

ContactShield::Match ContactShield::in_text(std::string_view text) const {
  if (empty_ || text.empty()) return Match::none;
  if (phone_in(text)) return Match::certain;
  const Words words = words_of(text);
  for (const Words& email : emails_) {
    if (has_words(words, email)) return Match::certain;
  }
  const Match address = address_in(words);
  if (address != Match::none) return address;
  const bool doubtful = std::any_of(postcodes_.begin(), postcodes_.end(),
                                    [&](const Words& code) { return has_words(words, code); }) ||
                        std::any_of(places_.begin(), places_.end(),
                                    [&](const Words& place) { return has_name(words, place); });
  return doubtful ? Match::doubtful : Match::none;
}

}  // namespace kortisto::domain
