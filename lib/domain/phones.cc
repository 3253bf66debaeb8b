#include "domain/phones.h"

#include <algorithm>

#include "base/entered_text.h"

namespace kortisto::domain {

void warn_of_phones(const std::vector<std::string>& phones, const Field& field,
                    std::vector<Message>& warnings) {
  if (std::all_of(phones.begin(), phones.end(), has_digit)) return;
  warnings.push_back({"warning.phone.no-digits", {{"field", label_of(field)}}});
}

}  // namespace kortisto::domain
