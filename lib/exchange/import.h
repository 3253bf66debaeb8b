// Records of a file of many, read one after the other in constant memory: rows of CSV, whose
// columns are called as the fields or mapped to them, and vCards.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/kinds.h"
#include "domain/record.h"
#include "exchange/text_input.h"

namespace kortisto::exchange {

struct ImportedRecord {
  TextPosition place;             // where it begins
  domain::Values values;          // what it says, canonical
  domain::Values owner;           // whose it is: of domain::NamedClient; empty for a client
  std::vector<Error> faults;      // what is wrong with it, each with its place
  std::vector<Message> warnings;  // what may be wrong, likewise
};

// `--map COLUMN=FIELD`; without a field the column is left out.
struct ColumnMapping {
  std::string column;
  std::string field;
};

// What flags are called in the languages of the program, in small letters, beside true and false,
// yes and no, 1 and 0, and x.
struct FlagWords {
  std::vector<std::string> yes;
  std::vector<std::string> no;
};

struct ImportOptions {
  std::optional<char> delimiter;  // else the one that the first line has the most of
  std::vector<ColumnMapping> columns;
  FlagWords words;
  bool of_one = false;  // whose the records are is known already, and no column has to say it
};

class ImportReader {
 public:
  // Both outlive it.
  ImportReader(TextInput& input, const domain::Kind& kind) : input_(input), kind_(kind) {}
  ImportReader(const ImportReader&) = delete;
  ImportReader& operator=(const ImportReader&) = delete;
  virtual ~ImportReader() = default;

  // The next record; false at the end. Throws Error(invalid) with the place where what follows
  // cannot be read either.
  [[nodiscard]] virtual bool next(ImportedRecord& into) = 0;

  // Whether a record of this file could say the field at all.
  [[nodiscard]] virtual bool can_say(std::string_view key) const = 0;

  // How often something was met that no field is for, by its name in the file.
  [[nodiscard]] virtual std::map<std::string, std::int64_t> left_out() const { return {}; }

  // What is said of the record that was read last, with the file and the place of the field that it
  // speaks of, and with the field's key for its name.
  [[nodiscard]] Message placed(Message message) const;

 protected:
  // Where the record that was read last says that field; where it begins when it does not.
  [[nodiscard]] virtual TextPosition place_of(std::string_view key) const = 0;

  // The error of a field's value, with its place and the field's key.
  [[nodiscard]] Error fault_of(const domain::Field& field, TextPosition place,
                               const Error& error) const;

  TextInput& input_;
  const domain::Kind& kind_;
};

// Of CSV, or of vCards where the file begins with one and the kind is the client's. Reads the first
// line. Throws Error(invalid):
//   error.import.empty           nothing stands in the file
//   error.import.unknown-column  with the nearest key, and how to map it
//   error.import.no-header       no column of the first line is known
//   error.import.field-twice     two columns for a field that is no list
//   error.import.no-column       a mapping names a column that is not there
//   error.import.no-owner        no column says whose the records are
//   error.import.only-csv        vCards have no columns and no delimiter
// REQUIRES: each field of a mapping is one those of import_fields() or ""
[[nodiscard]] std::unique_ptr<ImportReader> open_import(TextInput& input, const domain::Kind& kind,
                                                        const ImportOptions& options);

// The fields that a column can have: those of the kind that a person enters, and of a record that
// is not the client's those that say whose it is.
[[nodiscard]] std::vector<const domain::Field*> import_fields(const domain::Kind& kind);

}  // namespace kortisto::exchange
