// Files of the bank as tests write them and read them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/toml_depth.h"
#include "exchange/bank_file.h"

namespace kortisto::test {

struct ReadBankFile {
  std::vector<std::string> payments;  // in the words of told()
  exchange::BankFileSummary summary;
};

// "2026-01-10 2026-01-12 120.00 10016 archive account", with "-" for what is not known.
inline std::string told(const exchange::BankPayment& payment) {
  const auto known = [](const std::string& text) { return text.empty() ? "-" : text; };
  return payment.paid_on.iso() + ' ' + payment.booked_on.iso() + ' ' + payment.amount.text() + ' ' +
         known(payment.reference) + ' ' + known(payment.archive_id) + ' ' + known(payment.account) +
         (payment.reversed ? " reversed" : "");
}

// The text in pieces of so many bytes.
inline exchange::BankFileSource in_pieces(std::string_view text, std::size_t piece) {
  return [text, piece](MutableBytes out) mutable {
    const std::size_t count = std::min({piece, out.size(), text.size()});
    std::copy_n(text.begin(), count, out.begin());
    text.remove_prefix(count);
    return count;
  };
}

inline ReadBankFile read_bank_text(std::string_view text, std::size_t piece = SIZE_MAX) {
  ReadBankFile read;
  read.summary = exchange::read_bank_file(
      in_pieces(text, piece), "bank.xml",
      [&](const exchange::BankPayment& payment) { read.payments.push_back(told(payment)); });
  return read;
}

// The key of the error, then "at LINE:COLUMN" and what is missing; "none" when there is none.
inline std::string bank_error_of(std::string_view text, std::size_t piece = SIZE_MAX) {
  try {
    (void)read_bank_text(text, piece);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    std::string key = error.message().key.text();
    CHECK(key.starts_with("error.bank-file."));
    std::string out = key.substr(std::string_view("error.bank-file.").size());
    for (const auto& [name, value] : error.message().arguments) {
      if (name == "file") CHECK(std::get<std::string>(value) == "bank.xml");
      if (name == "element") out += ' ' + std::get<std::string>(value);
      if (name == "line") out += " at " + std::to_string(std::get<std::int64_t>(value));
      if (name == "column") out += ':' + std::to_string(std::get<std::int64_t>(value));
    }
    return out;
  }
  return "none";
}

// Where the last `part` begins, as bank_error_of() says it.
inline std::string at_last(std::string_view text, std::string_view part) {
  const std::size_t found = text.rfind(part);
  REQUIRE(found != std::string_view::npos);
  const TextPosition at = position_of(text, found);
  return " at " + std::to_string(at.line) + ':' + std::to_string(at.column);
}

// Of tests/data/bank.
inline std::string bank_data(const std::string& name) {
  std::ifstream file(std::string(KORTISTO_TESTS_DIR) + "/data/bank/" + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string replaced(std::string text, std::string_view before, std::string_view after) {
  REQUIRE(text.find(before) != std::string::npos);
  for (std::size_t at = text.find(before); at != std::string::npos;
       at = text.find(before, at + after.size())) {
    text.replace(at, before.size(), after);
  }
  return text;
}

}  // namespace kortisto::test
