#include "register/invoices.h"

#include <algorithm>
#include <string>

#include "base/error.h"
#include "billing/totals.h"
#include "db/column.h"
#include "domain/name.h"
#include "domain/reference_number.h"
#include "domain/visit.h"
#include "register/columns.h"
#include "register/history.h"

namespace kortisto::reg {

namespace {

constexpr std::string_view kByNumber = R"sql(
SELECT id FROM invoice WHERE invoice_number = ?1
)sql";

constexpr std::string_view kNextNumber = R"sql(
SELECT coalesce(max(invoice_number), 0) + 1 FROM invoice
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

void number_invoice(Work& work, domain::Invoice& invoice, std::int64_t first) {
  const std::int64_t number =
      std::max(first, work.connection().query(kNextNumber).only<std::int64_t>());
  invoice.invoice_number = static_cast<int>(number);
  invoice.reference = domain::reference_of(number);
  invoice.issued = work.today();
}

void mark_visit(Work& work, const Stored& visit, std::string_view key,
                std::optional<std::int64_t> invoice, domain::SourceId source) {
  domain::Values after = visit.values;
  for (domain::FieldValue& one : after) {
    if (one.field->key == key) one.value = invoice ? std::to_string(*invoice) : std::string();
  }
  const auto changes = differences(visit.values, after);
  const domain::RecordId record{std::string(domain::Visit::kKind), visit.number};
  update_record(work, kind_named(record.kind), visit.number, after);
  record_changes(work, record, changes, domain::ChangeType::edited, {}, source);
  work.audit(action_of(record.kind, "edit"), record.kind, record.number, keys(changes));
}

InvoiceInBrief in_brief(domain::ClientId id, const domain::Client& client, std::int64_t record,
                        const domain::Invoice& invoice) {
  return {
      id,
      domain::full_name(domain::values_of(client)),
      record,
      invoice.invoice_number ? std::optional<std::int64_t>(*invoice.invoice_number) : std::nullopt,
      invoice.payer_name,
      static_cast<std::int64_t>(invoice.lines.size()),
      invoice.payable ? *invoice.payable : billing::totals_of(invoice).payable};
}

InvoiceInBrief in_brief(Work& work, const Stored& stored) {
  return in_brief(stored.client, read_client(work, stored.client), stored.number,
                  domain::record_of<domain::Invoice>(stored.values));
}

std::vector<std::int64_t> numbers_of(db::Rows rows) {
  std::vector<std::int64_t> found;
  while (rows.next()) found.push_back(rows.read<std::int64_t>());
  return found;
}

}  // namespace kortisto::reg
