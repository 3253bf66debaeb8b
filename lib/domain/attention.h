// What needs somebody's attention, and how urgently: the rules of the practice's morning screen.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "domain/field.h"
#include "domain/identifiers.h"

namespace kortisto::domain {

// In the order in which they are told of when they are equally urgent.
enum class Concern {
  plan_follow_up,  // on its day
  no_follow_up,    // a plan is to be followed up, and no day reminds of it
  agreement_ends,  // on its last day, as the next two
  commitment_ends,
  voucher_ends,
  plan_unsigned,  // a draft that has waited for its signatures so long
  agreement_unsigned,
  invoice_unpaid,    // by its due date, or by that of its last reminder
  invoice_disputed,  // for which nobody can be reminded
  visits_unbilled,   // of a month that is over
  invoice_drafted,   // for a month that is over, and not issued
  comes_of_age,      // on the 18th birthday, when guardians' rights end
  passphrase_old,
  backup_old,  // or none is known of
  settings_missing,
};
template <>
inline constexpr auto kCodes<Concern> = std::to_array<std::string_view>(
    {"plan_follow_up", "no_follow_up", "agreement_ends", "commitment_ends", "voucher_ends",
     "plan_unsigned", "agreement_unsigned", "invoice_unpaid", "invoice_disputed", "visits_unbilled",
     "invoice_drafted", "comes_of_age", "passphrase_old", "backup_old", "settings_missing"});

enum class Urgency {
  overdue,  // its day is past
  due,      // its day is today, or it has none and waits since whenever
  coming,
};
template <>
inline constexpr auto kCodes<Urgency> = std::to_array<std::string_view>({"overdue", "due",
                                                                         "coming"});

// How long each may wait, in days.
inline constexpr int kDaysUnsigned = 30;
inline constexpr int kDaysOfPassphrase = 90;
inline constexpr int kDaysOfBackup = 7;

struct AttentionItem {
  Concern what = Concern::plan_follow_up;
  std::optional<Date> day = {};  // by which it is to be done, or on which it happens
  Urgency urgency = Urgency::due;
  std::string_view kind = {};  // of the record that it is about; "" where it is none
  std::int64_t number = 0;     // of that record
  ClientId client = {};
  std::string family_name = {};
  std::string given_names = {};
  std::optional<std::int64_t> invoice_number = {};  // as it is printed
  std::optional<Money> open = {};                   // what is owed on it
  std::int64_t visits = 0;                          // how many, and of how many clients
  std::int64_t clients = 0;
  std::string month = {};                       // "2026-11", of visits and drafts
  std::vector<std::string_view> settings = {};  // that are missing
};

// An item with this day, and so urgent as the day makes it.
[[nodiscard]] AttentionItem attention(Concern what, std::optional<Date> day, Date today);

// The more urgent before the less, then by concern, then by day, then by record.
void sort_by_urgency(std::vector<AttentionItem>& items);

// The last day of the month after that of "2026-11", by when its visits are to be billed; nothing
// for what is no month.
[[nodiscard]] std::optional<Date> billed_by(const std::string& month);

// The 18th birthday (361/1983 §3 and 442/1999 §2): of who was born on 29 February it is 1 March.
[[nodiscard]] Date coming_of_age(Date birth);

}  // namespace kortisto::domain
