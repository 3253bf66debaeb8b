// A text file as it comes in, in parts, so that its size is nobody's matter: its bytes, where they
// stand, and the text that they mean. What a file should not hold is told here, once for every
// format.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/error.h"
#include "exchange/document.h"

namespace kortisto::exchange {

// The second is that of base/windows_1252.h.
enum class Encoding { utf8, windows_1252 };

// Fills the room from the beginning and says how many bytes came; 0 at the end.
using ReadBytes = std::function<std::size_t(MutableBytes room)>;

// Of what is in memory, and outlives it.
[[nodiscard]] ReadBytes from_memory(std::string_view text);

class TextInput {
 public:
  // `name` is the file's, for messages. Reads nothing yet.
  TextInput(ReadBytes read, std::string name, Encoding encoding);

  // What was read and not dropped yet, without the byte order mark. more() and drop() take the view
  // away.
  [[nodiscard]] std::string_view bytes() const noexcept {
    return std::string_view(buffer_).substr(begin_);
  }
  // Reads on; false when nothing more comes. Throws Error(invalid) with the place:
  // "error.import.utf16" for a file of UTF-16, "error.import.nul" for one that holds a zero byte,
  // which no text does.
  [[nodiscard]] bool more();
  // The first of bytes() are done with.
  void drop(std::size_t count);
  // How many were dropped in all, of the file's own bytes.
  [[nodiscard]] std::uint64_t dropped() const noexcept { return dropped_; }

  // Where that one of bytes() stands; columns are code points. A line ends with CR LF, LF or CR.
  [[nodiscard]] TextPosition place_of(std::size_t at) const;

  // The text that bytes of the file mean, which stand at that one of bytes(), or begin at a place.
  // Throws Error(invalid) "error.import.utf8", with the place of the first byte that is none.
  [[nodiscard]] std::string text(std::string_view bytes, std::size_t at) const;
  [[nodiscard]] std::string text(std::string_view bytes, TextPosition place) const;

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] Error error_at(TextPosition place, Message message,
                               std::optional<Message> hint = {}) const;

 private:
  void read_on();
  void begin();
  void refuse_nul(std::size_t from) const;
  [[nodiscard]] std::optional<std::string> decoded(std::string_view bytes) const;
  [[nodiscard]] TextPosition behind(TextPosition place, std::string_view bytes) const;

  ReadBytes read_;
  std::string name_;
  Encoding encoding_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t dropped_ = 0;
  TextPosition place_;  // of the first of bytes()
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace kortisto::exchange
