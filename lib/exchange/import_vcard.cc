#include "exchange/import_vcard.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "base/casefold.h"
#include "base/join.h"

namespace kortisto::exchange {

namespace {

using domain::Value;
using Properties = std::vector<const VcardProperty*>;

constexpr auto kWanted = std::to_array<std::string_view>(
    {"ADR", "BDAY", "BEGIN", "EMAIL", "END", "FN", "KIND", "LANG", "N", "TEL", "VERSION"});

// The most wanted first, and of equals the first.
Properties named(const Vcard& card, std::string_view name) {
  Properties found;
  for (const VcardProperty& one : card.properties) {
    if (one.name == name) found.push_back(&one);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto* one, const auto* other) {
    return one->preference() < other->preference();
  });
  return found;
}

bool is_person(const Vcard& card) {
  const Properties kind = named(card, "KIND");
  return kind.empty() || casefold(kind.front()->value) == "individual";
}

// What a part of N or ADR says, whose own parts stand between commas.
std::string words(std::string_view part, std::string_view separator) {
  std::vector<std::string> said;
  for (const std::string_view one : split_value(part, ',')) {
    std::string text = unescaped(one);
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.find_first_not_of(' ') != std::string::npos) said.push_back(std::move(text));
  }
  return join(said, separator);
}

std::string part_of(const std::vector<std::string_view>& parts, std::size_t index,
                    std::string_view separator) {
  return index < parts.size() ? words(parts[index], separator) : std::string();
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::vector<std::string> said;
  std::copy_if(texts.begin(), texts.end(), std::back_inserter(said),
               [](const std::string& text) { return !text.empty(); });
  return join(said, separator);
}

// A link of RFC 3966 or 6068 as what it links to: "tel:+358-40-123;ext=1".
std::string without_scheme(const std::string& text, std::string_view scheme) {
  const bool is_link = casefold(text.substr(0, scheme.size())) == scheme;
  return is_link ? text.substr(scheme.size(), text.find_first_of(";?") - scheme.size()) : text;
}

// What an address of seven parts says (RFC 6350 6.3.1).
struct Address {
  std::string street;
  std::string postcode;
  std::string city;
  std::string country;

  [[nodiscard]] std::string line() const {
    return joined({street, joined({postcode, city}, " "), country}, ", ");
  }
};

Address address_of(const VcardProperty& property) {
  enum Part { box, extended, street, city, region, postcode, country };
  const auto parts = split_value(property.value, ';');
  Address address{.street = joined({part_of(parts, street, ", "), part_of(parts, extended, ", "),
                                    part_of(parts, box, ", ")},
                                   ", "),
                  .postcode = part_of(parts, postcode, " "),
                  .city = part_of(parts, city, ", "),
                  .country = part_of(parts, country, ", ")};
  // To the register, no country is Finland.
  for (const std::string_view finland : {"Suomi", "Finland", "FI", "FIN"}) {
    if (address.country == finland) address.country.clear();
  }
  return address;
}

// "1996-04-15", "19960415", and either with a time behind it; nothing for a day that is not whole.
std::optional<std::string> whole_day(std::string_view text) {
  text = text.substr(0, text.find_first_of("T "));
  constexpr std::size_t kBasic = 8;
  std::string day(text);
  if (text.size() == kBasic && text.find('-') == std::string_view::npos) {
    day = std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
          std::string(text.substr(6));
  }
  const bool is_whole = day.size() == 10 && day[4] == '-' && day[7] == '-' && day[0] != '-';
  return is_whole ? std::optional(std::move(day)) : std::nullopt;
}

}  // namespace

VcardImport::VcardImport(TextInput& input, const domain::Kind& kind)
    : ImportReader(input, kind), reader_(input, kWanted) {}

bool VcardImport::next(ImportedRecord& into) {
  into = {};
  places_.clear();
  while (reader_.next(card_)) {
    if (!is_person(card_)) {
      count("KIND:" + named(card_, "KIND").front()->value);
      continue;
    }
    into.place = card_.place;
    into.faults = card_.faults;
    take_card(into);
    return true;
  }
  return false;
}

