// The two forms behind read_bank_file(), each of which is fed with the file piece by piece.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/bytes.h"
#include "base/error.h"
#include "base/toml_depth.h"
#include "exchange/bank_file.h"

namespace kortisto::exchange {

using TakePayment = std::function<void(const BankPayment&)>;

class BankParser {
 public:
  BankParser() = default;
  virtual ~BankParser() = default;
  BankParser(const BankParser&) = delete;
  BankParser& operator=(const BankParser&) = delete;

  // The next bytes, as many as there are.
  virtual void feed(Bytes bytes) = 0;
  // There are no more.
  [[nodiscard]] virtual BankFileSummary finish() = 0;
};

// `file` is the name for messages; both arguments outlive the parser.
[[nodiscard]] std::unique_ptr<BankParser> camt_parser(const std::string& file,
                                                      const TakePayment& take);
[[nodiscard]] std::unique_ptr<BankParser> ktl_parser(const std::string& file,
                                                     const TakePayment& take);

// Error(invalid) with the place of what is wrong.
[[nodiscard]] Error bank_file_error(MessageKey key, const std::string& file, TextPosition at);
// "error.bank-file.missing": what every bank writes is not there.
[[nodiscard]] Error missing_element(const char* element, const std::string& file, TextPosition at);
// The file is of neither form.
[[nodiscard]] Error not_a_bank_file(const std::string& file);

}  // namespace kortisto::exchange
