// KTL, the list of incoming reference payments (Finanssiala, version 2.1).
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "bank_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;

using Lines = std::vector<std::string>;

std::string padded(std::string text) {
  text.resize(90, ' ');
  return text;
}

const std::string kBatch = padded("02601122015501234567891");

// A transaction of one euro; what stands at `at` is another.
std::string transaction(std::size_t at = 0, std::string_view with = "") {
  std::string record =
      "350000120000007260112260110"
      "2601122588000001"
      "00000000000000010016"
      "ESIMERKKI AI1A00000001000A ";
  record.replace(at, with.size(), with);
  REQUIRE(record.size() == 90);
  return record;
}

std::string sum(std::string_view digits) {
  return padded("9" + std::string(digits));
}

const std::string kOne = sum("00000100000000100");

TEST_CASE("a list of two accounts with a correction, direct debits and what is no payment") {
  const ReadBankFile read = read_bank_text(bank_data("reference_payments.ktl"));
  CHECK(read.payments ==
        Lines{
            "2026-01-10 2026-01-12 120.00 10016 2601122588000001 FI3750000120000007",
            "2026-01-12 2026-01-12 100.00 10029 2601122588000021 FI3750000120000007",
            // A direct debit, without the day on which it was paid.
            "2026-01-12 2026-01-12 50.00 10032 2601122588000022 FI3750000120000007",
            "2026-01-12 2026-01-12 1234.56 20260024 2601122588000024 FI3750000120000007 reversed",
            // Without a reference, and with one whose check digit is wrong.
            "2026-01-09 2026-01-12 0.01 - 2601122588000031 FI1550000120000015",
            "2026-01-09 2026-01-12 99999999.99 - 2601122588000032 FI1550000120000015",
        });
  CHECK(read.summary.payments == 6);
  CHECK(read.summary.failed == 1);
  CHECK(read.summary.other_currencies == 1);
  CHECK(read.summary.zero == 1);
  CHECK(read.summary.debits == 0);
  CHECK(read.summary.not_booked == 0);
  CHECK(read.summary.batches == 0);
}

TEST_CASE("lines end as they like, or not at all, and may have lost their blanks") {
  const std::string given = bank_data("reference_payments.ktl");
  const Lines payments = read_bank_text(given).payments;
  CHECK(read_bank_text(replaced(given, "\r\n", "\n")).payments == payments);
  CHECK(read_bank_text(replaced(given, "\r\n", "\r")).payments == payments);
  CHECK(read_bank_text(replaced(given, "\r\n", "")).payments == payments);
  CHECK(read_bank_text(replaced(given, "\r\n", "   \r\n\r\n")).payments == payments);
  CHECK(read_bank_text("\xEF\xBB\xBF" + given).payments == payments);
  CHECK(read_bank_text(given.substr(0, given.size() - 2)).payments == payments);
  for (const std::size_t piece : {1U, 2U, 89U, 91U}) {
    CHECK(read_bank_text(given, piece).payments == payments);
  }

  std::string trimmed = given;
  for (std::size_t at = trimmed.find(" \r\n"); at != std::string::npos;
       at = trimmed.find(" \r\n")) {
    trimmed.erase(at, 1);
  }
  CHECK(trimmed.size() < given.size());
  CHECK(read_bank_text(trimmed).payments == payments);
}

TEST_CASE("letters are Latin-1, the Finnish ASCII, or UTF-8 that somebody has made of them") {
  for (const char* name : {"M\xC4KINEN \xC5SA ", "M[KINEN ]SA ", "M\xC3\x84KINEN \xC3\x85SA "}) {
    CAPTURE(name);
    const std::string record = replaced(transaction(), "ESIMERKKI AI", name);
    CHECK(read_bank_text(kBatch + '\n' + record + '\n' + kOne).payments ==
          Lines{"2026-01-10 2026-01-12 1.00 10016 2601122588000001 FI3750000120000007"});
  }
  CHECK(read_bank_text(kBatch + transaction(27, "\xC4\x01") + kOne).payments ==
        Lines{"2026-01-10 2026-01-12 1.00 10016 \u00C4\uFFFD01122588000001 FI3750000120000007"});
}

