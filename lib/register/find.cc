#include "register/find.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/join.h"
#include "base/search_fold.h"
#include "db/column.h"
#include "register/columns.h"
#include "register/table.h"
#include "register/wanted_number.h"

namespace kortisto::reg {

namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kNames = R"sql(
SELECT id, family_name, given_names, call_name FROM client ORDER BY id
)sql";

// A client and, in the rows after the client's own, each guardian.
constexpr std::string_view kSearched = R"sql(
SELECT client.id, client.family_name, client.given_names, client.call_name,
       client.identity_code, client.birth_date, client.home_municipality,
       client.safety_prohibition, client.phones, client.emails,
       guardian.family_name, guardian.given_names, guardian.phones, guardian.emails,
       guardian.role, guardian.valid_from, guardian.valid_to
FROM client LEFT JOIN guardian ON guardian.client = client.id
ORDER BY client.id, guardian.id
)sql";

constexpr std::string_view kSearchedKeys[] = {"family_name",   "given_names", "call_name",
                                              "identity_code", "phones",      "emails"};

// How well a text that is no name answers: an address of e-mail, a code, a remark.
Hit hit_in_text(const std::string& text, const std::string& wanted) {
  const std::size_t at = text.find(wanted);
  if (at == std::string::npos) return Hit::none;
  if (text.size() == wanted.size()) return Hit::exact;
  return at == 0 ? Hit::prefix : Hit::part;
}

// A text that is looked for, in the ways in which it may be meant.
class Wanted {
 public:
  explicit Wanted(std::string_view text) : name_(text), number_(text) {}

  // One letter of some scripts is a whole name, and has two bytes and more.
  [[nodiscard]] bool is_short() const noexcept { return name_.folded().size() < 2; }

  [[nodiscard]] Hit in_name(const PersonName& name) { return name_.in(name); }
  [[nodiscard]] Hit in_text(const std::string& text) {
    folded_.clear();
    append_search_fold(folded_, text);
    return hit_in_text(folded_, name_.folded());
  }
  [[nodiscard]] Hit in_contacts(const Texts& phones, const Texts& emails) {
    Hit best = Hit::none;
    for (const std::string& phone : phones) {
      best = std::max({best, number_.in(phone), in_text(phone)});
    }
    for (const std::string& email : emails) best = std::max(best, in_text(email));
    return best;
  }

 private:
  WantedName name_;
  WantedNumber number_;
  std::string folded_;
};

// With what stands around a number that was copied from elsewhere.
std::optional<domain::ClientId> number(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n,";
  text.remove_prefix(std::min(text.find_first_not_of(kAround), text.size()));
  text = text.substr(0, text.find_last_not_of(kAround) + 1);
  domain::ClientId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc() || end != text.data() + text.size() || id.value < 1) {
    return std::nullopt;
  }
  return id;
}

struct Candidate {
  domain::ClientId id;
  Hit hit;
};

// The best first, and of the same by number.
template <typename Found>
void sort_by_hit(std::vector<Found>& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.hit > b.hit; });
}

// "4, 7, 12", and a sign that there are more.
std::string numbers_of(const std::vector<Candidate>& found) {
  constexpr std::size_t kMostNamed = 10;
  std::vector<std::string> numbers;
  for (const Candidate& one : std::span(found).first(std::min(found.size(), kMostNamed))) {
    numbers.push_back(std::to_string(one.id.value));
  }
  if (found.size() > kMostNamed) numbers.emplace_back("…");
  return join(numbers);
}

}  // namespace

