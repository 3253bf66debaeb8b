// Dates, times and order as a reader of one language expects them. No installed locale is needed.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/money.h"
#include "text/language.h"

namespace kortisto::text {

// fi and sv "22.11.2026", en "22 November 2026".
[[nodiscard]] std::string format_date(Date date, Language language);

// From one day to another, without saying twice what both have: fi and sv "1.–30.11.2026",
// "28.11.–3.12.2026", en "1–30 November 2026"; a single day as format_date has it.
// REQUIRES: first <= last
[[nodiscard]] std::string format_period(Date first, Date last, Language language);

// A time of day: fi and sv "9.15", en "09:15". REQUIRES: within a day
[[nodiscard]] std::string format_clock(std::chrono::minutes since_midnight, Language language);

// The date and the time of day in Finland: fi "22.11.2026 klo 11.15", sv "22.11.2026 kl. 11.15",
// en "22 November 2026 at 11:15", with a no-break space before the clock's figures. Documents say
// when something happened at the practice, whatever time zone the machine is set to.
[[nodiscard]] std::string format_time(const Timestamp& time, Language language);

// fi and sv "1 234,50 €", en "€1,234.50"; the blanks are no-break ones. What is taken away has a
// minus sign, U+2212, in front.
[[nodiscard]] std::string format_money(Money amount, Language language);

// Of per mille: fi and sv "25,5 %", en "25.5%".
[[nodiscard]] std::string format_percent(int permille, Language language);

// A number of hundredths without needless zeros: fi and sv "1,5", en "1.5".
// REQUIRES: no negative one
[[nodiscard]] std::string format_hundredths(std::int64_t hundredths, Language language);

// A telephone number as people write it: "040 123 4567" of a Finnish one in fi and sv, in en and of
// others "+358 40 123 4567". What is not E.164 stays as it is.
[[nodiscard]] std::string format_phone(std::string_view number, Language language);

// What a language is called: "suomi" for "fi"; a tag that nobody has a name for stays as it is.
[[nodiscard]] std::string language_name(std::string_view tag, Language language);

// A country of ISO 3166-1 in capitals, as it stands under an address: "RUOTSI" for "SE"; a code
// that nobody has a name for stays as it is.
[[nodiscard]] std::string country_name(std::string_view code, Language language);

// The text with its first letter in capitals, as it stands at the head of a row.
[[nodiscard]] std::string capitalised(std::string_view text, Language language);

// The order of names in a language: å ä ö follow z in fi and sv.
class Collator {
 public:
  explicit Collator(Language language);

  // True when `a` comes before `b`.
  [[nodiscard]] bool operator()(std::string_view a, std::string_view b) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;  // never changes, so copies share it
};

}  // namespace kortisto::text
