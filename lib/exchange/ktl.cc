// KTL, the list of payments with a reference (Finanssiala, "Incoming reference payments", 2.1):
// records of 90 characters in groups, with or without a line's end behind each. A group is
//   0        a batch record
//   3, 5, 7  a transaction: 3 a payment with a reference, 5 a direct debit, 7 in some banks' lists
//   9        the sum of the group, in three parts: payments, corrections, direct debits that failed
// A file that ends behind a group is whole: nothing tells how many there are.
// Characters are ISO 8859-1 or the Finnish ASCII (SFS 4017), which differ in names alone; those are
// not read.
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/printable.h"
#include "domain/mod97.h"
#include "domain/reference_number.h"
#include "exchange/bank_parser.h"

namespace kortisto::exchange {

namespace {

constexpr std::size_t kRecord = 90;

// Where a field begins, counted from 0, and how many characters it has.
struct Place {
  std::size_t at;
  std::size_t size;
};
constexpr Place kCreated{1, 6};
constexpr Place kAccount{1, 14};
constexpr Place kBookedOn{15, 6};
constexpr Place kPaidOn{21, 6};
constexpr Place kArchiveId{27, 16};
constexpr Place kReference{43, 20};
constexpr Place kCurrency{75, 1};
constexpr Place kAmount{77, 10};
constexpr Place kCorrection{87, 1};
constexpr Place kFeedback{89, 1};
struct SumPlace {
  Place count;
  Place amount;
};
constexpr SumPlace kPayments{{1, 6}, {7, 11}};
constexpr SumPlace kCorrections{{18, 6}, {24, 11}};
constexpr SumPlace kFailed{{35, 6}, {41, 11}};

struct Sum {
  std::int64_t count = 0;
  std::int64_t cents = 0;

