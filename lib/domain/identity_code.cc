#include "domain/identity_code.h"

#include <algorithm>
#include <optional>

#include "base/error.h"

namespace kortisto::domain {

namespace {

constexpr std::string_view kCheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

// The first year of the century that a sign stands for.
std::optional<int> century(char sign) {
  if (sign == '+') return 1800;
  if (std::string_view("-YXWVU").find(sign) != std::string_view::npos) return 1900;
  if (std::string_view("ABCDEF").find(sign) != std::string_view::npos) return 2000;
  return std::nullopt;
}

// REQUIRES: all of `digits` are digits
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

char check_character(int ddmmyy, int individual) {
  return kCheckCharacters[static_cast<std::size_t>((ddmmyy * 1000 + individual) % 31)];
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

IdentityCode IdentityCode::parse(std::string_view given, const MessageKey& label) {
  const auto refuse = [&](const MessageKey& key) {
    return Error(ErrorKind::invalid, {key, {{"field", label}}});
  };
  std::string text(given);
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  const std::string_view view = text;
  if (view.size() != 11 || !all_digits(view.substr(0, 6)) || !all_digits(view.substr(7, 3))) {
    throw refuse("error.identity-code.form");
  }
  const auto first_year = century(view[6]);
  const int individual = number(view.substr(7, 3));
  if (!first_year || individual < 2) throw refuse("error.identity-code.form");

  const std::chrono::year_month_day day{
      std::chrono::year{*first_year + number(view.substr(4, 2))},
      std::chrono::month{static_cast<unsigned>(number(view.substr(2, 2)))},
      std::chrono::day{static_cast<unsigned>(number(view.substr(0, 2)))}};
  if (!day.ok()) throw refuse("error.identity-code.day");

  if (view[10] != check_character(number(view.substr(0, 6)), individual)) {
    throw refuse("error.identity-code.check");
  }
  return {text, Date(day), individual};
}

IdentityCode IdentityCode::of(Date birth, int individual) {
  const auto day = static_cast<int>(static_cast<unsigned>(birth.ymd().day()));
  const auto month = static_cast<int>(static_cast<unsigned>(birth.ymd().month()));
  const auto year = static_cast<int>(birth.ymd().year());
  const int ddmmyy = (day * 100 + month) * 100 + year % 100;
  std::string text = std::to_string(1'000'000 + ddmmyy).substr(1);
  text += std::string_view("+-A")[static_cast<std::size_t>(year / 100 - 18)];
  text += std::to_string(1000 + individual).substr(1);
  text += check_character(ddmmyy, individual);
  return {text, birth, individual};
}

}  // namespace kortisto::domain
