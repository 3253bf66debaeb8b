#include "domain/iban.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/mod97.h"
#include "domain/printed_number.h"

namespace kortisto::domain {

namespace {

// Those of the euro area and its neighbours, from the registry of ISO 13616; of other countries the
// check digits alone tell.
constexpr std::array<std::pair<std::string_view, std::size_t>, 35> kLengths{{
    {"AT", 20}, {"BE", 16}, {"BG", 22}, {"CH", 21}, {"CY", 28}, {"CZ", 24}, {"DE", 22},
    {"DK", 18}, {"EE", 20}, {"ES", 24}, {"FI", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22},
    {"GI", 23}, {"GR", 27}, {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IS", 26}, {"IT", 27},
    {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"MC", 27}, {"MT", 31}, {"NL", 18},
    {"NO", 15}, {"PL", 28}, {"PT", 25}, {"RO", 24}, {"SE", 24}, {"SI", 19}, {"SK", 24},
}};

constexpr std::size_t kShortest = 15;
constexpr std::size_t kLongest = 34;

bool has_length_of_country(std::string_view iban) {
  const auto* found = std::find_if(kLengths.begin(), kLengths.end(),
                                   [&](const auto& one) { return one.first == iban.substr(0, 2); });
  if (found != kLengths.end()) return iban.size() == found->second;
  return iban.size() >= kShortest && iban.size() <= kLongest;
}

bool has_form(std::string_view iban) {
  if (iban.size() < kShortest) return false;
  for (std::size_t i = 0; i < iban.size(); ++i) {
    const bool digit = iban[i] >= '0' && iban[i] <= '9';
    const bool letter = iban[i] >= 'A' && iban[i] <= 'Z';
    if (i < 2 ? !letter : i < 4 ? !digit : !digit && !letter) return false;
  }
  // A Finnish account has digits alone.
  return !iban.starts_with("FI") ||
         std::all_of(iban.begin() + 2, iban.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::string> read_iban(std::string_view text) {
  std::string iban = without_blanks(text);
  for (char& c : iban) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  if (!has_form(iban) || !has_length_of_country(iban)) return std::nullopt;
  if (mod97(iban.substr(4) + iban.substr(0, 4)) != 1) return std::nullopt;
  return iban;
}

std::string check_iban(const Field& field, std::string_view text) {
  if (auto iban = read_iban(text)) return *std::move(iban);
  throw field_error("error.field.iban", field);
}

std::string printed_iban(std::string_view iban) {
  return in_groups_from_left(iban, 4);
}

}  // namespace kortisto::domain
