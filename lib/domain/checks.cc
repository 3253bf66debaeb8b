#include "domain/checks.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "base/entered_text.h"
#include "base/money.h"
#include "domain/identity_code.h"

namespace kortisto::domain {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool starts_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Whether `is_part` is true of each part between dots, of which there are `fewest` at least.
template <typename IsPart>
bool all_between_dots(std::string_view text, int fewest, IsPart is_part) {
  int count = 1;
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.')) {
    if (!is_part(text.substr(0, dot))) return false;
    text.remove_prefix(dot + 1);
    ++count;
  }
  return is_part(text) && count >= fewest;
}

// A dot-atom (RFC 5322 3.2.3, with RFC 6532's letters of any script) of at most 64 octets (RFC 5321
// 4.5.3.1.1). A quoted one is refused: hardly anybody has it, and what is in quotation marks could
// end an address and begin another in a header line or a list.
bool is_local_part(std::string_view text) {
  static constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~";
  constexpr std::size_t kLongest = 64;
  const auto is_atext = [](char c) {
    return is_letter(c) || is_digit(c) || is_beyond_ascii(c) ||
           kSigns.find(c) != std::string_view::npos;
  };
  return text.size() <= kLongest && all_between_dots(text, 1, [&](std::string_view atom) {
           return !atom.empty() && std::all_of(atom.begin(), atom.end(), is_atext);
         });
}

// Two labels at least, of letters of any script (RFC 5890), digits and hyphens that stand between
// them, at most 63 octets each (RFC 1035 2.3.4).
bool is_domain(std::string_view text) {
  constexpr std::size_t kLongest = 63;
  const auto is_of_label = [](char c) {
    return is_letter(c) || is_digit(c) || is_beyond_ascii(c) || c == '-';
  };
  return all_between_dots(text, 2, [&](std::string_view label) {
    return !label.empty() && label.size() <= kLongest && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), is_of_label);
  });
}

// The countries in which a number itself may begin with a zero, which is dialled from abroad too:
// Italy and the Vatican, Côte d'Ivoire, Burkina Faso, Benin, Congo, San Marino, the Vatican's own
// code, Tajikistan. In others a zero in brackets is the trunk prefix, which is not (ITU-T E.123
// 2.3). Source: the national numbering plans under ITU-T E.129, as libphonenumber 9 has them.
constexpr std::string_view kZeroBelongs[] = {"39", "225", "226", "229", "242", "378", "379", "992"};

// Of a number that began with these digits: whether it stands in such a country. REQUIRES: they
// are a country's, behind "+" or "00"
bool zero_belongs_after(std::string_view digits) {
  digits.remove_prefix(starts_with(digits, "+") ? 1 : 2);
  return std::find(std::begin(kZeroBelongs), std::end(kZeroBelongs), digits) !=
         std::end(kZeroBelongs);
}

}  // namespace

std::string check_text(const Field&, std::string_view text) {
  return std::string(text);
}

std::string check_date(const Field& field, std::string_view text) {
  const auto read = Date::read(text);
  if (const auto* day = std::get_if<Date>(&read)) return day->iso();
  switch (std::get<NoDay>(read)) {
    case NoDay::impossible:
      throw field_error("error.field.date-impossible", field);
    case NoDay::ambiguous:
      throw field_error("error.field.date-ambiguous", field);
    case NoDay::other:
      break;
  }
  throw field_error("error.field.date", field);
}

std::optional<std::int64_t> number_in(std::string_view digits) noexcept {
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || rest != end || number < 0) return std::nullopt;
  return number;
}

std::string check_number(const Field& field, std::string_view text) {
  const auto number = number_in(text);
  const auto limit = static_cast<std::int64_t>(field.limit);
  if (!number || *number > limit) {
    throw Error(ErrorKind::invalid,
                {"error.field.number", {{"field", label_of(field)}, {"limit", limit}}});
  }
  return std::to_string(*number);
}

std::string check_money(const Field& field, std::string_view text) {
  const auto amount = Money::parse(text);
  if (!amount) throw field_error("error.field.money", field);
  return amount->text();
}

std::string check_choice(const Field& field, std::string_view text) {
  if (std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end()) {
    return std::string(text);
  }
  std::string choices;
  for (const std::string_view choice : field.choices) {
    if (!choices.empty()) choices += ", ";
    choices += choice;
  }
  throw Error(ErrorKind::invalid, {"error.field.choice",
                                   {{"field", label_of(field)}, {"choices", std::move(choices)}}});
}

std::string check_identity_code(const Field& field, std::string_view text) {
  return IdentityCode::parse(text, label_of(field)).text;
}

std::optional<std::string> dialled(std::string_view text) {
  constexpr std::string_view kGrouping[] = {" ",      "-",      ".",      "/",      "(",     ")",
                                            "\u00A0", "\u202F", "\u2010", "\u2011", "\u2013"};
  std::string digits;
  while (!text.empty()) {
    if (is_digit(text[0]) || (text[0] == '+' && digits.empty())) {
      digits += text[0];
      text.remove_prefix(1);
    } else if (starts_with(text, "(0)") &&
               (starts_with(digits, "+") || starts_with(digits, "00"))) {
      if (zero_belongs_after(digits)) digits += '0';
      text.remove_prefix(3);
    } else {
      const auto* sign = std::find_if(std::begin(kGrouping), std::end(kGrouping),
                                      [&](std::string_view s) { return starts_with(text, s); });
      if (sign == std::end(kGrouping)) return std::nullopt;
      text.remove_prefix(sign->size());
    }
  }
  return digits;
}

std::string check_phone(const Field&, std::string_view text) {
  constexpr std::size_t kShortest = 7;  // of E.164, the plus included; service numbers are shorter
  constexpr std::size_t kLongest = 16;
  std::string digits = dialled(text).value_or("");
  if (starts_with(digits, "00")) {
    digits.replace(0, 2, "+");
  } else if (starts_with(digits, "0")) {
    digits.replace(0, 1, "+358");
  }
  if (starts_with(digits, "+3580")) digits.erase(4, 1);
  const bool international = digits.size() >= kShortest && digits.size() <= kLongest &&
                             digits[0] == '+' && digits[1] != '0';
  return international ? digits : std::string(text);
}

std::string check_email(const Field& field, std::string_view text) {
  const std::size_t at = text.find('@');
  const bool good = at != std::string_view::npos && !has_blank(text) &&
                    is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
  if (!good) throw field_error("error.field.email", field);
  return std::string(text);
}

std::string check_language(const Field& field, std::string_view text) {
  const std::size_t end = std::min(text.find('-'), text.size());
  const std::string_view language = text.substr(0, end);
  const bool good = (language.size() == 2 || language.size() == 3) &&
                    std::all_of(language.begin(), language.end(), is_letter) &&
                    std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(),
                                [](char c) { return is_letter(c) || is_digit(c) || c == '-'; }) &&
                    text.back() != '-';
  if (!good) throw field_error("error.field.language", field);
  std::string tag(text);
  std::transform(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(end), tag.begin(),
                 [](char c) { return c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return tag;
}

}  // namespace kortisto::domain
