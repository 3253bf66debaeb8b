#include "demo/books.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "billing/late_interest.h"
#include "demo/life.h"
#include "domain/reference_number.h"
#include "domain/vat.h"
#include "register/batch.h"

namespace kortisto::demo {

namespace {

constexpr int kPaymentDays = 14;
constexpr Money kCredited{1000};
constexpr std::int64_t kFirstNumber = 1001;

reg::BillingTerms terms() {
  reg::BillingTerms terms;
  const auto taxes = domain::known_vat_rates();
  terms.vat_rates.assign(taxes.begin(), taxes.end());
  const auto rates = billing::known_reference_rates();
  terms.reference_rates.assign(rates.begin(), rates.end());
  terms.first_number = kFirstNumber;
  terms.payment_days = kPaymentDays;
  terms.reminder_fee = Money{500};
  terms.iban = kAccount;
  terms.remarks = {"", "puhelu", "etätapaaminen", "peruuttamatta jäänyt käynti", "matka"};
  return terms;
}

}  // namespace

Books::Books(reg::Register& store, WalkingClock& clock)
    : store_(store), clock_(clock), terms_(terms()) {}

// By turns, so that a small practice has one of each.
Books::Fate Books::fate_of(std::int64_t number) noexcept {
  switch (number % 20) {
    case 4:
      return Fate::late;
    case 8:
      return Fate::in_parts;
    case 12:
      return Fate::credited;
    case 16:
      return Fate::disputed;
    case 19:
      return Fate::forgotten;
    default:
      return Fate::in_time;
  }
}

void Books::next_moment() {
  clock_.walk_to({clock_.now().at + std::chrono::milliseconds(1)});
}

void Books::bill(Date month, std::optional<domain::ClientId> client, bool last) {
  reg::Drafted drafted = reg::draft_invoices(store_, month, client, terms_);
  std::vector<reg::InvoiceInBrief> drafts = std::move(drafted.made);
  // Everybody's last one may be hers.
  if (client) drafts.insert(drafts.end(), drafted.standing.begin(), drafted.standing.end());
  next_moment();
  if (last && !drafts.empty()) drafts.pop_back();
  if (!drafts.empty()) issue(drafts);
  if (!client) remind();
}

void Books::issue(const std::vector<reg::InvoiceInBrief>& drafts) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(drafts.size());
  for (const reg::InvoiceInBrief& one : drafts) numbers.push_back(one.record);
  std::vector<Message> warnings;  // of a rate of interest that nobody has announced yet
  for (const reg::InvoiceInBrief& one : reg::issue_invoices(store_, numbers, terms_, warnings)) {
    Bill bill{*one.number,
              one.payable,
              days_after(clock_.today(), kPaymentDays),
              fate_of(*one.number),
              false,
              false,
              {}};
    open_.push_back(bill);
  }
  next_moment();
}

void Books::remind() {
  reg::Batch batch(store_);
  for (Bill& bill : open_) {
    const bool waits = bill.fate == Fate::late || bill.fate == Fate::forgotten;
    if (!waits || bill.asked || clock_.today() <= bill.due) continue;
    const reg::Reminded told = reg::remind_invoice(store_, bill.number, std::nullopt, terms_);
    const domain::Reminder& one = told.reminder;
    bill.asked = Money{one.open.cents + one.fee.cents + one.interest.cents};
    bill.over = bill.fate == Fate::forgotten;
    next_moment();
  }
  batch.commit();
  std::erase_if(open_, [](const Bill& one) { return one.over; });
}

void Books::credit(Bill& bill) {
  if (bill.open <= kCredited) return;
  (void)reg::credit_invoice(store_, bill.number, kCredited, "Hyvitys sovitusti", terms_);
  bill.open.cents -= kCredited.cents;
  next_moment();
}

void Books::dispute(Bill& bill) {
  reg::dispute_invoice(store_, bill.number, "Käynnin pituus");
  bill.over = true;
  next_moment();
}

std::optional<Money> Books::paid_now(Bill& bill) {
  switch (bill.fate) {
    case Fate::forgotten:
      return std::nullopt;
    case Fate::disputed:
      dispute(bill);
      return std::nullopt;
    case Fate::late:
      bill.over = bill.asked.has_value();
      return bill.asked;
    case Fate::in_parts:
      if (!std::exchange(bill.half_paid, true)) {
        const Money half{bill.open.cents / 2};
        bill.open.cents -= half.cents;
        return half;
      }
      break;
    case Fate::credited:
      credit(bill);
      break;
    case Fate::in_time:
      break;
  }
  bill.over = true;
  return bill.open;
}

std::vector<reg::Credited> Books::payments_of_month() {
  std::vector<reg::Credited> payments;
  reg::Batch batch(store_);
  for (Bill& bill : open_) {
    if (bill.due > clock_.today()) continue;
    if (const auto amount = paid_now(bill)) {
      std::string archive = clock_.today().iso() + "-" + std::to_string(bill.number);
      payments.push_back(
          {clock_.today(), *amount, domain::reference_of(bill.number), std::move(archive), false});
    }
  }
  batch.commit();
  std::erase_if(open_, [](const Bill& one) { return one.over; });
  return payments;
}

void Books::read_bank_file() {
  const std::vector<reg::Credited> payments = payments_of_month();
  if (payments.empty()) return;
  (void)reg::match_payments(store_, payments, false);
  next_moment();
}

}  // namespace kortisto::demo
