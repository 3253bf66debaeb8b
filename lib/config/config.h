// The configuration: who the controller is, where the register stands, how it is opened.
//
// A plain struct and one visit() over it, like a record: reading a file, `config show` and the
// commented file that `init` writes all read the same rows.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace kortisto::config {

struct Config {
  std::string language;  // "" is what the environment says

  std::filesystem::path register_path;  // "" is the default place
  std::string register_name;
  std::string legal_basis;
  std::vector<std::string> purposes;
  std::vector<std::string> sites;
  std::vector<std::string> recipients;
  std::vector<std::string> disclosures;
  std::string transfers;
  std::string automated_decisions;
  std::string elsewhere;
  std::string retention;
  std::string county;  // in whose area the practice works

  // What an agreement's paper says of the practice.
  std::string soteri;
  std::string insurance;
  std::string self_monitoring;
  std::string privacy_notice;
  std::string complaint_route;
  std::string consumer_dispute;
  std::string withdrawal;

  std::string controller_name;
  std::string business_id;
  std::string address;
  std::string postal_address;
  std::string contact_person;
  std::string phone;
  std::string email;

  // What invoices say, and how they are made.
  std::string iban;
  std::string bic;
  std::string e_invoice_address;  // where the practice gets and sends electronic invoices
  std::string e_invoice_operator;
  std::uint32_t first_invoice = 1001;
  std::uint32_t payment_days = 14;
  std::string reference = "finnish";         // what payers are given: "finnish" or "rf"
  std::string late_interest = "statutory";   // "statutory" is stated, "none" is not
  std::string reminder_fee = "5.00";         // euros; "" is the most that a consumer may be asked
  std::string vat_registered = "no";         // "yes" or "no"
  std::string about_client = "initials";     // on a buyer's invoice: "nobody", "initials", "name"
  std::vector<std::string> vat_rates;        // "2027-01-01 standard 26", over the known ones
  std::vector<std::string> reference_rates;  // "2026-07-01 2.5", of the Bank of Finland

  std::string user_name;  // of whom the use log tells; "" is the account's
  std::string user_id;

  std::vector<std::string> complaint_lines;  // empty is the built-in supervisory authority

  std::filesystem::path passphrase_file;
  std::string passphrase_command;
  std::uint32_t memory_mib = 64;  // Argon2id's cost for new passphrase slots (RFC 9106)
  std::uint32_t passes = 3;
  std::uint32_t lanes = 4;

  std::string guard_command;  // must succeed before the register opens
};

// The most that memory_mib times passes may be: kortisto-format(5), "Key slot".
inline constexpr std::uint32_t kMostWork = 4096;

inline constexpr std::array<std::string_view, 3> kLanguages{"fi", "sv", "en"};
inline constexpr std::array<std::string_view, 2> kReferences{"finnish", "rf"};
inline constexpr std::array<std::string_view, 2> kLateInterest{"statutory", "none"};
inline constexpr std::array<std::string_view, 2> kYesOrNo{"yes", "no"};
inline constexpr std::array<std::string_view, 3> kAboutClient{"nobody", "initials", "name"};

// One setting: where it stands in the file, and what may stand there.
struct Key {
  std::string_view table;  // "" is the top level
  std::string_view name;
  std::string_view example;  // a TOML literal
  std::span<const std::string_view> choices = {};
  std::uint32_t lowest = 0;  // of a number
  std::uint32_t highest = 0;

  // "passphrase.memory_mib": how messages and `config show` name it.
  [[nodiscard]] std::string full() const {
    return table.empty() ? std::string(name) : std::string(table) + "." + std::string(name);
  }
  // What it is, for a person.
  [[nodiscard]] MessageKey about() const { return MessageKey("config." + full()); }
};