TEST_CASE("a field that is wrong is named by its place") {
  const auto error = [](std::size_t at, std::string_view with) {
    return bank_error_of(kBatch + '\n' + transaction(at, with) + '\n' + kOne);
  };
  CHECK(error(0, "3") == "none");
  CHECK(error(0, "4") == "record at 2:1");
  CHECK(error(77, "000000010,") == "amount at 2:78");
  CHECK(error(77, "         1") == "amount at 2:78");
  CHECK(error(77, "-000000100") == "amount at 2:78");
  CHECK(error(15, "260230") == "date at 2:16");
  CHECK(error(15, "000000") == "date at 2:16");
  CHECK(error(21, "260199") == "date at 2:22");
  CHECK(error(21, "      ") == "none");
  CHECK(error(87, "2") == "code at 2:88");
  // In one line the place is a column.
  CHECK(bank_error_of(kBatch + transaction() + transaction(77, "x") + kOne) == "amount at 1:258");
  // An account that is none of Finland's old form is not known.
  CHECK(read_bank_text(kBatch + transaction(1, "FI3750000120  ") + kOne).payments ==
        Lines{"2026-01-10 2026-01-12 1.00 10016 2601122588000001 -"});
  for (const char* none : {"0000000000000000", "                "}) {
    CHECK(read_bank_text(kBatch + transaction(27, none) + kOne).payments ==
          Lines{"2026-01-10 2026-01-12 1.00 10016 - FI3750000120000007"});
  }
}

TEST_CASE("records stand in groups, each with its sum behind it") {
  const std::string record = transaction();
  CHECK(bank_error_of(kBatch + record + kOne) == "none");
  CHECK(bank_error_of(kBatch + sum("00000000000000000") + kBatch + record + kOne) == "none");
  CHECK(bank_error_of(kBatch + sum("") + '\n') == "none");
  CHECK(bank_error_of(kBatch + record) == "cut at 1:181");
  CHECK(bank_error_of(kBatch) == "cut at 1:91");
  CHECK(bank_error_of(kBatch + record + kBatch + record + kOne) == "record at 1:181");
  CHECK(bank_error_of(kBatch + record + kOne + record) == "record at 1:271");
  CHECK(bank_error_of(kBatch + record + kOne + kOne) == "record at 1:271");
  // A record that lost a character in a file of lines takes the others along.
  CHECK(bank_error_of(kBatch + '\n' + record.substr(0, 60) + '\n' + kOne) == "amount at 2:78");
}

TEST_CASE("a sum record that does not agree is an error, each of its parts") {
  const std::string two = kBatch + '\n' + transaction() + '\n' + transaction(87, "1") + '\n' +
                          transaction(0, "5").replace(89, 1, "2") + '\n';
  CHECK(bank_error_of(two + sum("000001000000001000000010000000010000000100000000100")) == "none");
  CHECK(bank_error_of(two + sum("000002000000001000000010000000010000000100000000100")) ==
        "sums at 5:2");
  CHECK(bank_error_of(two + sum("000001000000001010000010000000010000000100000000100")) ==
        "sums at 5:2");
  CHECK(bank_error_of(two + sum("000001000000001000000000000000010000000100000000100")) ==
        "sums at 5:19");
  CHECK(bank_error_of(two + sum("000001000000001000000010000000000000000100000000100")) ==
        "sums at 5:19");
  CHECK(bank_error_of(two + sum("000001000000001000000010000000010000000000000000100")) ==
        "sums at 5:36");
  CHECK(bank_error_of(two + sum("00000100000000100")) == "sums at 5:19");
  CHECK(bank_error_of(two + sum("00000100000000x00")) == "amount at 5:8");
}

}  // namespace
