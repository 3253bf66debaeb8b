#include "commands/visit.h"

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "billing/pricing.h"
#include "cli/usage_error.h"
#include "commands/month.h"
#include "commands/output.h"
#include "commands/visit_file.h"
#include "domain/words.h"
#include "records/cells.h"
#include "records/list.h"
#include "register/find.h"
#include "register/visit_list.h"
#include "report/visit_list_page.h"
#include "session/billing_terms.h"
#include "session/settings.h"

namespace kortisto::app {

namespace {

constexpr auto kColumns = std::to_array<std::string_view>(
    {"day", "start", "minutes", "kind", "state", "agreement", "commitment", "voucher", "invoice"});

// What a narrow terminal can do without: what they are booked on stands in the sums as well.
constexpr std::string_view kDispensable[] = {"agreement", "commitment", "voucher",
                                             "invoice",   "client",     "controller"};

std::optional<domain::RecordId> booked_on(const Arguments& arguments) {
  constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
  const auto commitment = arguments.number(option::kOfCommitment, 1, kHighest);
  const auto voucher = arguments.number(option::kOfVoucher, 1, kHighest);
  if (commitment && voucher) throw usage_error("error.visit.one-payer", {});
  if (commitment) return domain::RecordId{std::string(domain::Commitment::kKind), *commitment};
  if (voucher) return domain::RecordId{std::string(domain::Voucher::kKind), *voucher};
  return std::nullopt;
}

reg::VisitFilter filter_of(const WithRegister& with) {
  reg::VisitFilter filter{.booked_on = booked_on(with.arguments)};
  if (const auto month = month_of(with.arguments)) {
    filter.first = *month;
    filter.last = billing::last_of_month(*month);
  }
  if (with.arguments.positional(0)) filter.client = named_client(with);
  return filter;
}

// "1:30", exact, and a duration to every spreadsheet.
std::string hours(std::chrono::minutes length) {
  const std::string minutes = std::to_string(length.count() % 60);
  return std::to_string(length.count() / 60) + (minutes.size() < 2 ? ":0" : ":") + minutes;
}

RecordList listed(const reg::VisitList& visits, bool of_everyone) {
  const domain::Kind& kind = domain::kind_of<domain::Visit>();
  RecordList list = list_of_kind(kind, kColumns, of_everyone);
  list.dispensable = kDispensable;
  list.columns.push_back({"amount", "list.amount"});
  for (const reg::ListedVisit& one : visits.visits) {
    list.rows.push_back(of_everyone ? cells_of(kind, one.visit, kColumns)
                                    : cells_of(kind, one.visit.record, kColumns));
    list.rows.back().emplace_back(one.amount);
  }
  return list;
}

// What they are all of comes last.
RecordList sums_of(const reg::VisitList& visits) {
  const domain::Field& controller = domain::field_of<domain::Case>("controller");
  RecordList list{.schema = "visit-list",
                  .items = "sums",
                  .columns = {column_of(controller),
                              column_of(domain::field_of<domain::Case>("controller_name")),
                              {"booked_on", "list.booked-on"},
                              {"number", "list.number"},
                              {"called", "list.called"},
                              {"client", "list.client"},
                              {"visits", "list.visits"},
                              {"minutes", "field.minutes"},
                              {"hours", "list.hours"},
                              {"amount", "list.amount"}},
                  .rows = {},
                  .dispensable = kDispensable};
  reg::VisitSum total;
  for (const reg::VisitSum& sum : visits.sums) {
    const std::string_view code = domain::code_of(*sum.controller);
    list.rows.push_back({Choice{std::string(code), domain::choice_key(controller, code)},
                         sum.controller_name,
                         Choice{sum.booked_on.kind, domain::record_key(sum.booked_on.kind)},
                         sum.booked_on.number, sum.called, sum.client.value, sum.visits,
                         std::int64_t{sum.length.count()}, hours(sum.length), sum.amount});
    total.visits += sum.visits;
    total.length += sum.length;
    if (sum.amount) total.amount = Money{total.amount.value_or(Money()).cents + sum.amount->cents};
  }
  const Cell none = std::optional<Date>();
  if (!list.rows.empty()) {
    list.rows.push_back({none, std::string(), Choice{"total", "list.total"}, none, std::string(),
                         none, total.visits, std::int64_t{total.length.count()},
                         hours(total.length), total.amount});
  }
  return list;
}

bool wants_paper(const Arguments& arguments) {
  const auto form = arguments.value(option::kListOrPaperFormat);
  return arguments.has(option::kOutput) || form == "text" || form == "pdf";
}

// Checked before anything is read. Throws Error(usage) for a form that is a list's, and where
// nobody says which buyer's paper it is to be.
void check_paper(const WithRegister& with) {
  const std::string form(document_form(with));
  if (form != "text" && form != "pdf") {
    throw usage_error("error.output.form", {{"form", form}, {"forms", "text, pdf"}},
                      Message{"hint.option", {{"option", "--format"}}});
  }
  if (!booked_on(with.arguments)) {
    throw usage_error("error.visit.whose-paper", {},
                      Message{"hint.option", {{"option", "--commitment"}}});
  }
  if (with.config.controller_name.empty()) {
    throw Error(ErrorKind::configuration,
                {"error.print.controller", {{"path", config_file(with).string()}}});
  }
}

void print_paper(const WithRegister& with) {
  check_paper(with);
  DocumentOutput output(with);
  const billing::VisitListDocument list = reg::print_visits(
      with.store, filter_of(with), seller_of(with.config), about_client(with.config));
  output.write(report::visit_list_page(list, with.language), list.made);
}

}  // namespace

void visit_add(const AtDoor& with) {
  std::optional<InputText> from;
  if (with.arguments.has(option::kFrom)) {
    VisitFile file = read_visit_file(with);
    if (file.of_many) return add_visits(with, file);
    from = std::move(file.text);
  }
  if (with.arguments.has(option::kDryRun)) throw usage_error("error.visit.dry-run", {});
  if (!with.arguments.positional(0)) {
    throw usage_error("error.usage.missing", {{"name", "CLIENT"}}, see_help(with.command.name));
  }
  add_record(with, domain::Visit::kKind, nullptr, nullptr, std::move(from));
}

void visit_list(const WithRegister& with) {
  if (wants_paper(with.arguments)) return print_paper(with);
  const reg::VisitFilter filter = filter_of(with);
  const reg::VisitList visits = reg::list_visits(with.store, filter);
  const RecordList sums = sums_of(visits);
  if (with.arguments.has(option::kSums)) return print_list(with, sums);
  print_list(with, listed(visits, !filter.client), sums);
}

void visit_remove(const AtDoor& with) {
  edit_on_day(with, domain::Visit::kKind, "removed_on");
}

}  // namespace kortisto::app
