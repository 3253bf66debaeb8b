#include "text/format.h"

#include <unicode/coll.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/ucasemap.h>
#include <unicode/unistr.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/finnish_time.h"

namespace kortisto::text {

namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(ErrorKind::unexpected, {"error.icu", {}});
}

// "January" first. ICU is asked once: a long report has a hundred thousand dates.
const std::vector<std::string>& english_months() {
  static const std::vector<std::string> kNames = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::getEnglish(), status);
    require(status);
    std::int32_t count = 0;
    const icu::UnicodeString* months =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    std::vector<std::string> names(static_cast<std::size_t>(count));
    for (std::string& name : names) (months++)->toUTF8String(name);
    return names;
  }();
  return kNames;
}

std::string two_digits(long value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

std::string format_date(Date date, Language language) {
  const auto ymd = date.ymd();
  const auto month = static_cast<unsigned>(ymd.month());
  const std::string day = std::to_string(static_cast<unsigned>(ymd.day()));
  const std::string year = std::to_string(static_cast<int>(ymd.year()));
  if (language == Language::en) {
    return day + ' ' + english_months()[month - 1] + ' ' + year;
  }
  return day + '.' + std::to_string(month) + '.' + year;
}

std::string format_period(Date first, Date last, Language language) {
  if (first == last) return format_date(first, language);
  const std::string end = format_date(last, language);
  const auto from = first.ymd();
  const auto to = last.ymd();
  const bool english = language == Language::en;
  if (from.year() != to.year()) return format_date(first, language) + " – " + end;
  std::string begin = std::to_string(static_cast<unsigned>(from.day()));
  const auto month = static_cast<unsigned>(from.month());
  if (from.month() == to.month()) return begin + (english ? "–" : ".–") + end;
  if (english) return begin + ' ' + english_months()[month - 1] + " – " + end;
  return begin + '.' + std::to_string(month) + ".–" + end;
}

std::string format_clock(std::chrono::minutes since_midnight, Language language) {
  const std::chrono::hh_mm_ss clock(since_midnight);
  const bool english = language == Language::en;
  const auto hours = clock.hours().count();
  return (english ? two_digits(hours) + ':' : std::to_string(hours) + '.') +
         two_digits(clock.minutes().count());
}

std::string format_time(const Timestamp& time, Language language) {
  using namespace std::chrono;
  const auto local = finnish_clock(time);
  const std::string clock = format_clock(floor<minutes>(local - floor<days>(local)), language);
  const std::string date = format_date(finnish_day(time), language);
  switch (language) {
    case Language::fi:
      return date + " klo\u00A0" + clock;
    case Language::sv:
      return date + " kl.\u00A0" + clock;
    case Language::en:
      break;
  }
  return date + " at\u00A0" + clock;
}

std::string format_money(Money amount, Language language) {
  if (amount.cents < 0) return "\u2212" + format_money({-amount.cents}, language);
  const bool english = language == Language::en;
  std::string whole = std::to_string(amount.cents / 100);
  for (std::size_t at = whole.size(); at > 3; at -= 3) {
    whole.insert(at - 3, english ? "," : "\u00A0");
  }
  const std::string cents = two_digits(static_cast<long>(amount.cents % 100));
  return english ? "€" + whole + "." + cents : whole + "," + cents + "\u00A0€";
}

std::string format_percent(int permille, Language language) {
  std::string number = std::to_string(permille / 10);
  const bool english = language == Language::en;
  if (permille % 10 != 0) number += (english ? "." : ",") + std::to_string(permille % 10);
  return number + (english ? "%" : "\u00A0%");
}

std::string format_hundredths(std::int64_t hundredths, Language language) {
  std::string number = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return number;
  number += (language == Language::en ? "." : ",") + two_digits(hundredths % 100);
  if (number.ends_with('0')) number.pop_back();
  return number;
}

std::string capitalised(std::string_view text, Language language) {
  // As nearly all begin; the same in all three languages.
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    std::string out(text);
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
  }
  auto utf16 = icu::UnicodeString::fromUTF8(piece(text));
  utf16.toTitle(nullptr, icu::Locale(std::string(code(language)).c_str()),
                U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
  std::string out;
  utf16.toUTF8String(out);
  return out;
}

std::string language_name(std::string_view tag, Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale named = icu::Locale::forLanguageTag(piece(tag), status);
  if (U_FAILURE(status)) return std::string(tag);
  icu::UnicodeString name;
  named.getDisplayName(icu::Locale(std::string(code(language)).c_str()), name);
  std::string out;
  name.toUTF8String(out);
  return out.empty() ? std::string(tag) : out;
}

std::string country_name(std::string_view code, Language language) {
  const icu::Locale reader(std::string(text::code(language)).c_str());
  icu::UnicodeString name;
  icu::Locale("", std::string(code).c_str()).getDisplayCountry(reader, name);
  name.toUpper(reader);
  std::string out;
  name.toUTF8String(out);
  return out;
}

struct Collator::State {
  std::unique_ptr<const icu::Collator> collator;
};

Collator::Collator(Language language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(std::string(code(language)).c_str()), status));
  require(status);
  state_ = std::make_shared<const State>(State{std::move(collator)});
}

bool Collator::operator()(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  const UCollationResult order = state_->collator->compareUTF8(piece(a), piece(b), status);
  require(status);
  return order == UCOL_LESS;
}

}  // namespace kortisto::text
