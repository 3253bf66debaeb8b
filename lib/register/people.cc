#include "register/people.h"

#include <algorithm>
#include <string_view>

#include "base/search_fold.h"
#include "db/column.h"
#include "register/columns.h"
#include "register/table.h"
#include "register/wanted_name.h"

namespace kortisto::reg {

namespace {

using domain::Client;
using domain::ClientId;

constexpr std::string_view kPeople = R"sql(
SELECT id, family_name, given_names, identity_code, birth_date FROM client ORDER BY id
)sql";

constexpr std::string_view kOfCode = R"sql(
SELECT id FROM client WHERE identity_code = ?1 AND identity_code <> '' ORDER BY id LIMIT 1
)sql";

// Each client of the register, as far as it is needed to tell who it is.
template <typename Use>
void for_each_person(Work& work, Use&& use) {
  db::Rows rows = work.connection().query(kPeople);
  Client person;
  while (rows.next()) {
    const auto id = rows.read<ClientId>();
    person.family_name = rows.text();
    person.given_names = rows.text();
    person.identity_code = rows.text();
    person.birth_date = rows.read<std::optional<Date>>();
    use(id, person);
  }
}

// The words of the name in the order of the alphabet, and the day: names are written in any order.
void write_key(std::string& to, const Client& client) {
  to.clear();
  append_search_fold(to, client.given_names);
  to += ' ';
  append_search_fold(to, client.family_name);
  std::vector<std::string_view> words;
  for (std::string_view rest = to; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::sort(words.begin(), words.end());
  std::string sorted;
  for (const std::string_view word : words) (sorted += word) += ' ';
  if (const auto birth = domain::birth_date(client)) sorted += birth->iso();
  to = std::move(sorted);
}

// FNV-1a. That two people have the same one is seen when they are compared.
std::uint32_t number_of(std::string_view text) {
  constexpr std::uint64_t kBasis = 14'695'981'039'346'656'037U;
  constexpr std::uint64_t kPrime = 1'099'511'628'211U;
  std::uint64_t number = kBasis;
  for (const char c : text) number = (number ^ static_cast<unsigned char>(c)) * kPrime;
  constexpr int kHalf = 32;
  return static_cast<std::uint32_t>(number ^ (number >> kHalf));
}

}  // namespace

std::optional<ClientId> client_of_code(Work& work, const std::string& code) {
  db::Rows rows = work.connection().query(kOfCode, code);
  return rows.next() ? std::optional(rows.read<ClientId>()) : std::nullopt;
}

SamePeople::SamePeople(Work& work) : table_(std::size_t{1} << 10U) {
  for_each_person(work, [this](ClientId id, const Client& person) { add(id, person); });
}

void SamePeople::add(ClientId id, const Client& client) {
  if (4 * ++count_ > 3 * table_.size()) {
    std::vector<Entry> before(2 * table_.size());
    before.swap(table_);
    for (const Entry& one : before) {
      if (one.id != 0) put(one);
    }
  }
  write_key(text_, client);
  put({number_of(text_), static_cast<std::uint32_t>(id.value)});
}

void SamePeople::put(Entry entry) {
  std::size_t at = place_of(entry.key);
  while (table_[at].id != 0) at = place_of(static_cast<std::uint32_t>(at) + 1);
  table_[at] = entry;
}

std::optional<ClientId> SamePeople::find(Work& work, const Client& client) {
  if (!client.identity_code.empty()) {
    if (const auto found = client_of_code(work, client.identity_code)) return found;
  }
  write_key(text_, client);
  const std::uint32_t key = number_of(text_);
  std::string other_text;
  for (std::size_t at = place_of(key); table_[at].id != 0;
       at = place_of(static_cast<std::uint32_t>(at) + 1)) {
    if (table_[at].key != key) continue;
    const Client other = read_client(work, {table_[at].id});
    if (!client.identity_code.empty() && !other.identity_code.empty()) continue;  // they differ
    write_key(other_text, other);
    if (other_text == text_) return ClientId{table_[at].id};
  }
  return std::nullopt;
}

PeopleByBirth::PeopleByBirth(Work& work) {
  for_each_person(work, [this](ClientId id, const Client& person) {
    if (const auto birth = domain::birth_date(person)) people_.emplace_back(*birth, id);
  });
  std::sort(people_.begin(), people_.end());
}

std::vector<ClientId> PeopleByBirth::find(Work& work, Date birth, const std::string& name) {
  WantedName wanted(name);
  std::vector<ClientId> best;
  Hit hit = Hit::words;  // parts of words could be anybody's
  const auto first = std::lower_bound(people_.begin(), people_.end(), std::pair(birth, ClientId{}));
  for (auto at = first; at != people_.end() && at->first == birth; ++at) {
    const Client one = read_client(work, at->second);
    const Hit now =
        wanted.in({.family = one.family_name, .given = one.given_names, .call = one.call_name});
    if (now < hit) continue;
    if (now > hit) best.clear();
    hit = now;
    best.push_back(at->second);
  }
  return best;
}

}  // namespace kortisto::reg
