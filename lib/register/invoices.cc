#include "register/invoices.h"

#include <string>

#include "base/error.h"
#include "db/column.h"
#include "register/columns.h"
#include "register/history.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kByNumber = R"sql(
SELECT id FROM invoice WHERE invoice_number = ?1
)sql";

Error none(const char* key, std::int64_t number) {
  return {ErrorKind::not_found,
          {MessageKey(std::string_view(key)), {{"number", std::to_string(number)}}}};
}

}  // namespace

Stored issued_invoice(Work& work, std::int64_t number) {
  db::Rows rows = work.connection().query(kByNumber, number);
  if (!rows.next()) throw none("error.invoice.none", number);
  return require_record(work, {std::string(domain::Invoice::kKind), rows.read<std::int64_t>()});
}

Stored drafted_invoice(Work& work, std::int64_t record) {
  auto found = read_record(work, {std::string(domain::Invoice::kKind), record});
  if (!found || domain::number_in(found->values, "invoice_number") ||
      domain::day_in(found->values, "removed_on")) {
    throw none("error.invoice.no-draft", record);
  }
  return *std::move(found);
}

void write_invoice(Work& work, const Stored& before, const domain::Invoice& after,
                   std::string_view verb, domain::SourceId source) {
  const domain::Values values = domain::values_of(after);
  const std::vector<FieldChange> changes = differences(before.values, values);
  if (changes.empty()) return;
  const domain::RecordId record{std::string(domain::Invoice::kKind), before.number};
  update_record(work, kind_named(record.kind), record.number, values);
  record_changes(work, record, changes, domain::ChangeType::edited, {}, source);
  work.audit(action_of(record.kind, verb), record.kind, record.number, keys(changes));
}

domain::SourceId own_source(Work& work) {
  return add_source(work, domain::Source());
}

}  // namespace kortisto::reg
