// An access report being written, with what each of its parts needs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finnish_time.h"
#include "base/message.h"
#include "report/access_facts.h"
#include "report/document.h"
#include "report/history.h"
#include "report/redaction.h"
#include "report/shown.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

// A row of a table; a list in braces would copy each of its texts.
template <typename... Cells>
[[nodiscard]] std::vector<std::string> row_of(Cells&&... cells) {
  std::vector<std::string> row;
  row.reserve(sizeof...(cells));
  (row.emplace_back(std::forward<Cells>(cells)), ...);
  return row;
}

struct AccessDraft {
  const AccessReport& report;
  Redaction redaction;
  Histories histories;
  const TakeBlock& take;
  std::map<const domain::Field*, std::string> labels = {};
  std::optional<std::pair<Timestamp, std::string>> last_day = {};
  std::vector<std::string> data_columns = {};  // the titles of a table of data, once there is one

  [[nodiscard]] std::string words(const Message& message) const {
    return text::render(message, report.language);
  }
  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, report.language);
  }
  // A field's name with a capital; made once, because a register has few fields and many records.
  [[nodiscard]] const std::string& label(const domain::Field& field) {
    std::string& made = labels[&field];
    if (made.empty()) made = shown_label(field, report.language);
    return made;
  }
  [[nodiscard]] std::string date(Date day) const { return text::format_date(day, report.language); }

  // The columns that a day takes: "22 September 2026", or "22.11.2026".
  [[nodiscard]] int columns_of_day() const {
    return report.language == text::Language::en ? 17 : 10;
  }

  // The day in Finland. Asked again and again for the moment of one entry.
  [[nodiscard]] const std::string& day_of(const Timestamp& moment) {
    if (!last_day || last_day->first != moment) {
      last_day.emplace(moment, date(finnish_day(moment)));
    }
    return last_day->second;
  }

  void heading(const MessageKey& key) { take(Heading{1, words(key)}); }
  void paragraph(const Message& message) { take(Paragraph{words(message)}); }
  void paragraph(const MessageKey& key) { take(Paragraph{words(key)}); }
};

}  // namespace kortisto::report
