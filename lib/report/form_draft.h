// A form being written: the parts that forms have in common. Each part appends its blocks.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/form.h"

namespace kortisto::report {

class FormDraft {
 public:
  // A blank form forgets here all that is not the practice's own; from then on it is a form of a
  // record that says nothing yet.
  explicit FormDraft(FormInput input);

  [[nodiscard]] const FormInput& input() const noexcept { return input_; }
  [[nodiscard]] std::string words(const MessageKey& key) const;

  void heading(const MessageKey& key);
  void block(Block block);
  void row(std::vector<FormField> fields);

  // A field with these words over it.
  [[nodiscard]] FormField field(const MessageKey& label, std::vector<std::string> values,
                                int share = 1) const;
  // A field of the record by its key. What has been placed is not appended by remaining().
  [[nodiscard]] FormField recorded(std::string_view key, int lines = 1, int share = 1);
  // Whether the record says something of it.
  [[nodiscard]] bool has(std::string_view key) const;
  // The value as it is shown, without its label: the form says it in its own words.
  [[nodiscard]] std::string placed(std::string_view key);

  void client(bool with_identity_code);
  void guardians();      // and other representatives, if there are any
  void practice();       // as its configuration describes it
  void matter();         // number and task
  void organisations();  // organiser and producer, which the record may name itself
  // Who answers for the data, and the practice's part in it.
  void processing();

  // A row for each of these that the record says something of, under a heading: what became of the
  // paper. Nothing when there is none.
  void upkeep(const std::vector<std::string_view>& keys);
  // The same for all that was not placed, so that nothing recorded is left out.
  void remaining();

  // Where to sign, each with its line for place and date, on which `where` stands if it is known.
  // The client, the practice and guardians, unless `signatories` are named: "name, capacity".
  void signatures(const std::optional<MessageKey>& statement, const std::string& where,
                  const std::vector<std::string>& signatories = {});

  // The document under this name.
  [[nodiscard]] Document finish(std::string name) &&;

 private:
  void add_recorded(const MessageKey& title, const std::vector<std::string_view>& keys);
  [[nodiscard]] FormField organisation(std::string_view key, const MessageKey& label,
                                       const FormOrganisation& of_the_case);
  // nullptr when the record has no such field.
  [[nodiscard]] const domain::FieldValue* find(std::string_view key) const;

  FormInput input_;
  std::set<std::string, std::less<>> placed_;
  std::vector<Block> blocks_;
};

}  // namespace kortisto::report
