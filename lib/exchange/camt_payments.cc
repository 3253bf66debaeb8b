#include "exchange/camt_payments.h"

#include <utility>

#include "domain/reference_number.h"

namespace kortisto::exchange {

void PayerReference::add(std::string_view text) {
  const auto digits = domain::read_reference(text);
  if (!digits) return;
  several_ = several_ || (!first_.empty() && first_ != *digits);
  first_ = *digits;
}

bool CamtPayments::open(CamtEntry entry, const std::string& account) {
  entry_ = std::move(entry);
  account_ = account;
  transactions_ = 0;
  held_.reset();
  last_reference_.clear();
  sum_ = 0;
  charges_ = 0;
  has_all_amounts_ = true;

  if (!entry_.amount && !entry_.is_foreign) throw missing_element("Ntry/Amt", file_, entry_.at);
  if (!entry_.direction) throw missing_element("Ntry/CdtDbtInd", file_, entry_.at);
  if (!entry_.is_booked) throw missing_element("Ntry/Sts", file_, entry_.at);
  if (*entry_.direction == Direction::credit) count_credit();
  std::int64_t* const count = left_aside();
  if (count != nullptr) ++*count;
  is_open_ = count == nullptr;
  if (!is_open_) return false;
  if (!entry_.booked_on) entry_.booked_on = entry_.valued_on;
  if (!entry_.booked_on) throw missing_element("Ntry/BookgDt", file_, entry_.at);
  return true;
}

void CamtPayments::count_credit() {
  if (!entry_.amount) {
    is_in_euros_ = false;
    return;
  }
  const auto cents = static_cast<Cents>(entry_.amount->cents);
  credits_ += cents;
  if (*entry_.is_booked) booked_credits_ += cents;
}

std::int64_t* CamtPayments::left_aside() {
  // Money that comes as the reversal of a debit is the account holder's own, and what goes as the
  // reversal of a credit was a payment (ISO 20022, ReversalIndicator).
  const bool is_credit = *entry_.direction == Direction::credit;
  if (is_credit == entry_.is_reversal) return &summary_.debits;
  if (!*entry_.is_booked) return &summary_.not_booked;
  if (!entry_.amount) return &summary_.other_currencies;
  if (entry_.amount->cents == 0) return &summary_.zero;
  return nullptr;
}

void CamtPayments::add(CamtTransaction transaction) {
  if (held_) give(*held_, false);
  ++transactions_;
  held_ = std::move(transaction);
}

void CamtPayments::close(bool is_batch) {
  if (!std::exchange(is_open_, false)) return;
  // With one transaction or none, the bank tells of the sum only.
  if (transactions_ <= 1 && is_batch) {
    ++summary_.batches;
    return;
  }
  if (!held_) {
    give(*entry_.amount, {}, true);
    return;
  }
  give(*held_, transactions_ == 1);
  if (!adds_up()) throw bank_file_error("error.bank-file.details", file_, entry_.at);
}

void CamtPayments::give(const CamtTransaction& transaction, bool is_only) {
  std::optional<Money> amount = transaction.amount;
  if (!amount && is_only) amount = entry_.amount;
  if (!amount) {
    if (!transaction.has_foreign_amount) throw missing_element("TxDtls/Amt", file_, transaction.at);
    has_all_amounts_ = false;
    ++summary_.other_currencies;
    return;
  }
  charges_ += transaction.charges;
  const auto cents = static_cast<Cents>(amount->cents);
  if (transaction.direction && *transaction.direction != *entry_.direction) {
    sum_ -= cents;
    ++summary_.debits;
    return;
  }
  sum_ += cents;
  if (cents == 0) {
    ++summary_.zero;
    return;
  }
  give(*amount, transaction, is_only);
}

void CamtPayments::give(Money amount, const CamtTransaction& transaction, bool is_only) {
  const PayerReference& reference =
      transaction.structured.empty() ? transaction.unstructured : transaction.structured;
  ++summary_.payments;
  take_({.paid_on = transaction.accepted_on.value_or(*entry_.booked_on),
         .booked_on = *entry_.booked_on,
         .amount = amount,
         .reference = reference.value(),
         .archive_id = archive_id(transaction, is_only),
         .account = account_,
         .reversed = entry_.is_reversal});
}

// Several transactions of an entry have to have different ones, or the second would pass for the
// first that came again. Where the bank repeats that of the entry or of the one before, or gives
// none, the transaction's number in the entry tells them apart, which is the same in every copy.
std::string CamtPayments::archive_id(const CamtTransaction& transaction, bool is_only) {
  const std::string& own = transaction.reference;
  if (is_only) {
    if (!own.empty()) return own;
    return entry_.reference.empty() ? transaction.transaction_id : entry_.reference;
  }
  const bool is_repeated = own == entry_.reference || own == last_reference_;
  last_reference_ = own;
  if (!own.empty() && !is_repeated) return own;
  if (!transaction.transaction_id.empty()) return transaction.transaction_id;
  const std::string& shared = entry_.reference.empty() ? own : entry_.reference;
  return shared.empty() ? "" : shared + '/' + std::to_string(transactions_);
}

// A bank that takes its charges from the money may tell the transactions without them.
bool CamtPayments::adds_up() const {
  const auto amount = static_cast<Cents>(entry_.amount->cents);
  return !has_all_amounts_ || sum_ == amount || sum_ - charges_ == amount ||
         sum_ - entry_.charges == amount;
}

void CamtPayments::close_statement(std::optional<Money> stated) {
  // Banks differ in whether it has those that are not booked.
  if (stated && is_in_euros_ && static_cast<Cents>(stated->cents) != credits_ &&
      static_cast<Cents>(stated->cents) != booked_credits_) {
    ++summary_.sums_that_differ;
  }
  credits_ = 0;
  booked_credits_ = 0;
  is_in_euros_ = true;
}

}  // namespace kortisto::exchange
