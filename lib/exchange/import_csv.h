// Records from the rows of CSV (exchange/csv.h). A list is one cell, with its items on lines of
// their own, or between semicolons where those are not the delimiter; or several columns, each with
// an item or more.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv.h"
#include "exchange/import.h"

namespace kortisto::exchange {

class CsvImport : public ImportReader {
 public:
  // Reads the first line. Throws what open_import() throws.
  CsvImport(TextInput& input, const domain::Kind& kind, const ImportOptions& options);

  [[nodiscard]] bool next(ImportedRecord& into) override;
  [[nodiscard]] bool can_say(std::string_view key) const override;

 protected:
  [[nodiscard]] TextPosition place_of(std::string_view key) const override;

 private:
  struct Column {
    const domain::Field* field = nullptr;  // of a column that is left out, none
    bool is_of_owner = false;
    bool goes_on = false;  // with the list of an earlier column
    bool is_unnamed = false;
  };

  void take_header(const ImportOptions& options);
  [[nodiscard]] Column column_of(const std::string& name, const ImportOptions& options) const;
  void join_columns();
  void check_owner() const;
  [[nodiscard]] Error unknown_columns(const std::vector<std::size_t>& unknown) const;

  void take_cell(std::size_t cell, ImportedRecord& into) const;
  [[nodiscard]] domain::Value value_of(const domain::Field& field, std::string text) const;

  CsvReader csv_;
  FlagWords words_;
  std::vector<Column> columns_;
};

}  // namespace kortisto::exchange
