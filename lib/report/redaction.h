// What a person's own report does not say, because it is about somebody else (Art. 15(4)): of a
// person beside the client who is under turvakielto, what the kind of the record withholds
// (domain/kinds.h). What is left out is counted and stated.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "domain/dossier.h"

namespace kortisto::report {

class Redaction {
 public:
  explicit Redaction(const domain::Dossier& dossier);

  struct Item {
    std::string record;
    std::int64_t number;
    std::string field;
    friend auto operator<=>(const Item&, const Item&) = default;
  };

  [[nodiscard]] bool withholds(std::string_view record, std::int64_t id,
                               std::string_view field) const;
  // Each field that has or had a value and is withheld, by record and key.
  [[nodiscard]] const std::set<Item>& items() const noexcept { return items_; }

 private:
  std::set<std::pair<std::string, std::int64_t>> shielded_;
  std::set<Item> items_;
};

}  // namespace kortisto::report
