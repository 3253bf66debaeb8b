#include "exchange/bank_file.h"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/bank_parser.h"

namespace kortisto::exchange {

namespace {

constexpr std::size_t kChunk = 65'536;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view head) {
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  return head;
}

// The parser of the form that `head`, the beginning of the file, has; nothing while there is only
// white space. XML in UTF-16 begins with its byte order mark, or with a zero on one side of "<".
std::unique_ptr<BankParser> parser_for(std::string_view head, const std::string& file,
                                       const TakePayment& take) {
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return nullptr;
  switch (head[first]) {
    case '<':
    case '\0':
    case '\xFE':
    case '\xFF':
      return camt_parser(file, take);
    case '0':
      return ktl_parser(file, take);
    default:
      throw not_a_bank_file(file);
  }
}

std::string_view text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

Error bank_file_error(MessageKey key, const std::string& file, TextPosition at) {
  return {ErrorKind::invalid,
          {std::move(key), {{"file", file}, {"line", at.line}, {"column", at.column}}}};
}

Error missing_element(const char* element, const std::string& file, TextPosition at) {
  return {ErrorKind::invalid,
          {"error.bank-file.missing",
           {{"element", element}, {"file", file}, {"line", at.line}, {"column", at.column}}}};
}

Error not_a_bank_file(const std::string& file) {
  return {ErrorKind::invalid, {"error.bank-file.unknown", {{"file", file}}}};
}

BankFileSummary read_bank_file(const BankFileSource& source, const std::string& file,
                               const TakePayment& take) {
  std::vector<std::uint8_t> buffer(kChunk);
  std::string head;
  std::unique_ptr<BankParser> parser;
  while (const std::size_t count = source(buffer)) {
    const Bytes piece = Bytes(buffer).first(count);
    if (parser != nullptr) {
      parser->feed(piece);
      continue;
    }
    head += text_of(piece);
    if (kByteOrderMark.starts_with(head)) continue;  // which may come in pieces
    parser = parser_for(without_mark(head), file, take);
    if (parser != nullptr) parser->feed(bytes_of(without_mark(head)));
    if (parser == nullptr && head.size() > kChunk) break;
  }
  if (parser == nullptr) throw not_a_bank_file(file);
  return parser->finish();
}

}  // namespace kortisto::exchange
