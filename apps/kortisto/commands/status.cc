#include "commands/status.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/finnish_time.h"
#include "cli/usage_error.h"
#include "commands/output.h"
#include "domain/days.h"
#include "register/attention.h"
#include "report/gaps.h"
#include "session/billing_terms.h"
#include "session/open_register.h"
#include "session/settings.h"
#include "status/forms.h"
#include "terminal/json_output.h"
#include "upkeep/copy.h"

namespace kortisto::app {

namespace {

using domain::Concern;

constexpr std::int64_t kUsualDays = 30;
constexpr std::int64_t kMostDays = 36'525;
constexpr int kColumns = 80;
constexpr int kNarrowest = 20;

void refuse_together(const Invocation& with, const Option& one, const Option& other) {
  if (!with.arguments.has(one) || !with.arguments.has(other)) return;
  throw usage_error("error.usage.contradiction", {{"one", "--" + std::string(one.name)},
                                                  {"other", "--" + std::string(other.name)}});
}

std::optional<Date> last_backup(const WithRegister& with) {
  const Memory memory(with, existing_register(with));
  const auto commit = with.store.last_commit();
  if (memory.get() == nullptr || !commit) return std::nullopt;
  const auto made = memory.get()->last_backup(*commit);
  return made ? std::optional(finnish_day(*made)) : std::nullopt;
}

// What a report would lack, and an invoice where one is waited for.
std::vector<std::string_view> missing_settings(const WithRegister& with, const Status& status) {
  auto missing = report::gaps(practice_of(with.config), false);
  const bool waits = std::any_of(status.items.begin(), status.items.end(), [](const auto& one) {
    return one.what == Concern::visits_unbilled || one.what == Concern::invoice_drafted;
  });
  if (!waits) return missing;
  for (const std::string_view setting : missing_for_invoicing(with.config)) {
    if (std::find(missing.begin(), missing.end(), setting) == missing.end()) {
      missing.push_back(setting);
    }
  }
  return missing;
}

// What is younger is nobody's concern yet.
void add_if_old(Status& status, Concern what, Date since, int days) {
  const Date day = domain::days_after(since, days);
  if (day <= status.day) status.items.push_back(domain::attention(what, day, status.day));
}

// What is behind the register: its keys, its backups, the configuration.
void add_of_practice(const WithRegister& with, Status& status) {
  auto missing = missing_settings(with, status);
  if (!status.empty) {
    if (status.passphrase_since) {
      add_if_old(status, Concern::passphrase_old, *status.passphrase_since,
                 domain::kDaysOfPassphrase);
    }
    if (status.last_backup) {
      add_if_old(status, Concern::backup_old, *status.last_backup, domain::kDaysOfBackup);
    } else {
      status.items.push_back(domain::attention(Concern::backup_old, std::nullopt, status.day));
    }
  }
  if (!missing.empty()) {
    auto& one = status.items.emplace_back(
        domain::attention(Concern::settings_missing, std::nullopt, status.day));
    one.settings = std::move(missing);
  }
  domain::sort_by_urgency(status.items);
}

Status status_of(const WithRegister& with, int days) {
  reg::Attention found = reg::list_attention(with.store, days);
  Status status{.day = with.clock.as_of(),
                .until = domain::days_after(with.clock.as_of(), days),
                .empty = found.empty,
                .items = std::move(found.items),
                .passphrase_since = {},
                .last_backup = last_backup(with),
                .config_file = config_file(with).string()};
  if (found.passphrase_since) status.passphrase_since = finnish_day(*found.passphrase_since);
  add_of_practice(with, status);
  return status;
}

std::string register_id(const WithRegister& with) {
  const auto commit = with.store.last_commit();
  return commit ? upkeep::hexadecimal(commit->file) : std::string();
}

}  // namespace

void status(const WithRegister& with) {
  refuse_together(with, option::kJson, option::kIcs);
  refuse_together(with, option::kJson, option::kOutput);
  const auto days = with.arguments.number(option::kDays, 0, kMostDays).value_or(kUsualDays);
  std::optional<DocumentOutput> output;
  if (!with.arguments.has(option::kJson)) output.emplace(with);
  const Status status = status_of(with, static_cast<int>(days));
  if (!output) {
    print_json(with.terminal, status_json(status));
  } else {
    output->write([&](const report::TakeText& take) -> std::size_t {
      std::size_t replaced = 0;
      if (with.arguments.has(option::kIcs)) {
        take(status_calendar(status, with.language, register_id(with), with.clock.now()));
      } else {
        const int width = with.terminal.width().value_or(kColumns);
        take(status_screen(status, with.language, std::clamp(width, kNarrowest, kColumns),
                           replaced));
      }
      return replaced;
    });
  }
  with.terminal.flush();  // the last line is what the exit status says
  const std::int64_t overdue = status.count(domain::Urgency::overdue);
  if (overdue > 0) with.terminal.warn({"warning.status.overdue", {{"count", overdue}}});
}

}  // namespace kortisto::app
