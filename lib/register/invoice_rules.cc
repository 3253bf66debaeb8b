#include "register/invoice_rules.h"

#include <algorithm>
#include <string>

#include "base/error.h"
#include "domain/words.h"
#include "register/history.h"
#include "register/table.h"

namespace kortisto::reg {

namespace {

using domain::Invoice;

// What happens to an invoice after its issue.
constexpr std::string_view kAfterIssue[] = {"credited",    "payments", "reminders",
                                            "disputed_on", "dispute",  "settled_on"};

std::vector<Message> check_draft(Work& work, const Stored& record) {
  const auto invoice = domain::record_of<Invoice>(record.values);
  auto warnings = domain::check(invoice, work.today());
  for (const domain::InvoiceLine& line : domain::lines_of(invoice)) {
    if (!line.visit) continue;
    const auto visit = read_record(work, {std::string(domain::Visit::kKind), line.visit->value});
    if (!visit || visit->client != record.client) {
      throw Error(ErrorKind::not_found, {"error.register.not-of-client",
                                         {{"field", domain::record_key(domain::Visit::kKind)},
                                          {"number", std::to_string(line.visit->value)},
                                          {"client", std::to_string(record.client.value)}}});
    }
  }
  return warnings;
}

bool is_after_issue(std::string_view key) {
  return std::find(std::begin(kAfterIssue), std::end(kAfterIssue), key) != std::end(kAfterIssue);
}

Error is_issued(const char* key, std::int64_t number) {
  return {ErrorKind::invalid,
          {MessageKey(std::string_view(key)), {{"number", std::to_string(number)}}}};
}

std::vector<Message> check_change(Work& work, const Stored& before, const domain::Values& after,
                                  domain::ChangeType) {
  const auto number = domain::number_in(before.values, "invoice_number");
  if (!number) return check_draft(work, {before.number, before.client, before.follows, after});
  for (const FieldChange& one : differences(before.values, after)) {
    if (!is_after_issue(one.field)) throw is_issued("error.invoice.issued", *number);
  }
  return {};
}

void check_undo(const domain::Values& now, std::string_view field) {
  const auto number = domain::number_in(now, "invoice_number");
  if (number && !is_after_issue(field)) throw is_issued("error.invoice.undo", *number);
}

}  // namespace

Rules RulesOf<Invoice>::make() {
  return {.check_new = check_draft, .check_change = check_change, .check_undo = check_undo};
}

}  // namespace kortisto::reg
