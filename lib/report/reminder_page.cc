#include "report/reminder_page.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/billing_head.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

namespace {

using billing::ReminderDocument;

std::string interest_words(const ReminderDocument& reminder, text::Language language) {
  Message message{
      "invoice-page.reminder.interest.law",
      {{"period", text::format_period(*reminder.interest_from, *reminder.interest_to, language)}}};
  if (reminder.interest_permille) {
    message.key = "invoice-page.reminder.interest";
    message.arguments.emplace_back("rate",
                                   text::format_percent(*reminder.interest_permille, language));
  }
  return text::render(message, language);
}

// From which day on interest would run that was not reckoned.
std::optional<Date> unknown_from(const ReminderDocument& reminder) {
  if (!reminder.interest_to || *reminder.interest_to >= reminder.made) return std::nullopt;
  return Date(std::chrono::sys_days(reminder.interest_to->ymd()) + std::chrono::days(1));
}

// What is nothing is left out, but for the invoice itself.
Table parts_of(const ReminderDocument& reminder, text::Language language) {
  Table table{text::render("invoice-page.reminder.parts", language),
              {text::render("invoice-page.reminder.part", language),
               text::render("invoice-page.column.amount", language)},
              {}};
  table.at_right = {false, true};
  const auto add = [&](std::string what, Money amount) {
    table.rows.push_back({std::move(what), text::format_money(amount, language)});
  };
  add(text::render({"invoice-page.reminder.total", {{"number", reminder.invoice}}}, language),
      reminder.total);
  if (reminder.open != reminder.total) {
    add(text::render("invoice-page.reminder.paid", language),
        {reminder.open.cents - reminder.total.cents});
  }
  if (reminder.interest.cents > 0) add(interest_words(reminder, language), reminder.interest);
  if (reminder.fee.cents > 0) {
    add(text::render("invoice-page.reminder.fee", language), reminder.fee);
  }
  add(text::render("invoice-page.sum.payable", language), billing::payable(reminder));
  table.sums_up = true;
  return table;
}

}  // namespace

Document reminder_page(const ReminderDocument& reminder, text::Language language) {
  const auto words = [language](const MessageKey& key) { return text::render(key, language); };
  const std::string due = text::format_date(reminder.due, language);
  const Giro giro = giro_of(reminder.seller, reminder.payer, reminder.reference, reminder.due,
                            billing::payable(reminder), language);
  std::vector<Block> blocks{Paragraph{
      text::render({reminder.open == reminder.total ? MessageKey("invoice-page.reminder.ask")
                                                    : MessageKey("invoice-page.reminder.ask.rest"),
                    {{"due", due}}},
                   language)}};
  if (!reminder.about.empty()) {
    blocks.emplace_back(
        Paragraph{text::render({"invoice-page.about", {{"whom", reminder.about}}}, language)});
  }
  blocks.emplace_back(FieldList{
      {{words("invoice-page.invoice"), {reminder.invoice}},
       {words("invoice-page.invoice-date"), {text::format_date(reminder.invoice_issued, language)}},
       {words("invoice-page.invoice-due"), {text::format_date(reminder.invoice_due, language)}}}});
  blocks.emplace_back(parts_of(reminder, language));
  if (const auto from = unknown_from(reminder)) {
    blocks.emplace_back(Paragraph{text::render(
        {"invoice-page.reminder.interest.unknown", {{"day", text::format_date(*from, language)}}},
        language)});
  }
  const std::string contact = contact_line(reminder.seller, language);
  blocks.emplace_back(KeepTogether{contact.empty() ? 1U : 2U});
  if (!contact.empty()) {
    blocks.emplace_back(Paragraph{
        text::render({"invoice-page.reminder.dispute", {{"contact", contact}}}, language)});
  }
  blocks.emplace_back(giro);
  const std::string title = reminder.number > 1
                                ? text::render({"invoice-page.title.reminder.further",
                                                {{"number", std::int64_t{reminder.number}}}},
                                               language)
                                : words("invoice-page.title.reminder");
  return {
      language, title, "", std::move(blocks),
      billing_head(reminder.seller, reminder.payer, {text::format_date(reminder.made, language)},
                   {{{words("invoice-page.due"), {due}},
                     {words("invoice-page.reference"), {giro.reference}}}},
                   language)};
}

}  // namespace kortisto::report
