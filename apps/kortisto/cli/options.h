// Every option of the program, as plain data: the parser, the help, the manual's option lists and
// the completions all read these rows. A record's options are not here: they are made from the
// record's fields.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "domain/field.h"
#include "domain/use_purpose.h"

namespace kortisto::app {

struct Option {
  std::string_view name;        // without "--"
  std::string_view value = {};  // what follows, in capitals; "" for a switch
  std::string_view label = {};  // message key; "" is "option." and the name
  std::span<const std::string_view> choices = {};
  // Those of the choices behind which a number stands as a word of its own: "guardian 2".
  std::span<const std::string_view> numbered = {};
  bool repeats = false;
  char letter = '\0';                    // the short form, for the two that everybody expects
  const domain::Field* field = nullptr;  // that it gives, if it is a field's: says what it is

  [[nodiscard]] constexpr bool is_switch() const noexcept { return value.empty(); }
  [[nodiscard]] MessageKey help_key() const;
};

// The option that gives a record's field. A list's is repeated, a flag is a switch.
[[nodiscard]] Option option_of(const domain::Field& field);

namespace option {

inline constexpr std::array<std::string_view, 3> kLanguageChoices{"fi", "sv", "en"};
inline constexpr std::array<std::string_view, 3> kColorChoices{"auto", "always", "never"};
inline constexpr std::array<std::string_view, 4> kListFormats{"table", "json", "csv", "tsv"};
inline constexpr std::array<std::string_view, 1> kWithoutChoices{"plan"};
// The columns of the clients that list and find show.
inline constexpr std::array<std::string_view, 7> kListColumns{
    "number",     "family_name",       "given_names",       "call_name",
    "birth_date", "home_municipality", "safety_prohibition"};
inline constexpr std::array<std::string_view, 7> kFoundColumns{
    "number",     "family_name",       "given_names",
    "birth_date", "home_municipality", "safety_prohibition",
    "found_in"};
inline constexpr std::array<std::string_view, 3> kReportFormats{"text", "json", "pdf"};
inline constexpr std::array<std::string_view, 2> kPaperFormats{"text", "pdf"};
// A list that is a paper for somebody else as well.
inline constexpr std::array<std::string_view, 6> kListOrPaperFormats{"table", "json", "csv",
                                                                     "tsv",   "text", "pdf"};
inline constexpr std::array<std::string_view, 3> kReaders{"self", "guardian", "representative"};
inline constexpr std::span<const std::string_view> kNumberedReaders =
    std::span(kReaders).subspan(1);

inline constexpr std::array<std::string_view, 2> kEncodings{"utf-8", "windows-1252"};
inline constexpr std::array<std::string_view, 3> kDelimiters{"comma", "semicolon", "tab"};

// Of every command, before or after its name.
inline constexpr Option kRegister{.name = "register", .value = "FILE"};
inline constexpr Option kConfig{.name = "config", .value = "FILE"};
inline constexpr Option kPassphraseFile{.name = "passphrase-file", .value = "FILE"};
inline constexpr Option kPassphraseFd{.name = "passphrase-fd", .value = "NUMBER"};
inline constexpr Option kPassphraseCommand{.name = "passphrase-command", .value = "COMMAND"};
inline constexpr Option kNoInput{.name = "no-input"};
inline constexpr Option kJson{.name = "json"};
inline constexpr Option kLang{.name = "lang", .value = "LANGUAGE", .choices = kLanguageChoices};
inline constexpr Option kAsOf{.name = "as-of", .value = "DATE"};
inline constexpr Option kWait{.name = "wait", .value = "SECONDS"};
inline constexpr Option kPurpose{
    .name = "purpose", .value = "WHAT", .choices = domain::kCodes<domain::UsePurpose>};
inline constexpr Option kColor{.name = "color", .value = "WHEN", .choices = kColorChoices};
inline constexpr Option kQuiet{.name = "quiet", .letter = 'q'};
inline constexpr Option kHelp{.name = "help", .letter = 'h'};
inline constexpr Option kVersion{.name = "version"};

inline constexpr std::array kGlobal{
    kRegister, kConfig, kPassphraseFile, kPassphraseFd, kPassphraseCommand,
    kNoInput,  kJson,   kLang,           kAsOf,         kWait,
    kPurpose,  kColor,  kQuiet,          kHelp,         kVersion};

// What stands for the value of --help when it was written "-h".
inline constexpr std::string_view kShortHelp = "short";

// Of single commands.
inline constexpr Option kFrom{.name = "from", .value = "FILE"};
inline constexpr Option kFromText{.name = "from", .value = "FILE", .label = "option.from-text"};
inline constexpr Option kEdit{.name = "edit"};
inline constexpr Option kClients{.name = "clients", .value = "NUMBER"};
inline constexpr Option kSeed{.name = "seed", .value = "NUMBER"};
inline constexpr Option kDue{.name = "due"};
inline constexpr Option kActive{.name = "active"};
inline constexpr Option kEnded{.name = "ended"};
inline constexpr Option kMinor{.name = "minor"};
inline constexpr Option kDueWithin{.name = "due-within", .value = "DAYS"};
inline constexpr Option kWithout{.name = "without", .value = "RECORD", .choices = kWithoutChoices};
inline constexpr Option kSortList{
    .name = "sort", .value = "FIELD", .label = "option.sort", .choices = kListColumns};
inline constexpr Option kSortFound{
    .name = "sort", .value = "FIELD", .label = "option.sort", .choices = kFoundColumns};
inline constexpr Option kMonth{.name = "month", .value = "MONTH"};
inline constexpr Option kAmount{.name = "amount", .value = "EUROS"};
inline constexpr Option kPaidOn{.name = "paid-on", .value = "DATE"};
inline constexpr Option kFee{.name = "fee", .value = "EUROS"};
inline constexpr Option kDisputeReason{.name = "about", .value = "TEXT"};
inline constexpr Option kOver{.name = "over"};
inline constexpr Option kDrafts{.name = "drafts"};
inline constexpr Option kOpen{.name = "open"};
inline constexpr Option kCreditReason{
    .name = "reason", .value = "TEXT", .label = "option.credit-reason"};
inline constexpr Option kDays{.name = "days", .value = "DAYS"};
inline constexpr Option kIcs{.name = "ics"};
inline constexpr Option kYes{.name = "yes"};
inline constexpr Option kText{.name = "text", .value = "FIELD=FILE", .repeats = true};
inline constexpr Option kClear{.name = "clear", .value = "FIELD", .repeats = true};
inline constexpr Option kWas{.name = "was", .value = "TEXT", .repeats = true};
inline constexpr Option kListFormat{
    .name = "format", .value = "FORMAT", .label = "option.list-format", .choices = kListFormats};
inline constexpr Option kSpreadsheet{.name = "spreadsheet"};
inline constexpr Option kReportFormat{.name = "format",
                                      .value = "FORMAT",
                                      .label = "option.report-format",
                                      .choices = kReportFormats};
inline constexpr Option kFor{
    .name = "for", .value = "WHOM", .choices = kReaders, .numbered = kNumberedReaders};
inline constexpr Option kDraft{.name = "draft"};
inline constexpr Option kPaperFormat{
    .name = "format", .value = "FORMAT", .label = "option.paper-format", .choices = kPaperFormats};
inline constexpr std::array<std::string_view, 2> kEInvoices{"finvoice", "ubl"};
inline constexpr Option kEInvoice{
    .name = "format", .value = "FORMAT", .label = "option.e-invoice", .choices = kEInvoices};
inline constexpr Option kListOrPaperFormat{.name = "format",
                                           .value = "FORMAT",
                                           .label = "option.list-or-paper-format",
                                           .choices = kListOrPaperFormats};
inline constexpr Option kOfCommitment{
    .name = "commitment", .value = "NUMBER", .label = "option.of-commitment"};
inline constexpr Option kOfVoucher{
    .name = "voucher", .value = "NUMBER", .label = "option.of-voucher"};
inline constexpr Option kSums{.name = "sums"};
inline constexpr Option kBlank{.name = "blank"};
inline constexpr Option kOutput{.name = "output", .value = "FILE"};
inline constexpr Option kPapersOutput{
    .name = "output", .value = "DIR", .label = "option.papers-output"};
inline constexpr Option kPapersFormat{
    .name = "format", .value = "FORMAT", .label = "option.papers-format", .choices = kPaperFormats};
inline constexpr Option kReminderOutput{
    .name = "output", .value = "FILE", .label = "option.reminder-output"};
inline constexpr Option kReminder{.name = "reminder", .value = "NUMBER"};
inline constexpr Option kForce{.name = "force"};
inline constexpr Option kDryRun{.name = "dry-run"};
inline constexpr Option kConfirm{.name = "confirm", .value = "NAME"};
inline constexpr Option kPassphraseOnly{.name = "passphrase-only"};
inline constexpr Option kNewPassphraseFile{.name = "new-passphrase-file", .value = "FILE"};
inline constexpr Option kNewPassphraseFd{.name = "new-passphrase-fd", .value = "NUMBER"};
inline constexpr Option kNewPassphraseCommand{.name = "new-passphrase-command", .value = "COMMAND"};
inline constexpr Option kKeepRecovery{
    .name = "keep-recovery", .value = "FINGERPRINT", .repeats = true};
inline constexpr Option kDropRecovery{.name = "drop-recovery"};
inline constexpr Option kLabel{.name = "label", .value = "TEXT"};
inline constexpr Option kAccept{.name = "accept"};
inline constexpr Option kDrill{.name = "drill"};
inline constexpr Option kReplaceOther{.name = "replace-other"};
inline constexpr Option kWeak{.name = "weak"};
inline constexpr Option kOrigin{.name = "origin"};
inline constexpr Option kMap{.name = "map", .value = "COLUMN=FIELD", .repeats = true};
inline constexpr Option kDelimiter{.name = "delimiter", .value = "WHICH", .choices = kDelimiters};
inline constexpr Option kEncoding{.name = "encoding", .value = "WHICH", .choices = kEncodings};
inline constexpr Option kSkipDuplicates{.name = "skip-duplicates"};

}  // namespace option

}  // namespace kortisto::app
