// What the bank tells of the payments that came to an account, in a file of one of two forms:
//   camt.053  the account statement of ISO 20022 (BankToCustomerStatement), versions 02 and later;
//             in Finland as Finanssiala's "ISO 20022 Account Statement Guide" has it
//   KTL       the older list of payments with a reference, in records of 90 characters
//             (Finanssiala, "Incoming reference payments", version 2.1)
// It is read from the beginning to the end and never held as a whole: a file may have any length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "base/bytes.h"
#include "base/date.h"
#include "base/money.h"

namespace kortisto::exchange {

struct BankPayment {
  // The day on which the payer paid: camt's AcceptanceDateTime, when the payer's bank took the
  // order on, and KTL's payment date; else `booked_on`. Whether an invoice was paid in time goes by
  // it: the account may be credited on a later day.
  Date paid_on;
  Date booked_on;
  Money amount;  // more than 0
  // As domain/reference_number.h reads it; "" when the payer gave none, what was given is none, or
  // one payment names several.
  std::string reference;
  // The bank's own (arkistointitunnus), by which a payment is known when it comes in another file;
  // "" when the bank gave none. A correction may have that of the payment which it takes back.
  std::string archive_id;
  std::string account;    // IBAN of the account that it came to; "" when it is not known
  bool reversed = false;  // a correction: so much of what was paid before is taken back
};

// How many there were of what. Only payments were given to the caller.
struct BankFileSummary {
  std::int64_t payments = 0;

  std::int64_t debits = 0;  // what was paid from the account, and what came back of that
  std::int64_t other_currencies = 0;
  std::int64_t not_booked = 0;  // pending, or for information
  // Sums of payments that the bank lists elsewhere, in KTL or camt.054.
  std::int64_t batches = 0;
  std::int64_t failed = 0;  // direct debits that brought no money
  std::int64_t zero = 0;    // entries of 0.00

  // Statements in which the bank's own sum of credits is not that of their entries: something may
  // be missing. It is no error, because the standard leaves open which entries that sum has.
  std::int64_t sums_that_differ = 0;
};

// The next bytes of the file, at most as many as there is room for; 0 at its end.
using BankFileSource = std::function<std::size_t(MutableBytes)>;

// Gives each payment to `take`, in the order of the file. What is wrong is found where it stands,
// so that payments have been taken before: after an error none of them counts.
//
// Throws Error(invalid) error.bank-file.* with the file's name and the line and column of what is
// wrong, and what `source` and `take` throw. It is an error when the file is of neither form, ends
// in the middle, has a document type (so no entity is ever expanded or fetched), an amount that is
// not of whole cents below Money's limit, an entry in euros that is not the sum of its
// transactions, or records of KTL that their sum record does not agree with.
[[nodiscard]] BankFileSummary read_bank_file(const BankFileSource& source, const std::string& file,
                                             const std::function<void(const BankPayment&)>& take);

}  // namespace kortisto::exchange