domain::ClientId pick_client(Register& store, std::string_view text) {
  Work work(store);
  if (const auto id = number(text)) {
    require_client(work, *id);
    return *id;
  }
  WantedName wanted(text);
  std::vector<Candidate> found;
  db::Rows rows = work.connection().query(kNames);
  while (!wanted.empty() && rows.next()) {
    const auto id = rows.read<domain::ClientId>();
    const PersonName name{.family = rows.text(), .given = rows.text(), .call = rows.text()};
    if (const Hit hit = wanted.in(name); hit != Hit::none) found.push_back({id, hit});
  }
  if (found.empty()) throw Error(ErrorKind::not_found, {"error.register.no-match", {}});
  sort_by_hit(found);
  // A whole name is meant before the longer ones; of parts nothing is guessed: that would open the
  // wrong person's data.
  const bool alone =
      found.size() == 1 || (found[0].hit >= Hit::whole && found[0].hit > found[1].hit);
  if (alone) return found.front().id;
  throw Error(ErrorKind::invalid, {"error.register.several-match",
                                   {{"count", static_cast<std::int64_t>(found.size())},
                                    {"numbers", numbers_of(found)}}});
}

std::vector<FoundClient> find_clients(Register& store, std::string_view text,
                                      const ClientFilter& filter) {
  Wanted wanted(text);
  if (wanted.is_short()) throw Error(ErrorKind::invalid, {"error.register.short-search", {}});
  Work work(store);
  const auto chosen = chosen_clients(work, filter);
  std::vector<FoundClient> found;
  domain::ClientId asked;  // in this and the rows of the guardians behind it
  Hit own = Hit::none;
  db::Rows rows = work.connection().query(kSearched);
  while (rows.next()) {
    const auto id = rows.read<domain::ClientId>();
    const PersonName name{.family = rows.text(), .given = rows.text(), .call = rows.text()};
    domain::Client person;
    person.identity_code = rows.read<std::string>();
    person.birth_date = rows.read<std::optional<Date>>();
    const std::string_view municipality = rows.text();
    const auto safety_prohibition = rows.read<bool>();
    const auto phones = rows.read<Texts>();
    const auto emails = rows.read<Texts>();
    const auto family = rows.read<std::optional<std::string>>();
    const auto given = rows.read<std::optional<std::string>>();
    const auto their_phones = rows.read<std::optional<Texts>>();
    const auto their_emails = rows.read<std::optional<Texts>>();
    domain::Guardian guardian;
    guardian.role = rows.read<std::optional<domain::GuardianRole>>().value_or(guardian.role);
    guardian.valid_from = rows.read<std::optional<Date>>();
    guardian.valid_to = rows.read<std::optional<Date>>();
    if (chosen && !chosen->contains(id)) continue;
    if (id != asked) {
      asked = id;
      own = std::max({wanted.in_name(name), wanted.in_text(person.identity_code),
                      wanted.in_contacts(phones, emails)});
    }
    const bool found_already = !found.empty() && found.back().client.id == id;
    if (own != Hit::none && found_already) continue;
    const bool is_out =
        filter.clientship == Clientship::active &&
        !domain::has_role(guardian, work.as_of(), domain::is_minor(person, work.as_of()));
    const Hit theirs = own != Hit::none || !family || is_out
                           ? Hit::none
                           : std::max(wanted.in_name({.family = *family, .given = *given}),
                                      wanted.in_contacts(*their_phones, *their_emails));
    const Hit hit = std::max(own, theirs);
    if (hit == Hit::none) continue;
    if (found_already) {
      found.back().hit = std::max(found.back().hit, hit);
      continue;
    }
    found.push_back(
        {{id, std::string(name.family), std::string(name.given), std::string(name.call),
          domain::birth_date(person), std::string(municipality), safety_prohibition},
         std::string(own != Hit::none ? domain::Client::kKind : domain::Guardian::kKind),
         hit});
  }
  sort_by_hit(found);
  if (found.empty()) throw Error(ErrorKind::not_found, {"error.register.none-found", {}});
  if (found.size() > kMostFound) {
    work.audit("client.find", domain::Client::kKind, 0, kSearchedKeys);
  } else {
    for (const FoundClient& one : found) {
      work.audit("client.find", domain::Client::kKind, one.client.id.value, kSearchedKeys);
    }
  }
  work.commit();
  return found;
}

}  // namespace kortisto::reg