void VcardImport::take_card(ImportedRecord& into) {
  take_name(named(card_, "N"), named(card_, "FN"), into);
  take_addresses(named(card_, "ADR"), into);
  std::vector<std::string> phones;
  for (const VcardProperty* one : named(card_, "TEL")) {
    if (one->has("TYPE", "FAX")) {
      count("TEL (fax)");
    } else {
      phones.push_back(without_scheme(unescaped(one->value), "tel:"));
    }
  }
  if (!phones.empty()) take("phones", phones, named(card_, "TEL").front()->place, into);
  std::vector<std::string> emails;
  for (const VcardProperty* one : named(card_, "EMAIL")) {
    emails.push_back(without_scheme(unescaped(one->value), "mailto:"));
  }
  if (!emails.empty()) take("emails", emails, named(card_, "EMAIL").front()->place, into);
  const Properties births = named(card_, "BDAY");
  if (!births.empty()) take_birth(*births.front(), into);
  const Properties languages = named(card_, "LANG");
  if (!languages.empty()) {
    take("language", unescaped(languages.front()->value), languages.front()->place, into);
  }
  for (std::size_t i = 1; i < languages.size(); ++i) count("LANG");
  for (std::size_t i = 1; i < births.size(); ++i) count("BDAY");
  for (const VcardProperty& one : card_.properties) {
    if (std::find(kWanted.begin(), kWanted.end(), one.name) == kWanted.end()) count(one.name);
  }
}

void VcardImport::take_name(const Properties& names, const Properties& formatted,
                            ImportedRecord& into) {
  enum Part { family, given, additional, prefixes, suffixes };
  if (!names.empty()) {
    const auto parts = split_value(names.front()->value, ';');
    const std::string given_names =
        joined({part_of(parts, given, " "), part_of(parts, additional, " ")}, " ");
    const std::string family_name = part_of(parts, family, " ");
    for (const Part part : {prefixes, suffixes}) {
      if (!part_of(parts, part, " ").empty()) count("N (Dr., Jr.)");
    }
    if (!family_name.empty() || !given_names.empty()) {
      // Who has a single name has it as the family name.
      const bool single = family_name.empty();
      take("family_name", single ? given_names : family_name, names.front()->place, into);
      if (!single) take("given_names", given_names, names.front()->place, into);
      return;
    }
  }
  if (formatted.empty()) return;
  const TextPosition place = formatted.front()->place;
  std::string whole = unescaped(formatted.front()->value);
  whole.erase(whole.find_last_not_of(' ') + 1);
  const std::size_t blank = whole.rfind(' ');
  take("family_name", whole.substr(blank + 1), place, into);  // all of it where there is no blank
  if (blank == std::string::npos) return;
  take("given_names", whole.substr(0, blank), place, into);
  into.warnings.push_back(input_.error_at(place, {"warning.vcard.name", {}}).message());
}

void VcardImport::take_addresses(const Properties& addresses, ImportedRecord& into) {
  std::vector<std::string> others;
  for (const VcardProperty* one : addresses) {
    const Address address = address_of(*one);
    if (address.line().empty()) continue;
    if (domain::find_value(into.values, "street") != nullptr ||
        domain::find_value(into.values, "city") != nullptr) {
      others.push_back(address.line());
      continue;
    }
    take("street", address.street, one->place, into);
    take("postcode", address.postcode, one->place, into);
    take("city", address.city, one->place, into);
    take("country", address.country, one->place, into);
  }
  if (!others.empty()) take("other_addresses", others, addresses.back()->place, into);
}

void VcardImport::take_birth(const VcardProperty& birth, ImportedRecord& into) {
  // Apple writes a year that is not known as one that is not meant.
  const bool has_no_year =
      std::any_of(birth.parameters.begin(), birth.parameters.end(),
                  [](const auto& one) { return one.first == "X-APPLE-OMIT-YEAR"; });
  const auto day = has_no_year ? std::nullopt : whole_day(birth.value);
  if (day) return take("birth_date", *day, birth.place, into);
  into.warnings.push_back(input_.error_at(birth.place, {"warning.vcard.birth", {}}).message());
}

void VcardImport::take(std::string_view key, Value value, TextPosition place,
                       ImportedRecord& into) {
  const domain::Field& field = *domain::find_field(kind_.fields, key);
  places_.emplace_back(field.key, place);
  try {
    value = domain::canonical(field, value);
    if (!domain::is_absent(value)) into.values.push_back({&field, std::move(value)});
  } catch (const Error& error) {
    into.faults.push_back(fault_of(field, place, error));
  }
}

// A card may hold any names; those that are met too many of are told together.
void VcardImport::count(const std::string& name) {
  constexpr std::size_t kMost = 50;
  const bool known = left_out_.contains(name) || left_out_.size() < kMost;
  ++left_out_[known ? name : "…"];
}

TextPosition VcardImport::place_of(std::string_view key) const {
  for (const auto& [field, place] : places_) {
    if (field == key) return place;
  }
  return card_.place;
}

}  // namespace kortisto::exchange
