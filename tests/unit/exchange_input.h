// Files for the tests of what reads them in parts, which come in parts of any size.
#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.h"
#include "exchange/text_input.h"

namespace kortisto::test {

// Gives at most so many bytes at a time.
[[nodiscard]] inline exchange::ReadBytes in_parts(std::string bytes, std::size_t part) {
  return [bytes = std::move(bytes), part, at = std::size_t{0}](MutableBytes room) mutable {
    const std::size_t count = std::min({part, room.size(), bytes.size() - at});
    put(room, 0, bytes_of(bytes).subspan(at, count));
    at += count;
    return count;
  };
}

// "error.csv.unclosed 2:5": what is wrong, and where.
[[nodiscard]] inline std::string place_and_key(const Message& message) {
  std::string place;
  for (const auto& [name, value] : message.arguments) {
    if (name != "line" && name != "column") continue;
    place += (place.empty() ? " " : ":") + std::to_string(std::get<std::int64_t>(value));
  }
  return message.key.text() + place;
}

template <typename Do>
[[nodiscard]] std::string error_of(Do&& what) {
  try {
    what();
  } catch (const Error& error) {
    return place_and_key(error.message());
  }
  return "none";
}

}  // namespace kortisto::test
