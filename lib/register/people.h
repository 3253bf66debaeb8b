// Who of the clients is meant or is the same person, among so many that nobody can be compared with
// all. For the files of this folder alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/client.h"
#include "domain/named_client.h"
#include "register/work.h"

namespace kortisto::reg {

// The first client who has that identity code, which is not "".
[[nodiscard]] std::optional<domain::ClientId> client_of_code(Work& work, const std::string& code);

// Clients by name and day of birth, in ten to twenty bytes each.
class SamePeople {
 public:
  // Those of the register.
  explicit SamePeople(Work& work);

  void add(domain::ClientId id, const domain::Client& client);
  // The first one who is the same person, as register/import.h says it.
  [[nodiscard]] std::optional<domain::ClientId> find(Work& work, const domain::Client& client);

 private:
  // A register has not a thousandth of as many clients as these hold.
  struct Entry {
    std::uint32_t key = 0;
    std::uint32_t id = 0;  // of a free place
  };

  void put(Entry entry);
  [[nodiscard]] std::size_t place_of(std::uint32_t key) const noexcept {
    return key & (table_.size() - 1);
  }

  std::vector<Entry> table_;  // open addressing; a power of two
  std::size_t count_ = 0;
  std::string text_;  // kept for its room
};

// Clients by their day of birth, as they are when it is made.
class PeopleByBirth {
 public:
  explicit PeopleByBirth(Work& work);

  // Who was born then and has that name, or parts of it, in any order (wanted_name.h); of several
  // those whose whole name it is.
  [[nodiscard]] std::vector<domain::ClientId> find(Work& work, Date birth, const std::string& name);

 private:
  std::vector<std::pair<Date, domain::ClientId>> people_;  // sorted
};

}  // namespace kortisto::reg
