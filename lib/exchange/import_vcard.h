// Clients from vCards. Taken are the name (N, else FN), addresses (ADR), telephone numbers (TEL),
// e-mail addresses (EMAIL), the day of birth (BDAY) and the language (LANG); what stands in a card
// beside them is counted. Of several addresses and languages the preferred one is the client's, the
// other addresses stay beside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import.h"
#include "exchange/vcard.h"

namespace kortisto::exchange {

class VcardImport : public ImportReader {
 public:
  VcardImport(TextInput& input, const domain::Kind& kind);

  // Cards of groups, organisations and places are passed over and counted. Warned of are
  // "warning.vcard.name" for one that has only FN, whose last word is taken for the family name,
  // and "warning.vcard.birth" for a day of birth without its year or in words, which is left out.
  [[nodiscard]] bool next(ImportedRecord& into) override;
  [[nodiscard]] bool can_say(std::string_view) const override { return true; }
  [[nodiscard]] std::map<std::string, std::int64_t> left_out() const override { return left_out_; }

 protected:
  [[nodiscard]] TextPosition place_of(std::string_view key) const override;

 private:
  void take_card(ImportedRecord& into);
  void take_name(const std::vector<const VcardProperty*>& names,
                 const std::vector<const VcardProperty*>& formatted, ImportedRecord& into);
  void take_addresses(const std::vector<const VcardProperty*>& addresses, ImportedRecord& into);
  void take_birth(const VcardProperty& birth, ImportedRecord& into);
  void take(std::string_view key, domain::Value value, TextPosition place, ImportedRecord& into);
  void count(const std::string& name);

  VcardReader reader_;
  Vcard card_;
  std::vector<std::pair<std::string_view, TextPosition>> places_;  // of fields in the card
  std::map<std::string, std::int64_t> left_out_;
};

}  // namespace kortisto::exchange
