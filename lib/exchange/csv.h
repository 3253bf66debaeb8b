// Rows of cells: CSV as RFC 4180 has it, and as it is found. Lines end with CR LF, LF or CR; cells
// stand between commas, semicolons or tabs; a cell in quotation marks may hold any of these, and
// two quotation marks for one. Blanks around the quotation marks are no part of the cell. A mark
// within a cell that does not begin with one stands for itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "exchange/text_input.h"

namespace kortisto::exchange {

// Whether a text is rows of cells rather than TOML or JSON: as its name says, else by its first
// line in which something stands, which is neither a key with a value nor a table, an object or a
// comment.
[[nodiscard]] bool is_csv(std::string_view text, std::string_view name);

class CsvReader {
 public:
  // Without a delimiter, it is the one of which the first line has the most. `input` outlives this.
  explicit CsvReader(TextInput& input, std::optional<char> delimiter = {});

  // The next row in which something stands; false at the end. Throws Error(invalid)
  // "error.csv.unclosed" with the place of the quotation mark, "error.csv.too-long" for a row
  // longer than kLargestDocument, and what TextInput throws.
  [[nodiscard]] bool next();

  // Of the row: how many cells it has, and each as text. A cell is a part of the input: what
  // TextInput::text() throws.
  [[nodiscard]] std::size_t size() const noexcept { return cells_.size(); }
  [[nodiscard]] std::string text(std::size_t cell) const;
  [[nodiscard]] bool is_empty(std::size_t cell) const noexcept;
  // Where the row begins, and where the text of a cell does.
  [[nodiscard]] TextPosition place() const { return input_.place_of(0); }
  [[nodiscard]] TextPosition place_of(std::size_t cell) const {
    return input_.place_of(cells_[cell].begin);
  }
  // "error.csv.after-quote" with its place where something stands behind a closed quotation mark.
  [[nodiscard]] const std::optional<Error>& fault() const noexcept { return fault_; }

  // REQUIRES: next() was called
  [[nodiscard]] char delimiter() const noexcept { return *delimiter_; }

 private:
  struct Cell {
    std::size_t begin;  // in the bytes of the input, without quotation marks
    std::size_t end;
    bool has_marks;  // two for one
  };

  [[nodiscard]] bool find_row();
  // They say false where the bytes end before the row, the cell does, and are not the `last`.
  [[nodiscard]] bool take_row(std::string_view bytes, bool last);
  [[nodiscard]] bool take_cell(std::string_view bytes, std::size_t& at, bool last);
  [[nodiscard]] bool take_quoted(std::string_view bytes, std::size_t& at, bool last);
  [[nodiscard]] bool choose_delimiter(std::string_view bytes, bool last);
  [[nodiscard]] bool is_blank(char c) const noexcept;
  [[nodiscard]] bool ends_cell(char c) const noexcept;
  [[nodiscard]] std::size_t skip_blanks(std::string_view bytes, std::size_t at) const noexcept;

  TextInput& input_;
  std::optional<char> delimiter_;
  std::size_t end_ = 0;  // of the row in the bytes of the input, with which it begins
  std::vector<Cell> cells_;
  std::optional<Error> fault_;
};

}  // namespace kortisto::exchange
