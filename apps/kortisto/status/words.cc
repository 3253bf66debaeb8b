#include "status/words.h"

#include "base/join.h"
#include "text/catalogue.h"

namespace kortisto::app {

using domain::AttentionItem;
using domain::Concern;
using domain::Urgency;

namespace {

std::string listing(const AttentionItem& one) {
  switch (one.what) {
    case Concern::plan_follow_up:
      return one.urgency == Urgency::coming ? "plan list" : "plan list --due";
    case Concern::no_follow_up:
      return "plan list --due";
    case Concern::plan_unsigned:
      return "plan list";
    case Concern::agreement_ends:
    case Concern::agreement_unsigned:
      return "agreement list";
    case Concern::commitment_ends:
      return "commitment list";
    case Concern::voucher_ends:
      return "voucher list";
    case Concern::invoice_unpaid:
    case Concern::invoice_disputed:
      return "invoice list --open";
    case Concern::visits_unbilled:
      return "invoice draft --month " + one.month;
    case Concern::invoice_drafted:
      return "invoice list --drafts";
    case Concern::comes_of_age:
      return "list --minor --sort birth_date";
    case Concern::passphrase_old:
      return "rotate-key";
    case Concern::backup_old:
      return "backup DIR";
    case Concern::settings_missing:
      break;
  }
  return "config show";
}

std::string showing(const AttentionItem& one) {
  const std::string client = std::to_string(one.client.value);
  if (one.what == Concern::comes_of_age) return "show " + client;
  if (one.invoice_number) return "invoice show " + std::to_string(*one.invoice_number);
  if (one.kind.empty() || one.what == Concern::invoice_drafted) return listing(one);
  return std::string(one.kind) + " show " + client + ' ' + std::to_string(one.number);
}

}  // namespace

std::string words_of(const AttentionItem& one, text::Language language) {
  const bool unknown = one.what == Concern::backup_old && !one.day;
  const MessageKey key(unknown ? std::string("status.backup_unknown")
                               : "status.what." + std::string(domain::code_of(one.what)));
  return text::render({key,
                       {{"number", std::to_string(one.invoice_number.value_or(one.number))},
                        {"visits", one.visits},
                        {"count", static_cast<std::int64_t>(one.settings.size())},
                        {"month", one.month},
                        {"settings", join(one.settings)}}},
                      language);
}

std::string listing_of(const AttentionItem& one) {
  return "kortisto " + listing(one);
}

std::string showing_of(const AttentionItem& one) {
  return "kortisto " + showing(one);
}

}  // namespace kortisto::app
