// Records from a document of many: TOML or JSON with a list of tables that is called as the kind,
// [[visit]] for each, and beside it [source] and [change] as in a document of one.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/document.h"
#include "exchange/import.h"

namespace kortisto::exchange {

// Whether it is one of many.
[[nodiscard]] bool holds_records(const Document& document, const domain::Kind& kind) noexcept;

class DocumentImport : public ImportReader {
 public:
  // All outlive it; the input gives the name alone. Throws Error(invalid) with its place:
  // "error.exchange.wanted-tables" for what is no list of tables, "error.exchange.unknown-key" for
  // what else stands beside it, "error.import.empty" for a list with nothing in it.
  // REQUIRES: holds_records()
  DocumentImport(TextInput& input, const domain::Kind& kind, const Document& document);

  [[nodiscard]] bool next(ImportedRecord& into) override;
  [[nodiscard]] bool can_say(std::string_view) const override { return true; }

 protected:
  [[nodiscard]] TextPosition place_of(std::string_view key) const override;

 private:
  void take(const Entry& entry, ImportedRecord& into) const;

  const Document& document_;
  std::vector<const domain::Field*> fields_;
  std::vector<std::string_view> keys_;  // theirs
  const List& records_;
  std::size_t next_ = 0;
  const Table* table_ = nullptr;  // of the record that was read last
  TextPosition place_;            // where it begins
};

}  // namespace kortisto::exchange