// Calls f(key, member) for every setting, table by table.
template <typename Self, typename F>
void visit(Self& c, F&& f) {
  f(Key{"", "language", R"("fi")", kLanguages}, c.language);

  f(Key{"controller", "name", R"("Esimerkkipalvelu Koivu")"}, c.controller_name);
  f(Key{"controller", "business_id", R"("1234567-1")"}, c.business_id);
  f(Key{"controller", "address", R"("Koivukuja 1, 00100 Helsinki")"}, c.address);
  f(Key{"controller", "postal_address", R"("PL 1, 00101 Helsinki")"}, c.postal_address);
  f(Key{"controller", "contact_person", R"("Kaisa Koivu")"}, c.contact_person);
  f(Key{"controller", "phone", R"("+358401234567")"}, c.phone);
  f(Key{"controller", "email", R"("kaisa@koivu.example")"}, c.email);

  f(Key{"register", "path", R"("~/kortisto/register.kortisto")"}, c.register_path);
  f(Key{"register", "name", R"("Asiakasrekisteri")"}, c.register_name);
  f(Key{"register", "legal_basis", R"("Sopimus, tietosuoja-asetuksen 6 art. 1 kohdan b alakohta")"},
    c.legal_basis);
  f(Key{"register", "purposes", R"(["Asiakassuhteen hoitaminen", "Laskutus"])"}, c.purposes);
  f(Key{"register", "sites", R"(["www.koivu.example"])"}, c.sites);
  f(Key{"register", "recipients", R"(["Tilitoimisto"])"}, c.recipients);
  f(Key{"register", "disclosures", R"(["none"])"}, c.disclosures);
  f(Key{"register", "transfers", R"("none")"}, c.transfers);
  f(Key{"register", "automated_decisions", R"("none")"}, c.automated_decisions);
  f(Key{"register", "elsewhere", R"("Allekirjoitetut sopimukset lukitussa kaapissa; sähköpostit")"},
    c.elsewhere);
  f(Key{"register", "retention", R"("")"}, c.retention);
  f(Key{"register", "county", R"("Esimerkkilän hyvinvointialue")"}, c.county);

  f(Key{"paper", "soteri", R"("1234567-1, Esimerkkipalvelu Koivu")"}, c.soteri);
  f(Key{"paper", "insurance", R"("Vakuutusyhtiö Esimerkki, 12-3456")"}, c.insurance);
  f(Key{"paper", "self_monitoring", R"("www.koivu.example/omavalvonta")"}, c.self_monitoring);
  f(Key{"paper", "privacy_notice", R"("1.10.2026")"}, c.privacy_notice);
  f(Key{"paper", "complaint", R"("")"}, c.complaint_route);
  f(Key{"paper", "consumer_dispute", R"("")"}, c.consumer_dispute);
  f(Key{"paper", "withdrawal", R"("")"}, c.withdrawal);

  f(Key{"invoice", "iban", R"("FI2112345600000785")"}, c.iban);
  f(Key{"invoice", "bic", R"("NDEAFIHH")"}, c.bic);
  f(Key{"invoice", "e_address", R"("003712345671")"}, c.e_invoice_address);
  f(Key{"invoice", "operator", R"("003721291126")"}, c.e_invoice_operator);
  f(Key{"invoice", "first_number", "1001", {}, 100, 99'999'999}, c.first_invoice);
  f(Key{"invoice", "payment_days", "14", {}, 0, 366}, c.payment_days);
  f(Key{"invoice", "reference", R"("finnish")", kReferences}, c.reference);
  f(Key{"invoice", "late_interest", R"("statutory")", kLateInterest}, c.late_interest);
  f(Key{"invoice", "reminder_fee", R"("5.00")"}, c.reminder_fee);
  f(Key{"invoice", "vat_registered", R"("no")", kYesOrNo}, c.vat_registered);
  f(Key{"invoice", "about_client", R"("initials")", kAboutClient}, c.about_client);
  f(Key{"invoice", "vat_rates", R"(["2027-01-01 standard 26"])"}, c.vat_rates);
  f(Key{"invoice", "reference_rates", R"(["2026-07-01 2.5"])"}, c.reference_rates);

  f(Key{"user", "name", R"("Kaisa Koivu")"}, c.user_name);
  f(Key{"user", "id", R"("kaisa")"}, c.user_id);

  f(Key{"complaint", "override", R"([])"}, c.complaint_lines);

  f(Key{"passphrase", "file", R"("~/.config/kortisto/passphrase")"}, c.passphrase_file);
  f(Key{"passphrase", "command", R"("secret-tool lookup service kortisto")"}, c.passphrase_command);
  f(Key{"passphrase", "memory_mib", "64", {}, 8, 1024}, c.memory_mib);
  f(Key{"passphrase", "passes", "3", {}, 1, 32}, c.passes);
  f(Key{"passphrase", "lanes", "4", {}, 1, 16}, c.lanes);

  f(Key{"guard", "command", R"("nmcli --get-values GENERAL.STATE connection show koivu-vpn")"},
    c.guard_command);
}

// Where each setting that is not at its default was set: "FILE:LINE" by the key's full().
using Origins = std::map<std::string, std::string, std::less<>>;

// Reads one file over what `config` and `origins` hold; what it does not name stays. A path may
// begin with "~/", which is `home`. Throws Error(configuration) with the file, line and column:
// not TOML, an unknown table or key (with the nearest known one), a value of another type or out
// of its range, more than kMostWork, a path that is not absolute, text with control characters; and
// without them when the file cannot be read, is no regular file, or is over 64 KiB.
void read_file(const std::filesystem::path& file, const std::filesystem::path& home, Config& config,
               Origins& origins);

}  // namespace kortisto::config
