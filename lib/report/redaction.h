// What a report does not say to its reader, because it would tell where somebody under a
// non-disclosure for safety (turvakielto) can be found (Art. 15(4) of the GDPR; records.md of the
// register's description: rule 0.6).
//
// Protected is who is under one, and who lives with somebody who is; of who has the same address,
// the address. Of each protected person the
// kind's `withheld` fields are left out, and whatever else says the same by its value: another
// record, a remark, a source, present or past. The flag itself is never shown of anybody but the
// reader, set or not, so that its absence tells nothing. Not protected from a reader are the
// reader's own details, those of the client whom the reader is or represents, and those of the
// household that the reader lives in.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "domain/contact_shield.h"
#include "domain/dossier.h"
#include "report/reader.h"

namespace kortisto::report {

class Redaction {
 public:
  Redaction(const domain::Dossier& dossier, Reader reader);

  struct Item {
    std::string record;  // "source" where it is one
    std::int64_t number;
    std::string field;
    friend auto operator<=>(const Item&, const Item&) = default;
  };

  // Whether the reader is not to know that the field is there: the flag of another person.
  [[nodiscard]] bool hides(std::string_view record, std::int64_t number,
                           std::string_view field) const;
  // Whether a field's value, present or past, is left out. `value` as domain::to_text() writes it.
  [[nodiscard]] bool withholds(std::string_view record, std::int64_t number, std::string_view field,
                               std::string_view value) const;
  // The same of what somebody wrote freely: a reason, an origin.
  [[nodiscard]] bool withholds(std::string_view remark) const;

  // Whether there is anything to withhold from the reader.
  [[nodiscard]] bool withholds_anything() const noexcept {
    return !shield_.empty() || !shielded_.empty();
  }

  // Everything that is left out, by record and key.
  [[nodiscard]] const std::set<Item>& items() const noexcept { return items_; }
  // Those of them that are left out on suspicion: a person has to look.
  [[nodiscard]] const std::set<Item>& doubtful() const noexcept { return doubtful_; }
  // Those that are the client's own details in the client's own report.
  [[nodiscard]] const std::set<Item>& own() const noexcept { return own_; }
  // Whether the report tells its reader details of somebody protected.
  [[nodiscard]] bool tells_protected() const noexcept { return tells_protected_; }

 private:
  using Person = std::pair<std::string, std::int64_t>;

  void find_protected(const domain::Dossier& dossier);
  void protect_values(const domain::Dossier& dossier);
  void find_neighbours(const domain::Dossier& dossier);
  void count(const domain::Dossier& dossier);
  void count(Item item, std::string_view value);
  // Whether the reader is of the client's household.
  [[nodiscard]] bool lives_there() const;
  [[nodiscard]] bool is_entitled(const Person& person) const;
  [[nodiscard]] bool withholds_of(std::string_view record, std::int64_t number,
                                  std::string_view field) const;
  [[nodiscard]] bool is_shielded(std::string_view record, std::int64_t number) const;

  Reader reader_;
  std::int64_t client_;
  std::set<Person> household_;  // who lives with the client, the client among them
  std::set<Person> shielded_;   // the protected to whose details the reader is not entitled
  std::set<Person> at_protected_address_;
  domain::ContactShield shield_;
  std::set<Item> items_;
  std::set<Item> doubtful_;
  std::set<Item> own_;
  bool tells_protected_ = false;
};

}  // namespace kortisto::report
