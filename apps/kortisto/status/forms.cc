#include "status/forms.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "exchange/calendar.h"
#include "session/version.h"
#include "status/words.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

using domain::AttentionItem;
using domain::Urgency;

nlohmann::ordered_json json_of(const AttentionItem& one) {
  nlohmann::ordered_json json = {{"what", domain::code_of(one.what)},
                                 {"urgency", domain::code_of(one.urgency)},
                                 {"day", nullptr}};
  if (one.day) json["day"] = one.day->iso();
  if (one.client.value != 0) {
    json["record"] = one.kind;
    json["number"] = one.number;
    json["client"] = one.client.value;
    json["family_name"] = one.family_name;
    json["given_names"] = one.given_names;
  }
  if (one.invoice_number) json["invoice_number"] = *one.invoice_number;
  if (one.open) json["open"] = one.open->text();
  if (!one.month.empty()) json["month"] = one.month;
  if (one.visits > 0) {
    json["visits"] = one.visits;
    json["clients"] = one.clients;
  }
  if (!one.settings.empty()) json["settings"] = one.settings;
  return json;
}

nlohmann::ordered_json day_or_null(std::optional<Date> day) {
  return day ? nlohmann::ordered_json(day->iso()) : nullptr;
}

exchange::CalendarEvent event_of(const AttentionItem& one, text::Language language,
                                 const std::string& register_id) {
  std::string summary = words_of(one, language);
  if (one.client.value != 0) {
    summary = text::render(
        {"status.calendar", {{"what", summary}, {"client", std::to_string(one.client.value)}}},
        language);
  }
  // The same plan's next follow-up takes the place of the one before; of visits and drafts, each
  // month is an event of its own.
  std::string uid(domain::code_of(one.what));
  for (const std::int64_t number : {one.client.value, one.number}) {
    if (number != 0) uid += '-' + std::to_string(number);
  }
  if (!one.month.empty()) uid += '-' + one.month;
  return {.uid = uid + '@' + register_id,
          .day = *one.day,
          .summary = std::move(summary),
          .description = showing_of(one)};
}

}  // namespace

std::int64_t Status::count(Urgency urgency) const {
  return std::count_if(items.begin(), items.end(),
                       [urgency](const AttentionItem& one) { return one.urgency == urgency; });
}

nlohmann::ordered_json status_json(const Status& status) {
  nlohmann::ordered_json json = json_object("status");
  json["day"] = status.day.iso();
  json["until"] = status.until.iso();
  json["empty"] = status.empty;
  for (const Urgency urgency : {Urgency::overdue, Urgency::due, Urgency::coming}) {
    json[std::string(domain::code_of(urgency))] = status.count(urgency);
  }
  json["passphrase_since"] = day_or_null(status.passphrase_since);
  json["last_backup"] = day_or_null(status.last_backup);
  json["items"] = nlohmann::ordered_json::array();
  for (const AttentionItem& one : status.items) json["items"].push_back(json_of(one));
  return json;
}

std::string status_calendar(const Status& status, text::Language language,
                            const std::string& register_id, const Timestamp& now) {
  std::vector<exchange::CalendarEvent> events;
  for (const AttentionItem& one : status.items) {
    if (one.day) events.push_back(event_of(one, language, register_id));
  }
  return exchange::calendar(
      "-//Kortisto//kortisto " + std::string(kVersion) + "//" + std::string(text::code(language)),
      now, events);
}

}  // namespace kortisto::app
