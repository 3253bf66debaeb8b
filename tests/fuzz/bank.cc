// A file from the bank, of either form: read, or refused with a place; what it says is of the form
// that the header promises.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/error.h"
#include "domain/iban.h"
#include "domain/reference_number.h"
#include "exchange/bank_file.h"

namespace {

using namespace kortisto;

void require(bool holds) {
  if (!holds) __builtin_trap();
}

void check(const exchange::BankPayment& payment) {
  require(payment.amount.cents > 0 && Money::parse(payment.amount.text()) == payment.amount);
  require(Date::parse(payment.paid_on.iso()) == payment.paid_on);
  require(Date::parse(payment.booked_on.iso()) == payment.booked_on);
  const std::string& reference = payment.reference;
  require(reference.empty() || domain::read_reference(reference) == reference);
  require(payment.account.empty() || domain::read_iban(payment.account) == payment.account);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes rest(data, size);
  const auto source = [&](MutableBytes out) {
    // In pieces, so that what is cut in two is met.
    const std::size_t count = std::min({rest.size(), out.size(), std::size_t{61}});
    std::copy_n(rest.begin(), count, out.begin());
    rest = rest.subspan(count);
    return count;
  };
  try {
    (void)exchange::read_bank_file(source, "input", check);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::invalid);
  }
  return 0;
}