  void add(Money amount) {
    ++count;
    cents += amount.cents;
  }
  friend bool operator==(const Sum&, const Sum&) = default;
};

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

std::string_view without_ends(std::string_view text) {
  if (is_blank(text)) return {};
  const std::size_t first = text.find_first_not_of(' ');
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// YYMMDD, of this century.
std::optional<Date> day_of(std::string_view digits) {
  if (digits.size() != kBookedOn.size) return std::nullopt;
  const std::string text(digits);
  return Date::parse("20" + text.substr(0, 2) + '-' + text.substr(2, 2) + '-' + text.substr(4));
}

// Of a Finnish account's 14 digits (Finanssiala, "IBAN and BIC in payments"); "" of anything else.
std::string iban_of(std::string_view account) {
  if (!is_digits(account)) return {};
  const int check = 98 - domain::mod97(std::string(account) + "FI00");
  return "FI" + std::string(check < 10 ? "0" : "") + std::to_string(check) + std::string(account);
}

// ISO 8859-1 as UTF-8, in what may be shown.
std::string text_of(std::string_view field) {
  std::string utf8;
  for (const char c : field) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return printable(utf8);
}

class KtlParser final : public BankParser {
 public:
  KtlParser(const std::string& file, const TakePayment& take) : file_(file), take_(take) {}

  void feed(Bytes bytes) override {
    for (const std::uint8_t byte : bytes) add(static_cast<char>(byte));
  }
  BankFileSummary finish() override;

 private:
  void add(char c);
  void end_record();
  void begin_group();
  void read_transaction();
  void end_group();

  [[nodiscard]] std::string_view field(Place place) const {
    return std::string_view(record_).substr(place.at, place.size);
  }
  [[nodiscard]] Error wrong(MessageKey key, Place place) const;
  [[nodiscard]] Date day(Place place) const;
  [[nodiscard]] std::int64_t number(Place place) const;
  [[nodiscard]] Sum sum(SumPlace place) const;
  [[nodiscard]] std::string archive_id() const;

  const std::string& file_;
  const TakePayment& take_;
  BankFileSummary summary_;

  std::string record_;
  TextPosition at_;    // of the record
  TextPosition next_;  // of the next character
  char before_ = '\0';
  bool is_first_ = true;

  bool is_in_group_ = false;
  Sum payments_;
  Sum corrections_;
  Sum failed_;
};

void KtlParser::add(char c) {
  const bool ends_line = c == '\n' || c == '\r';
  // Two bytes for one letter are UTF-8, which somebody has made of the file: the second would move
  // all that comes after it, and stands for no letter in ISO 8859-1.
  const bool is_second = (before_ == '\xC2' || before_ == '\xC3') && (c & '\xC0') == '\x80';
  const bool is_second_of_end = before_ == '\r' && c == '\n';
  before_ = c;
  if (ends_line) {
    if (!record_.empty()) end_record();
    if (!is_second_of_end) ++next_.line;
    next_.column = 1;
    return;
  }
  if (record_.empty()) at_ = next_;
  ++next_.column;
  if (is_second) return;
  record_ += c;
  if (record_.size() == kRecord) end_record();
}

BankFileSummary KtlParser::finish() {
  if (!record_.empty()) end_record();
  if (is_in_group_) throw bank_file_error("error.bank-file.cut", file_, next_);
  return summary_;
}

void KtlParser::end_record() {
  // Blanks at the end of a line are easily lost.
  record_.resize(kRecord, ' ');
  if (is_blank(record_)) {
    record_.clear();
    return;
  }
  const char type = record_.front();
  if (is_first_ && (type != '0' || !day_of(field(kCreated)))) throw not_a_bank_file(file_);
  is_first_ = false;
  if (type == '0' && !is_in_group_) {
    begin_group();
  } else if ((type == '3' || type == '5' || type == '7') && is_in_group_) {
    read_transaction();
  } else if (type == '9' && is_in_group_) {
    end_group();
  } else {
    throw wrong("error.bank-file.record", {0, 1});
  }
  record_.clear();
}

void KtlParser::begin_group() {
  is_in_group_ = true;
  payments_ = {};
  corrections_ = {};
  failed_ = {};
}

void KtlParser::read_transaction() {
  const Money amount{number(kAmount)};
  const std::string_view correction = field(kCorrection);
  const std::string_view feedback = field(kFeedback);
  if (correction != "0" && correction != "1" && correction != " ") {
    throw wrong("error.bank-file.code", kCorrection);
  }
  if (record_.front() == '5' && feedback != "0" && feedback != " ") {
    failed_.add(amount);
    ++summary_.failed;
    return;
  }
  const bool is_correction = correction == "1";
  (is_correction ? corrections_ : payments_).add(amount);
  if (field(kCurrency) != "1") {
    ++summary_.other_currencies;
    return;
  }
  if (amount.cents == 0) {
    ++summary_.zero;
    return;
  }
  const Date booked_on = day(kBookedOn);
  const bool has_paid_on = field(kPaidOn).find_first_not_of("0 ") != std::string_view::npos;
  ++summary_.payments;
  take_({.paid_on = has_paid_on ? day(kPaidOn) : booked_on,
         .booked_on = booked_on,
         .amount = amount,
         .reference = domain::read_reference(field(kReference)).value_or(""),
         .archive_id = archive_id(),
         .account = iban_of(field(kAccount)),
         .reversed = is_correction});
}

void KtlParser::end_group() {
  is_in_group_ = false;
  if (sum(kPayments) != payments_) throw wrong("error.bank-file.sums", kPayments.count);
  if (sum(kCorrections) != corrections_) throw wrong("error.bank-file.sums", kCorrections.count);
  if (sum(kFailed) != failed_) throw wrong("error.bank-file.sums", kFailed.count);
}

Error KtlParser::wrong(MessageKey key, Place place) const {
  return bank_file_error(std::move(key), file_,
                         {at_.line, at_.column + static_cast<std::int64_t>(place.at)});
}

Date KtlParser::day(Place place) const {
  if (const auto day = day_of(field(place))) return *day;
  throw wrong("error.bank-file.date", place);
}

std::int64_t KtlParser::number(Place place) const {
  std::int64_t value = 0;
  for (const char c : field(place)) {
    if (c < '0' || c > '9') throw wrong("error.bank-file.amount", place);
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string KtlParser::archive_id() const {
  const std::string_view id = without_ends(field(kArchiveId));
  const bool is_none = id.find_first_not_of('0') == std::string_view::npos;
  return is_none ? "" : text_of(id);
}

// What a bank has none of it may leave blank.
Sum KtlParser::sum(SumPlace place) const {
  if (is_blank(field(place.count)) && is_blank(field(place.amount))) return {};
  return {number(place.count), number(place.amount)};
}

}  // namespace

std::unique_ptr<BankParser> ktl_parser(const std::string& file, const TakePayment& take) {
  return std::make_unique<KtlParser>(file, take);
}

}  // namespace kortisto::exchange
