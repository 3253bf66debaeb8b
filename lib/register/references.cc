#include "register/references.h"

#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
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
  if (domain::number_in(said, "case")) return said;
  std::vector<std::int64_t> open;
  for (const Stored& one : read_records(work, kind_named(Case::kKind), client)) {
    if (!domain::day_in(one.values, "closed")) open.push_back(one.number);
  }
  if (open.size() != 1) {
    throw Error(ErrorKind::invalid,
                {open.empty() ? MessageKey("error.case.none") : MessageKey("error.case.several"),
                 {{"client", std::to_string(client.value)}}},
                open.empty() ? Message{"hint.case-add", {{"client", std::to_string(client.value)}}}
                             : Message{"hint.option", {{"option", "--case"}}});
  }
  for (domain::FieldValue& one : said) {
    if (one.field->key == "case") one.value = std::to_string(open.front());
  }
  return said;
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
