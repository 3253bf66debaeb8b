// camt.053 (ISO 20022). What is read of it stands in find_row(), under the standard's names: Ntry
// is an entry on the account, TxDtls one of the transactions that it may be the sum of. Versions
// differ in few of these places, and all are read side by side: in later ones a transaction has an
// Amt of its own, and in the latest the status is no text in Sts but a choice of Sts/Cd and
// Sts/Prtry.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"
#include "domain/iban.h"
#include "exchange/bank_parser.h"
#include "exchange/camt_payments.h"
#include "exchange/camt_values.h"
#include "exchange/xml_reader.h"

namespace kortisto::exchange {

namespace {

constexpr std::string_view kNamespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";

// What is read has at most 140 characters, and white space around it.
constexpr std::size_t kLongestText = 1024;

bool is_statement_namespace(std::string_view name) {
  if (!name.starts_with(kNamespace)) return false;
  const std::string_view version = name.substr(kNamespace.size());
  return version.size() == 2 && version >= "02" &&
         version.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Where a transaction's amount may stand, the surest first.
enum class AmountFrom { transaction, details, counter_value, instructed, nowhere };

class CamtParser final : public BankParser, private XmlListener {
 public:
  CamtParser(const std::string& file, const TakePayment& take)
      : file_(file), xml_(*this, file), payments_(file, take) {}

  void feed(Bytes bytes) override { xml_.feed(bytes); }
  BankFileSummary finish() override {
    xml_.finish();
    if (!has_statements_) throw not_a_bank_file(file_);
    return payments_.summary();
  }

 private:
  struct Row;
  [[nodiscard]] static const Row* find_row(std::string_view path);

  void begin_element(std::string_view name_space, std::string_view name,
                     const XmlAttributes& attributes) override;
  void add_text(std::string_view piece) override;
  void end_element() override;
  void require_document(std::string_view name_space, std::string_view name);
  [[nodiscard]] bool descend(std::string_view name);

  // Of the element that ends, which is a row's.
  [[nodiscard]] std::string_view value() const { return trimmed(text_); }
  [[nodiscard]] bool is_in_euros() const;
  [[nodiscard]] Money euros() const;
  [[nodiscard]] Date day() const;
  [[nodiscard]] bool flag() const;
  [[nodiscard]] bool is_at_most_one() const;
  [[nodiscard]] Direction direction() const;
  [[nodiscard]] std::string identifier() const;
  [[nodiscard]] Error wrong(MessageKey key) const {
    return bank_file_error(std::move(key), file_, at_);
  }

  void begin_statement();
  void end_statement();
  void begin_entry();
  void end_entry();
  void open_entry();
  void set_entry_amount();
  void set_status();
  void begin_transaction();
  void end_transaction();
  void set_amount(AmountFrom from);
  void add_charge(Cents& charges) const;
  void begin_creditor_reference();
  void end_creditor_reference();

  const std::string& file_;
  XmlReader xml_;
  CamtPayments payments_;

  std::string name_space_;
  std::size_t depth_ = 0;
  std::size_t skipped_ = 0;  // elements that are open and in no row
  std::string path_;         // of those that are in one
  std::string text_;
  bool gathers_ = false;  // the text is wanted
  bool has_statements_ = false;
  std::optional<std::string> currency_;
  TextPosition at_;

  bool is_whole_message_ = true;  // and not one of its pages
  bool is_whole_statement_ = true;
  std::string account_;
  std::optional<Money> stated_credits_;
  CamtEntry entry_;
  bool is_entry_open_ = false;  // its transactions have begun
  bool is_entry_wanted_ = false;
  bool is_batch_ = false;
  CamtTransaction transaction_;
  AmountFrom amount_from_ = AmountFrom::nowhere;
  bool is_creditor_reference_ = true;
  std::string creditor_reference_;
};

// Below BkToCstmrStmt: what to do where the element ends, and where it begins. One with nothing to
// do at its beginning is a leaf, whose text is known at its end. In the order of the paths, so that
// those below one come next after it.
struct CamtParser::Row {
  std::string_view path;
  void (*end)(CamtParser&) = nullptr;
  void (*begin)(CamtParser&) = nullptr;
};

const CamtParser::Row* CamtParser::find_row(std::string_view path) {
  using It = CamtParser&;
  static constexpr std::array kRows{
      Row{"/GrpHdr/MsgPgntn/LastPgInd", [](It it) { it.is_whole_message_ &= it.flag(); }},
      Row{"/GrpHdr/MsgPgntn/PgNb", [](It it) { it.is_whole_message_ &= it.is_at_most_one(); }},
      Row{"/Stmt", [](It it) { it.end_statement(); }, [](It it) { it.begin_statement(); }},
      Row{"/Stmt/Acct/Id/IBAN",
          [](It it) { it.account_ = domain::read_iban(it.value()).value_or(""); }},
      Row{"/Stmt/Ntry", [](It it) { it.end_entry(); }, [](It it) { it.begin_entry(); }},
      Row{"/Stmt/Ntry/AcctSvcrRef", [](It it) { it.entry_.reference = it.identifier(); }},
      Row{"/Stmt/Ntry/Amt", [](It it) { it.set_entry_amount(); }},
      Row{"/Stmt/Ntry/BookgDt/Dt", [](It it) { it.entry_.booked_on = it.day(); }},
      Row{"/Stmt/Ntry/BookgDt/DtTm", [](It it) { it.entry_.booked_on = it.day(); }},
      Row{"/Stmt/Ntry/CdtDbtInd", [](It it) { it.entry_.direction = it.direction(); }},
      Row{"/Stmt/Ntry/Chrgs/Amt", [](It it) { it.add_charge(it.entry_.charges); }},
      Row{"/Stmt/Ntry/Chrgs/Rcrd/Amt", [](It it) { it.add_charge(it.entry_.charges); }},
      Row{"/Stmt/Ntry/NtryDtls/Btch/NbOfTxs", [](It it) { it.is_batch_ |= !it.is_at_most_one(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls", [](It it) { it.end_transaction(); },
          [](It it) { it.begin_transaction(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/Amt", [](It it) { it.set_amount(AmountFrom::transaction); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/AmtDtls/CntrValAmt/Amt",
          [](It it) { it.set_amount(AmountFrom::counter_value); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/AmtDtls/InstdAmt/Amt",
          [](It it) { it.set_amount(AmountFrom::instructed); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/AmtDtls/TxAmt/Amt",
          [](It it) { it.set_amount(AmountFrom::details); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/CdtDbtInd",
          [](It it) { it.transaction_.direction = it.direction(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/Chrgs/Amt",
          [](It it) { it.add_charge(it.transaction_.charges); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/Chrgs/Rcrd/Amt",
          [](It it) { it.add_charge(it.transaction_.charges); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/Refs/AcctSvcrRef",
          [](It it) { it.transaction_.reference = it.identifier(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/Refs/TxId",
          [](It it) { it.transaction_.transaction_id = it.identifier(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RltdDts/AccptncDtTm",
          [](It it) { it.transaction_.accepted_on = it.day(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf",
          [](It it) { it.end_creditor_reference(); }, [](It it) { it.begin_creditor_reference(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Ref",
          [](It it) { it.creditor_reference_ = it.value(); }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd",
          [](It it) { it.is_creditor_reference_ = it.value() == "SCOR"; }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Prtry",
          [](It it) { it.is_creditor_reference_ = false; }},
      Row{"/Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Ustrd",
          [](It it) { it.transaction_.unstructured.add(it.value()); }},
      Row{"/Stmt/Ntry/RvslInd", [](It it) { it.entry_.is_reversal = it.flag(); }},
      Row{"/Stmt/Ntry/Sts", [](It it) { it.set_status(); }},
      Row{"/Stmt/Ntry/Sts/Cd", [](It it) { it.set_status(); }},
      Row{"/Stmt/Ntry/Sts/Prtry", [](It it) { it.entry_.is_booked = false; }},
      Row{"/Stmt/Ntry/ValDt/Dt", [](It it) { it.entry_.valued_on = it.day(); }},
      Row{"/Stmt/Ntry/ValDt/DtTm", [](It it) { it.entry_.valued_on = it.day(); }},
      Row{"/Stmt/StmtPgntn/LastPgInd", [](It it) { it.is_whole_statement_ &= it.flag(); }},
      Row{"/Stmt/StmtPgntn/PgNb", [](It it) { it.is_whole_statement_ &= it.is_at_most_one(); }},
      Row{"/Stmt/TxsSummry/TtlCdtNtries/Sum",
          [](It it) { it.stated_credits_ = read_euros(it.value()); }},
  };
  constexpr auto kBefore = [](const Row& a, const Row& b) { return a.path < b.path; };
  static_assert(std::is_sorted(kRows.begin(), kRows.end(), kBefore));
  const auto* found = std::lower_bound(kRows.begin(), kRows.end(), Row{path}, kBefore);
  return found == kRows.end() ? nullptr : found;
}

void CamtParser::begin_element(std::string_view name_space, std::string_view name,
                               const XmlAttributes& attributes) {
  if (++depth_ <= 2) {
    require_document(name_space, name);
    return;
  }
  at_ = xml_.place();
  // <Amt>1<b/>2</Amt> is no 12.
  if (gathers_ && !value().empty()) throw wrong("error.bank-file.xml");
  gathers_ = false;
  text_.clear();
  if (skipped_ > 0 || name_space != name_space_ || !descend(name)) {
    ++skipped_;
    return;
  }
  const Row& row = *find_row(path_);
  if (row.path != path_) return;
  gathers_ = row.begin == nullptr;
  if (const auto currency = attributes.find("Ccy")) {
    currency_ = *currency;
  } else {
    currency_.reset();
  }
  if (row.begin != nullptr) row.begin(*this);
}

void CamtParser::require_document(std::string_view name_space, std::string_view name) {
  if (depth_ == 1) {
    if (name != "Document" || !is_statement_namespace(name_space)) throw not_a_bank_file(file_);
    name_space_ = name_space;
  } else {
    if (name != "BkToCstmrStmt" || name_space != name_space_) throw not_a_bank_file(file_);
    has_statements_ = true;
  }
}

// Adds the name to the path, unless there is no row for it or below it.
bool CamtParser::descend(std::string_view name) {
  const std::size_t before = path_.size();
  path_ += '/';
  path_ += name;
  const Row* row = find_row(path_);
  if (row != nullptr && row->path.starts_with(path_)) {
    const std::string_view below = row->path.substr(path_.size());
    if (below.empty() || below.front() == '/') return true;
  }
  path_.resize(before);
  return false;
}

void CamtParser::add_text(std::string_view piece) {
  if (!gathers_) return;
  if (text_.size() + piece.size() > kLongestText) throw wrong("error.bank-file.long");
  text_ += piece;
}

void CamtParser::end_element() {
  if (depth_-- <= 2) return;
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  const Row& row = *find_row(path_);
  if (row.path == path_) row.end(*this);
  gathers_ = false;
  text_.clear();
  path_.resize(path_.rfind('/'));
}

bool CamtParser::is_in_euros() const {
  if (!currency_) throw missing_element("Amt/@Ccy", file_, at_);
  return *currency_ == "EUR";
}

Money CamtParser::euros() const {
  if (const auto amount = read_euros(value())) return *amount;
  throw wrong("error.bank-file.amount");
}

Date CamtParser::day() const {
  if (const auto day = read_bank_day(value())) return *day;
  throw wrong("error.bank-file.date");
}

bool CamtParser::flag() const {
  if (const auto flag = read_flag(value())) return *flag;
  throw wrong("error.bank-file.code");
}

// Of a count, which may begin with zeros.
bool CamtParser::is_at_most_one() const {
  const std::size_t first = std::min(value().find_first_not_of('0'), value().size());
  const std::string_view number = value().substr(first);
  return number.empty() || number == "1";
}

Direction CamtParser::direction() const {
  if (value() == "CRDT") return Direction::credit;
  if (value() == "DBIT") return Direction::debit;
  throw wrong("error.bank-file.code");
}

// What some banks write where they have none is not one that all payments share.
std::string CamtParser::identifier() const {
  if (value() == "NOTPROVIDED" || value() == "NONREF") return {};
  return printable(to_nfc(value()));
}

void CamtParser::begin_statement() {
  account_.clear();
  stated_credits_.reset();
  is_whole_statement_ = true;
}

void CamtParser::end_statement() {
  payments_.close_statement(is_whole_message_ && is_whole_statement_ ? stated_credits_
                                                                     : std::nullopt);
}

void CamtParser::begin_entry() {
  entry_ = {};
  entry_.at = at_;
  is_entry_open_ = false;
  is_batch_ = false;
}

// What tells what the entry is stands before its transactions.
void CamtParser::open_entry() {
  if (std::exchange(is_entry_open_, true)) return;
  is_entry_wanted_ = payments_.open(std::move(entry_), account_);
}

void CamtParser::end_entry() {
  open_entry();
  payments_.close(is_batch_);
}

void CamtParser::set_entry_amount() {
  if (is_in_euros()) {
    entry_.amount = euros();
  } else {
    entry_.is_foreign = true;
  }
}

void CamtParser::set_status() {
  if (!value().empty()) entry_.is_booked = value() == "BOOK";
}

void CamtParser::begin_transaction() {
  open_entry();
  if (!is_entry_wanted_) {
    skipped_ = 1;
    path_.resize(path_.rfind('/'));
    return;
  }
  transaction_ = {};
  transaction_.at = at_;
  amount_from_ = AmountFrom::nowhere;
}

void CamtParser::end_transaction() {
  payments_.add(std::move(transaction_));
}

void CamtParser::set_amount(AmountFrom from) {
  if (!is_in_euros()) {
    transaction_.has_foreign_amount = true;
  } else if (from < amount_from_) {
    transaction_.amount = euros();
    amount_from_ = from;
  }
}

// Charges only explain a sum: those that cannot be read explain none.
void CamtParser::add_charge(Cents& charges) const {
  if (currency_ != "EUR") return;
  if (const auto charge = read_euros(value())) charges += static_cast<Cents>(charge->cents);
}

void CamtParser::begin_creditor_reference() {
  is_creditor_reference_ = true;
  creditor_reference_.clear();
}

void CamtParser::end_creditor_reference() {
  if (is_creditor_reference_) transaction_.structured.add(creditor_reference_);
}

}  // namespace

std::unique_ptr<BankParser> camt_parser(const std::string& file, const TakePayment& take) {
  return std::make_unique<CamtParser>(file, take);
}

}  // namespace kortisto::exchange
