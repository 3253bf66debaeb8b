// vCards, 3.0 (RFC 2426) and 4.0 (RFC 6350), as they stand: properties with their parameters,
// unfolded. What they mean to the register is for import_vcard.h.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "exchange/text_input.h"

namespace kortisto::exchange {

struct VcardProperty {
  std::string name;  // in capitals, without the group before it
  // With their names in capitals; one without a value is a TYPE, as older cards write it.
  std::vector<std::pair<std::string, std::string>> parameters;
  std::string value;  // with its escapes
  TextPosition place;

  // Whether one of the values of a parameter is that word, in capitals or not.
  [[nodiscard]] bool has(std::string_view parameter, std::string_view word) const;
  // 1 is the most wanted, 100 the least; 101 when nobody said (RFC 6350 5.3; "TYPE=pref" is 3.0's).
  [[nodiscard]] int preference() const;
};

struct Vcard {
  TextPosition place;  // where it begins
  std::vector<VcardProperty> properties;
  std::vector<Error> faults;
};

class VcardReader {
 public:
  // Of properties that are not in `wanted`, which are names in capitals, only the name is kept, so
  // that a picture takes no room. Both outlive this.
  VcardReader(TextInput& input, std::span<const std::string_view> wanted);

  // The next card; false at the end. A property that is none is a fault of its card:
  // "error.vcard.line". Throws Error(invalid) with the place: "error.vcard.version" for another
  // version, or none, "error.vcard.nesting" where a card does not begin or end,
  // "error.vcard.too-long", and what TextInput throws.
  [[nodiscard]] bool next(Vcard& into);

 private:
  struct Line {
    std::string bytes;  // unfolded
    TextPosition place;
  };

  [[nodiscard]] bool read_line();
  [[nodiscard]] bool take_part();
  void append(std::string_view part);
  [[nodiscard]] bool is_wanted(std::string_view line) const;
  [[nodiscard]] bool parse(std::string_view line, VcardProperty& into) const;

  TextInput& input_;
  std::span<const std::string_view> wanted_;
  Line line_;
  bool skips_ = false;  // the rest of a property that is not wanted
};

// The text that a value or a part of one means: \n is a line end, and what else stands behind a
// backslash stands for itself (RFC 6350 3.4).
[[nodiscard]] std::string unescaped(std::string_view value);

// The parts between separators that are not escaped, with their escapes.
[[nodiscard]] std::vector<std::string_view> split_value(std::string_view value, char separator);

}  // namespace kortisto::exchange
