// The bills of the invented year: drafted and issued at the beginning of each month for the one
// before, paid through the bank, in time, late, in parts or not at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "demo/walking_clock.h"
#include "register/invoicing.h"
#include "register/payments.h"
#include "register/register.h"

namespace kortisto::demo {

// The account of the practice.
inline constexpr std::string_view kAccount = "FI2112345600000785";

class Books {
 public:
  Books(reg::Register& store, WalkingClock& clock);

  // Bills a month of everybody, or of one client whose case is about to be closed, and reminds of
  // what is long due. The last draft of everybody's last month is left as one.
  // REQUIRES: `month` is the first of one
  void bill(Date month, std::optional<domain::ClientId> client, bool last);

  // Reads the month's file of the bank.
  void read_bank_file();

 private:
  // What becomes of a bill.
  enum class Fate { in_time, late, in_parts, credited, disputed, forgotten };
  // A day has no default, so that nobody makes one without it.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  struct Bill {
    std::int64_t number = 0;
    Money open;
    Date due;
    Fate fate = Fate::in_time;
    bool half_paid = false;
    bool over = false;           // nothing happens to it any more
    std::optional<Money> asked;  // by a reminder
  };

  [[nodiscard]] static Fate fate_of(std::int64_t number) noexcept;
  void issue(const std::vector<reg::InvoiceInBrief>& drafts);
  void remind();
  void credit(Bill& bill);
  void dispute(Bill& bill);
  // What the client pays now, where it is anything.
  [[nodiscard]] std::optional<Money> paid_now(Bill& bill);
  // What the bank tells of; what is credited or disputed instead is entered.
  [[nodiscard]] std::vector<reg::Credited> payments_of_month();
  void next_moment();

  reg::Register& store_;
  WalkingClock& clock_;
  reg::BillingTerms terms_;
  std::vector<Bill> open_;
};

}  // namespace kortisto::demo
