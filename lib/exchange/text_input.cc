#include "exchange/text_input.h"

#include <algorithm>
#include <utility>

#include "base/entered_text.h"
#include "base/utf8.h"
#include "base/windows_1252.h"

namespace kortisto::exchange {

namespace {

constexpr std::size_t kChunk = 65'536;

bool is_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

}  // namespace

ReadBytes from_memory(std::string_view text) {
  return [text](MutableBytes room) mutable {
    const std::size_t count = std::min(room.size(), text.size());
    put(room, 0, bytes_of(text.substr(0, count)));
    text.remove_prefix(count);
    return count;
  };
}

TextInput::TextInput(ReadBytes read, std::string name, Encoding encoding)
    : read_(std::move(read)), name_(std::move(name)), encoding_(encoding) {}

bool TextInput::more() {
  constexpr std::size_t kLongestMark = 4;
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t before = buffer_.size();
  do {
    read_on();
  } while (!begun_ && !ended_ && buffer_.size() < kLongestMark);
  if (!begun_) begin();
  refuse_nul(before);
  return bytes().size() > before;
}

void TextInput::read_on() {
  if (ended_) return;
  const std::size_t before = buffer_.size();
  // What is not whole yet is looked at again from its beginning: as many times as it doubles.
  buffer_.resize(before + std::max(kChunk, before));
  const auto room = MutableBytes(reinterpret_cast<std::uint8_t*>(buffer_.data()), buffer_.size());
  const std::size_t count = read_(room.subspan(before));
  buffer_.resize(before + count);
  ended_ = count == 0;
}

// The mark that stands before a text says what it is written in, whatever anybody else says.
void TextInput::begin() {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  begun_ = true;
  const std::string_view first = buffer_;
  // Without a mark every other byte of a Latin text is zero.
  const bool is_utf16 = first.starts_with("\xFF\xFE") || first.starts_with("\xFE\xFF") ||
                        (first.size() > 1 && (first[0] == '\0') != (first[1] == '\0'));
  if (is_utf16) throw error_at({}, {"error.import.utf16", {}});
  if (!first.starts_with(kMark)) return;
  encoding_ = Encoding::utf8;
  begin_ = kMark.size();
  dropped_ = kMark.size();
}

void TextInput::refuse_nul(std::size_t from) const {
  const std::size_t at = buffer_.find('\0', from);
  if (at == std::string::npos) return;
  throw error_at(place_of(at - begin_), {"error.import.nul", {}});
}

void TextInput::drop(std::size_t count) {
  place_ = behind(place_, bytes().substr(0, count));
  begin_ += count;
  dropped_ += count;
}

TextPosition TextInput::place_of(std::size_t at) const {
  return behind(place_, bytes().substr(0, at));
}

TextPosition TextInput::behind(TextPosition place, std::string_view bytes) const {
  std::size_t line = 0;  // where the last one begins
  if (bytes.find('\r') == std::string_view::npos) {
    place.line += std::count(bytes.begin(), bytes.end(), '\n');
    line = bytes.rfind('\n') + 1;  // 0 where there is none
  } else {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const bool is_pair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
      if ((bytes[i] != '\n' && bytes[i] != '\r') || is_pair) continue;
      ++place.line;
      line = i + 1;
    }
  }
  if (line > 0) place.column = 1;
  const std::string_view rest = bytes.substr(line);
  place.column += static_cast<std::int64_t>(rest.size());
  if (encoding_ == Encoding::utf8) {
    place.column -= std::count_if(rest.begin(), rest.end(), continues_code_point);
  }
  return place;
}

std::string TextInput::text(std::string_view bytes, std::size_t at) const {
  auto text = decoded(bytes);
  return text ? *std::move(text) : this->text(bytes, place_of(at));
}

std::string TextInput::text(std::string_view bytes, TextPosition place) const {
  if (auto text = decoded(bytes)) return *std::move(text);
  throw error_at(behind(place, bytes.substr(0, *find_invalid_utf8(bytes))),
                 {"error.import.utf8", {}},
                 Message{"hint.option", {{"option", "--encoding windows-1252"}}});
}

// Nothing for bytes that are not UTF-8.
std::optional<std::string> TextInput::decoded(std::string_view bytes) const {
  if (is_ascii(bytes)) return std::string(bytes);
  if (encoding_ == Encoding::windows_1252) return from_windows_1252(bytes);
  return is_valid_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
}

Error TextInput::error_at(TextPosition place, Message message, std::optional<Message> hint) const {
  return exchange::error_at(name_, place, std::move(message), std::move(hint));
}

}  // namespace kortisto::exchange
