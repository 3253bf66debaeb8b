#include "report/told.h"

#include <algorithm>
#include <variant>

#include "domain/words.h"
#include "report/shown.h"
#include "text/catalogue.h"

namespace kortisto::report {

using domain::Field;
using domain::kSafetyFlag;

std::string told(const AccessDraft& draft, std::string_view record, std::int64_t number,
                 const Field& field, const domain::Value& value) {
  const text::Language language = draft.report.language;
  if (!draft.redaction.withholds_anything() ||
      !draft.redaction.withholds(record, number, field.key, domain::to_text(value))) {
    return written_value(field, value, language);
  }
  const auto* items = std::get_if<std::vector<std::string>>(&value);
  const auto withheld = [&](const std::string& item) {
    return draft.redaction.withholds(record, number, field.key, item);
  };
  if (items == nullptr || std::all_of(items->begin(), items->end(), withheld)) {
    return draft.words("report.withheld");
  }
  std::string lines;
  for (const std::string& item : *items) {
    lines += (lines.empty() ? "" : "\n") +
             (withheld(item) ? draft.words("report.withheld")
                             : written_value(field, std::vector<std::string>{item}, language));
  }
  return lines;
}

std::string told_names(const AccessDraft& draft, std::string_view kind, std::int64_t number,
                       std::span<const std::string> keys) {
  std::string out;
  for (const std::string& key : keys) {
    // The word alone would make a reader ask whose it is.
    const bool untold = key == kSafetyFlag && !draft.redaction.tells_protected();
    if (untold || draft.redaction.hides(kind, number, key)) continue;
    if (!out.empty()) out += ", ";
    const MessageKey label = MessageKey("field." + key).of(kind);
    out += text::has(label) ? draft.words(label) : key;
  }
  return out;
}

std::string told_remark(const AccessDraft& draft, const std::string& remark) {
  return draft.redaction.withholds(remark) ? draft.words("report.withheld") : remark;
}

}  // namespace kortisto::report
