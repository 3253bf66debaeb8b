#include "register/find.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/casefold.h"
#include "base/error.h"
#include "db/column.h"
#include "domain/checks.h"
#include "register/columns.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kNames = R"sql(
SELECT id, family_name, given_names, call_name FROM client ORDER BY id
)sql";

// A client and, in the rows after the client's own, each guardian.
constexpr std::string_view kSearched = R"sql(
SELECT client.id, client.family_name, client.given_names, client.call_name,
       client.identity_code, client.birth_date, client.home_municipality,
       client.safety_prohibition, client.phones, client.emails,
       guardian.family_name, guardian.given_names, guardian.phones, guardian.emails
FROM client LEFT JOIN guardian ON guardian.client = client.id
ORDER BY client.id, guardian.id
)sql";

constexpr std::string_view kSearchedKeys[] = {"family_name",   "given_names", "call_name",
                                              "identity_code", "phones",      "emails"};

enum class Match { none, part, whole };

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + ' ' + second;
}

// All of them case-folded. Only a whole name is a Match::whole: "Anna" is a part of Anna Maria's
// name as well as of Anna's, and choosing for the user would open the wrong person's data.
Match match(const std::string& wanted, const std::string& family, const std::string& given,
            const std::string& call) {
  Match best = Match::none;
  for (const std::string& name :
       {joined(given, family), joined(family, given), joined(call, family)}) {
    if (name == wanted) return Match::whole;
    if (name.find(wanted) != std::string::npos) best = Match::part;
  }
  return best;
}

// The digits of a telephone number however it is grouped, without the bracketed zero after a
// country ("+358 (0)40"). Nothing for what is no number.
std::string digits_of(std::string_view text) {
  std::string digits = domain::dialled(text).value_or("");
  return digits.starts_with('+') ? digits.substr(1) : digits;
}

// What a number has however it is dialled: no zeros for another country or another place.
std::string without_zeros(const std::string& digits) {
  return digits.substr(digits.starts_with("00") ? 2 : digits.starts_with("0") ? 1 : 0);
}

// A text that is looked for, in the two ways in which it may be meant.
class Wanted {
 public:
  explicit Wanted(std::string_view text)
      : folded_(casefold(text)), digits_(without_zeros(digits_of(text))) {}

  // One letter of some scripts is a whole name, and has two bytes and more.
  [[nodiscard]] bool is_short() const noexcept { return folded_.size() < 2; }

  [[nodiscard]] bool is_in_name(const std::string& family, const std::string& given,
                                const std::string& call) const {
    return match(folded_, casefold(family), casefold(given), casefold(call)) != Match::none;
  }
  [[nodiscard]] bool is_in(const std::string& text) const {
    return casefold(text).find(folded_) != std::string::npos;
  }
  // Three digits in a row occur in nearly every telephone number: what is shorter than four finds
  // nobody in particular.
  [[nodiscard]] bool is_in_number(const std::string& number) const {
    constexpr std::size_t kShortest = 4;
    return digits_.size() >= kShortest && digits_of(number).find(digits_) != std::string::npos;
  }
  template <typename Texts>
  [[nodiscard]] bool is_contact(const Texts& phones, const Texts& emails) const {
    return std::any_of(phones.begin(), phones.end(),
                       [this](const auto& phone) { return is_in_number(phone) || is_in(phone); }) ||
           std::any_of(emails.begin(), emails.end(),
                       [this](const auto& email) { return is_in(email); });
  }

 private:
  std::string folded_;
  std::string digits_;
};

std::optional<domain::ClientId> number(std::string_view text) {
  domain::ClientId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc() || end != text.data() + text.size() || id.value < 1) {
    return std::nullopt;
  }
  return id;
}

}  // namespace

domain::ClientId pick_client(Register& store, std::string_view text) {
  Work work(store);
  if (const auto id = number(text)) {
    require_client(work, *id);
    return *id;
  }
  const std::string wanted = casefold(text);
  std::vector<domain::ClientId> whole;
  std::vector<domain::ClientId> part;
  db::Rows rows = work.connection().query(kNames);
  while (!wanted.empty() && rows.next()) {
    const auto id = rows.read<domain::ClientId>();
    const std::string family = casefold(rows.text());
    const std::string given = casefold(rows.text());
    const std::string call = casefold(rows.text());
    const Match found = match(wanted, family, given, call);
    if (found == Match::whole) whole.push_back(id);
    if (found != Match::none) part.push_back(id);
  }
  if (whole.size() == 1) return whole.front();
  if (part.size() == 1) return part.front();
  if (part.empty()) throw Error(ErrorKind::not_found, {"error.register.no-match", {}});
  throw Error(ErrorKind::invalid, {"error.register.several-match",
                                   {{"count", static_cast<std::int64_t>(part.size())}}});
}

std::vector<FoundClient> find_clients(Register& store, std::string_view text) {
  const Wanted wanted(text);
  if (wanted.is_short()) throw Error(ErrorKind::invalid, {"error.register.short-search", {}});
  Work work(store);
  using Texts = std::vector<std::string>;
  std::vector<FoundClient> found;
  db::Rows rows = work.connection().query(kSearched);
  while (rows.next()) {
    ClientRow client{rows.read<domain::ClientId>(),
                     rows.read<std::string>(),
                     rows.read<std::string>(),
                     rows.read<std::string>(),
                     std::nullopt,
                     {},
                     false};
    domain::Client person;
    person.identity_code = rows.read<std::string>();
    person.birth_date = rows.read<std::optional<Date>>();
    client.home_municipality = rows.read<std::string>();
    client.safety_prohibition = rows.read<bool>();
    const auto phones = rows.read<Texts>();
    const auto emails = rows.read<Texts>();
    const auto family = rows.read<std::optional<std::string>>();
    const auto given = rows.read<std::optional<std::string>>();
    const auto their_phones = rows.read<std::optional<Texts>>();
    const auto their_emails = rows.read<std::optional<Texts>>();
    if (!found.empty() && found.back().client.id == client.id) continue;
    const bool own = wanted.is_in_name(client.family_name, client.given_names, client.call_name) ||
                     wanted.is_in(person.identity_code) || wanted.is_contact(phones, emails);
    const bool theirs = family && (wanted.is_in_name(*family, *given, "") ||
                                   wanted.is_contact(*their_phones, *their_emails));
    if (!own && !theirs) continue;
    client.birth_date = domain::birth_date(person);
    found.push_back(
        {std::move(client), std::string(own ? domain::Client::kKind : domain::Guardian::kKind)});
  }
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
