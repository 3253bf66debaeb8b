// The contact details of people under a non-disclosure for safety (turvakielto), recognised by
// their value wherever they stand: in another person's record, in a remark, in a source. Nobody
// else is to learn them (661/2009 §36; 621/1999 §24(1)(31); 703/2023 §38), and an address that is
// withheld in one place and printed in another has been told.
//
// Capitals, blanks, punctuation and the way a telephone number is grouped do not count; the endings
// that Finnish gives to a name of a street or town ("Salakadulla", "Tampereelta") are recognised.
#pragma once

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field.h"

namespace kortisto::domain {

// The keys of the fields that tell where a person can be found: of anybody, and of a client.
inline constexpr auto kContactDetails =
    std::to_array<std::string_view>({"street", "postcode", "city", "country", "phones", "emails",
                                     "other_addresses", "home_municipality"});
inline constexpr auto kGuardianContactDetails = std::span(kContactDetails).first(6);

// The key of the flag, in whatever record of a person.
inline constexpr std::string_view kSafetyFlag = "safety_prohibition";

[[nodiscard]] bool is_contact_detail(std::string_view key) noexcept;

class ContactShield {
 public:
  // doubtful: it may be another's, as when two people live in the same town, or a remark names the
  // street and no house. A program cannot decide that; a person has to.
  enum class Match { none, doubtful, certain };

  // A detail of somebody protected, present or past, by its key and as to_text() writes it.
  void protect(std::string_view key, std::string_view value);

  [[nodiscard]] bool empty() const noexcept { return empty_; }

  // Whether the value of a field tells a protected detail. `value` as to_text() writes it.
  [[nodiscard]] Match in(std::string_view key, std::string_view value) const;
  // The same of what somebody wrote freely.
  [[nodiscard]] Match in_text(std::string_view text) const;

 private:
  using Words = std::vector<std::string>;

  // A house on a street, a box, or a place that is called by a name alone.
  struct Address {
    Words name;         // of the street
    std::string house;  // the digits of its number; "" where there is none
    friend auto operator<=>(const Address&, const Address&) = default;
  };

  static Address address_of(const Words& words);
  [[nodiscard]] Match address_in(const Words& text) const;
  [[nodiscard]] bool phone_in(std::string_view text) const;

  bool empty_ = true;
  std::set<Address> addresses_;
  std::set<Words> places_;  // towns, municipalities, countries
  std::set<Words> postcodes_;
  std::set<std::string> phones_;  // the last digits of each
  std::set<Words> emails_;
};

}  // namespace kortisto::domain
