#include "register/find.h"

#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "base/casefold.h"
#include "base/error.h"
#include "db/column.h"
#include "register/rows.h"
#include "register/work.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kNames = R"sql(
SELECT id, family_name, given_names, call_name FROM client ORDER BY id
)sql";

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

std::optional<domain::ClientId> number(std::string_view text) {
  domain::ClientId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc() || end != text.data() + text.size() || id.value < 1) {
    return std::nullopt;
  }
  return id;
}

}  // namespace

domain::ClientId resolve(Register& store, std::string_view text) {
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

}  // namespace kortisto::reg
