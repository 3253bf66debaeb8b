// Which entries of a camt.053 statement are payments, and what each comes to. Entries come one
// after another with their transactions behind them; nothing is kept of those that are done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "base/toml_depth.h"
#include "exchange/bank_parser.h"

namespace kortisto::exchange {

// Not negative. Sums of them wrap round where no account has so much, and are none that a bank
// states.
using Cents = std::uint64_t;

enum class Direction { credit, debit };

// What a payer refers to. Two that differ are none: which of them the money is for, nobody said.
class PayerReference {
 public:
  // Passes over what is no reference.
  void add(std::string_view text);
  [[nodiscard]] bool empty() const { return first_.empty(); }
  [[nodiscard]] std::string value() const { return several_ ? "" : first_; }

 private:
  std::string first_;
  bool several_ = false;
};

// Ntry, as far as it stands before its transactions.
struct CamtEntry {
  TextPosition at;
  std::optional<Money> amount;
  bool is_foreign = false;  // the amount is in another currency
  std::optional<Direction> direction;
  bool is_reversal = false;  // of an entry in the other direction
  std::optional<bool> is_booked;
  std::optional<Date> booked_on;
  std::optional<Date> valued_on;
  std::string reference;  // of the account servicer
  Cents charges = 0;
};

// TxDtls.
struct CamtTransaction {
  TextPosition at;
  std::optional<Money> amount;
  bool has_foreign_amount = false;
  std::optional<Direction> direction;  // the entry's, when it is not said
  std::optional<Date> accepted_on;     // by the payer's bank
  std::string reference;               // of the account servicer
  std::string transaction_id;          // of the first bank
  PayerReference structured;
  PayerReference unstructured;
  Cents charges = 0;
};

class CamtPayments {
 public:
  // Both outlive this.
  CamtPayments(const std::string& file, const TakePayment& take) : file_(file), take_(take) {}

  // Whether the entry is one of payments, so that its transactions are to be added. Throws
  // Error(invalid) error.bank-file.missing when it lacks what every entry has.
  [[nodiscard]] bool open(CamtEntry entry, const std::string& account);
  // REQUIRES: the last call was open(), which said yes, or add()
  void add(CamtTransaction transaction);
  // `is_batch`: the bank says that there are several transactions. Throws Error(invalid)
  // error.bank-file.details when those that were added do not come to the entry's amount.
  void close(bool is_batch);

  // `stated` is the bank's own sum of credits.
  void close_statement(std::optional<Money> stated);

  [[nodiscard]] const BankFileSummary& summary() const { return summary_; }

 private:
  // Counts what is no entry of payments.
  [[nodiscard]] std::int64_t* left_aside();
  void count_credit();
  void give(const CamtTransaction& transaction, bool is_only);
  void give(Money amount, const CamtTransaction& transaction, bool is_only);
  [[nodiscard]] std::string archive_id(const CamtTransaction& transaction, bool is_only);
  [[nodiscard]] bool adds_up() const;

  const std::string& file_;
  const TakePayment& take_;
  BankFileSummary summary_;

  CamtEntry entry_;
  std::string account_;
  bool is_open_ = false;
  std::int64_t transactions_ = 0;
  std::optional<CamtTransaction> held_;  // until it is known whether it is the only one
  std::string last_reference_;           // of the transaction before
  Cents sum_ = 0;
  Cents charges_ = 0;  // of the transactions
  bool has_all_amounts_ = true;

  Cents credits_ = 0;  // of the statement
  Cents booked_credits_ = 0;
  bool is_in_euros_ = true;
};

}  // namespace kortisto::exchange
