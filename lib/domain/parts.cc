#include "domain/parts.h"

namespace kortisto::domain {

std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::string_view take_part(std::string_view& text) noexcept {
  const std::size_t end = text.find(';');
  const std::string_view part = trimmed(text.substr(0, end));
  text = end == std::string_view::npos ? std::string_view() : trimmed(text.substr(end + 1));
  return part;
}

std::optional<Date> read_day(std::string_view text) {
  const auto read = Date::read(trimmed(text));
  const auto* day = std::get_if<Date>(&read);
  if (day == nullptr) return std::nullopt;
  return *day;
}

}  // namespace kortisto::domain
