// An access report in each of its forms, and how a test looks for something in them.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/access_report.h"
#include "report/export_json.h"
#include "report/text_renderer.h"
#include "report_fixture.h"
#include "text/catalogue.h"

namespace kortisto::report_reading {

using nlohmann::ordered_json;
using text::Language;

inline report::Document document_of(const domain::Dossier& dossier, Language language) {
  const domain::Practice practice = report_fixture::practice();
  return report::access_document({dossier, practice, report_fixture::kToday, language});
}

inline std::string text_in(const domain::Dossier& dossier, const domain::Practice& practice,
                           Language language) {
  return report::render_text(
             report::access_document({dossier, practice, report_fixture::kToday, language}))
      .text;
}

inline ordered_json json_of(const report::AccessReport& report) {
  std::string text;
  (void)report::export_json(report, [&](std::string_view part) { text += part; });
  return ordered_json::parse(text);
}

inline ordered_json json_of(const domain::Dossier& dossier,
                            const domain::Practice& practice = report_fixture::practice(),
                            Language language = Language::fi) {
  return json_of(report::AccessReport{dossier, practice, report_fixture::kToday, language});
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The text without its line breaks and runs of spaces, so that a wrapped sentence can be found.
inline std::string flowing(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char shown = c == '\n' ? ' ' : c;
    if (shown != ' ' || out.empty() || out.back() != ' ') out += shown;
  }
  return out;
}

// Every text of a report's document, each whole.
inline std::vector<std::string> texts_of(const report::Document& document) {
  std::vector<std::string> texts;
  for (const report::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<report::Heading>(&block)) texts.push_back(heading->text);
    if (const auto* said = std::get_if<report::Paragraph>(&block)) texts.push_back(said->text);
    if (const auto* list = std::get_if<report::FieldList>(&block)) {
      for (const auto& item : list->items) {
        texts.push_back(item.label);
        texts.insert(texts.end(), item.values.begin(), item.values.end());
      }
    }
    if (const auto* table = std::get_if<report::Table>(&block)) {
      for (const auto& row : table->rows) texts.insert(texts.end(), row.begin(), row.end());
    }
  }
  return texts;
}

// Every row of its tables.
inline std::vector<std::vector<std::string>> rows_of(const report::Document& document) {
  std::vector<std::vector<std::string>> rows;
  for (const report::Block& block : document.blocks) {
    const auto* table = std::get_if<report::Table>(&block);
    if (table != nullptr) rows.insert(rows.end(), table->rows.begin(), table->rows.end());
  }
  return rows;
}

inline bool says(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}
inline bool says(const std::vector<std::vector<std::string>>& rows,
                 const std::vector<std::string>& row) {
  return std::find(rows.begin(), rows.end(), row) != rows.end();
}

// The rows of the first table behind the heading, which is followed by one.
inline std::vector<std::vector<std::string>> table_behind(const report::Document& document,
                                                          std::string_view heading) {
  bool behind = false;
  for (const report::Block& block : document.blocks) {
    const auto* found = std::get_if<report::Heading>(&block);
    if (found != nullptr) behind = behind || found->text == heading;
    const auto* table = std::get_if<report::Table>(&block);
    if (behind && table != nullptr) return table->rows;
  }
  return {};
}

// The row of a table that begins with this; empty when there is none.
inline std::vector<std::string> row_of(const std::vector<std::vector<std::string>>& rows,
                                       std::string_view first) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [first](const auto& row) { return row[0] == first; });
  return found == rows.end() ? std::vector<std::string>() : *found;
}

// The item of a JSON list whose members are these; null when there is none.
inline ordered_json item_of(const ordered_json& list, const ordered_json& members) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const ordered_json& item) {
    for (const auto& [name, value] : members.items()) {
      if (item[name] != value) return false;
    }
    return true;
  });
  return found == list.end() ? ordered_json() : *found;
}

}  // namespace kortisto::report_reading
