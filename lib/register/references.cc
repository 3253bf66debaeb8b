#include "register/references.h"

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/join.h"
#include "domain/words.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::Case;
using domain::ClientId;

domain::RecordId case_of(const domain::Values& values) {
  return {std::string(Case::kKind), domain::number_in(values, "case").value_or(0)};
}

Message about(const MessageKey& key, const domain::RecordId& record, ClientId client) {
  return {key,
          {{"field", domain::record_key(record.kind)},
           {"number", std::to_string(record.number)},
           {"client", std::to_string(client.value)}}};
}

// The case of what the record is said to rest on: a visit on a commitment.
std::optional<std::int64_t> implied_case(Work& work, ClientId client, const domain::Values& said) {
  for (const auto& [field, value] : said) {
    if (field->type != domain::FieldType::reference || domain::is_absent(value)) continue;
    const auto number = domain::number_in(std::get<std::string>(value));
    if (!number) continue;
    const auto found = read_record(work, {std::string(field->refers_to), *number});
    if (!found || found->client != client) continue;
    if (const auto in_case = domain::number_in(found->values, Case::kKind)) return in_case;
  }
  return std::nullopt;
}

domain::Values in_case(domain::Values said, std::int64_t number) {
  for (domain::FieldValue& one : said) {
    if (one.field->key == Case::kKind) one.value = std::to_string(number);
  }
  return said;
}

}  // namespace

void check_references(Work& work, const Stored& record) {
  for (const auto& [field, value] : record.values) {
    if (field->type != domain::FieldType::reference || domain::is_absent(value)) continue;
    const domain::RecordId named{std::string(field->refers_to),
                                 domain::number_in(std::get<std::string>(value)).value_or(0)};
    const auto found = read_record(work, named);
    if (!found || found->client != record.client) {
      throw Error(ErrorKind::not_found,
                  about("error.register.not-of-client", named, record.client));
    }
  }
}

domain::Values with_case(Work& work, ClientId client, domain::Values said) {
  if (domain::number_in(said, Case::kKind)) return said;
  if (const auto number = implied_case(work, client, said))
    return in_case(std::move(said), *number);
  std::vector<std::int64_t> open;
  std::vector<std::string> numbers;
  for (const Stored& one : read_records(work, kind_named(Case::kKind), client)) {
    if (domain::day_in(one.values, "closed")) continue;
    open.push_back(one.number);
    numbers.push_back(std::to_string(one.number));
  }
  if (open.size() == 1) return in_case(std::move(said), open.front());
  const std::string whose = std::to_string(client.value);
  if (open.empty()) {
    throw Error(ErrorKind::invalid, {"error.case.none", {{"client", whose}}},
                Message{"hint.case-add", {{"client", whose}}});
  }
  throw Error(ErrorKind::invalid,
              {"error.case.several", {{"client", whose}, {"numbers", join(numbers)}}},
              Message{"hint.option", {{"option", "--case"}}});
}

void require_open_case(Work& work, const Stored& record) {
  const domain::RecordId named = case_of(record.values);
  if (!domain::day_in(require_record(work, named).values, "closed")) return;
  throw Error(ErrorKind::invalid, about("error.case.closed", named, record.client));
}

void require_over_in_closed_case(Work& work, const domain::Kind& kind, const Stored& record) {
  const auto closed = read_case(work, record.values).closed;
  if (!closed || kind.over_on.empty()) return;
  const auto last = domain::last_day(kind, record.values);
  if (!last) {
    throw Error(ErrorKind::invalid,
                about("error.case.closed", case_of(record.values), record.client));
  }
  if (*last > *closed) {
    throw Error(ErrorKind::invalid, about("error.case.closed-before",
                                          {std::string(kind.name), record.number}, record.client));
  }
}

Case read_case(Work& work, const domain::Values& values) {
  return domain::record_of<Case>(require_record(work, case_of(values)).values);
}

}  // namespace kortisto::reg
