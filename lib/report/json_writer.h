// JSON written as it comes, for what is too long to be built in memory first. One that is not
// finished, or whose calls do not fit together, is not JSON: the caller sees to that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/field.h"
#include "report/text_parts.h"

namespace kortisto::report {

class JsonWriter {
 public:
  JsonWriter() = default;
  // Gives away what it has written whenever that is enough for a part.
  explicit JsonWriter(TakeText take) : take_(std::move(take)) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  // In an object, before each value.
  JsonWriter& key(std::string_view name);

  // Bytes that are not UTF-8 and noncharacters become U+FFFD.
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::int64_t number);
  void value(bool flag);
  void value(const std::vector<std::string>& items);
  void value(const domain::Value& of_a_field);
  void null();
  // Something that is JSON already.
  void json(std::string_view text);

  // How many characters became U+FFFD.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

  // What is not given away yet, with a newline at the end. The writer is empty then.
  [[nodiscard]] std::string take();

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void line();

  TakeText take_;
  std::string out_;
  std::size_t depth_ = 0;
  std::size_t replaced_ = 0;
  bool first_ = true;       // nothing stands yet in the innermost bracket
  bool after_key_ = false;  // the value belongs to the key before it
};

}  // namespace kortisto::report
