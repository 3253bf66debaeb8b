// The parts of an access report, each appending its blocks. access_data.cc has what is held,
// access_law.cc what the law wants said about it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "report/access_facts.h"
#include "report/document.h"
#include "report/history.h"
#include "report/redaction.h"
#include "report/shown.h"
#include "text/catalogue.h"
#include "text/format.h"

namespace kortisto::report {

// A document being written, with what every part needs.
struct AccessDraft {
  const AccessReport& report;
  Redaction redaction;
  Provenance provenance;
  std::vector<Block> blocks;
  std::map<std::pair<std::string, std::string>, std::string> labels;

  [[nodiscard]] std::string words(const Message& message) const {
    return text::render(message, report.language);
  }
  [[nodiscard]] std::string words(const MessageKey& key) const {
    return text::render(key, report.language);
  }
  // A field's name with a capital; made once, because a register has few fields and many records.
  [[nodiscard]] const std::string& label(std::string_view record, std::string_view field) {
    std::string& made = labels[{std::string(record), std::string(field)}];
    if (made.empty()) made = shown_label(record, field, report.language);
    return made;
  }
  [[nodiscard]] std::string date(Date day) const { return text::format_date(day, report.language); }

  void heading(const MessageKey& key) { blocks.emplace_back(Heading{1, words(key)}); }
  void paragraph(const Message& message) { blocks.emplace_back(Paragraph{words(message)}); }
  void paragraph(const MessageKey& key) { blocks.emplace_back(Paragraph{words(key)}); }
};

// access_data.cc
void add_client(AccessDraft& draft);
void add_guardians(AccessDraft& draft);
void add_plans(AccessDraft& draft);
void add_sources(AccessDraft& draft);
void add_history(AccessDraft& draft);
void add_log(AccessDraft& draft);

// access_law.cc
void add_controller(AccessDraft& draft);
void add_who_decides(AccessDraft& draft);
void add_purposes(AccessDraft& draft);
void add_categories(AccessDraft& draft);
void add_recipients(AccessDraft& draft);
void add_retention(AccessDraft& draft);
void add_rights(AccessDraft& draft);
void add_complaint(AccessDraft& draft);
void add_automated_decisions(AccessDraft& draft);
void add_redactions(AccessDraft& draft);

}  // namespace kortisto::report
