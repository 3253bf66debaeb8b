// What the program asks for by the names of its own tables, a kind of record, a field, what follows
// from it, a code, an action, a setting, is in the catalogues, and the catalogues hold nothing else
// of those families. The kinds are those of domain/kinds.h. What the sources spell out, and what
// options and commands are called, is for words_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/join.h"
#include "config/config.h"
#include "domain/dossier.h"
#include "domain/kinds.h"
#include "domain/provenance.h"
#include "domain/retention.h"
#include "domain/source.h"
#include "domain/use_purpose.h"
#include "domain/words.h"
#include "report/access_facts.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;

// What the log calls the use of a record of any kind, of one that people sign, and what else it
// tells of.
constexpr std::string_view kVerbs[] = {"add", "edit", "list", "rectify", "show", "undo"};
constexpr std::string_view kVerbOfPaper = "print";
constexpr std::string_view kOtherActions[] = {
    "client.find", "client.export",  "register.restore", "invoice.issue", "invoice.credit",
    "invoice.pay", "invoice.remind", "invoice.print",    "visit.print"};

// The families that follow from tables.
constexpr std::string_view kFamilies[] = {"record.", "field.",   "choice.", "kind.",
                                          "group.",  "purpose.", "action.", "config."};

class Asked {
 public:
  Asked() {
    for (const text::Entry& entry : text::all_entries()) rows_.emplace(entry.key);
    for (const domain::Kind& kind : domain::kKinds) {
      ask(domain::record_key(kind.name));
      fields(kind.fields);
      fields(kind.facts);
      actions(kind);
      for (const domain::Group& group : kind.groups) {
        ask(MessageKey("group." + std::string(group.name)).of(kind.name));
      }
    }
    ask(domain::record_key(domain::Source::kKind));
    fields(domain::kFields<domain::Source>);
    fields(domain::kFields<domain::Occasion>);
    former_fields();
    for (const std::string_view action : kOtherActions) ask(domain::action_key(action));
    for (const std::string_view code : domain::kCodes<domain::ChangeType>) {
      ask(domain::choice_key("change", code));
    }
    for (const std::string_view category : report::categories()) {
      ask(MessageKey("kind." + std::string(category)));
      ask(MessageKey("kind." + std::string(category) + ".purpose"));
    }
    for (const std::string_view start : domain::kCodes<domain::RetentionStart>) {
      // A policy is a text of the practice's own.
      if (start != "policy") ask(MessageKey("report.retention." + std::string(start)));
    }
    const config::Config any;  // visited for its keys
    visit(any, [&](const config::Key& key, const auto&) { ask(key.about()); });
    for (const std::string_view code : domain::kCodes<domain::UsePurpose>) {
      ask(domain::purpose_key(code));
    }
    ask("config.intro");
    ask("config.default");
  }

  // The rows that answer.
  [[nodiscard]] const std::set<std::string, std::less<>>& answers() const { return answers_; }
  [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

 private:
  // A record's own row goes before that of all.
  void ask(const MessageKey& key) {
    if (rows_.contains(key.of_record())) {
      answers_.insert(key.of_record());
    } else if (rows_.contains(key.text())) {
      answers_.insert(key.text());
    } else {
      missing_.push_back(key.text());
    }
  }

  void fields(std::span<const domain::Field> rows) {
    for (const domain::Field& field : rows) {
      ask(label_of(field));
      for (const std::string_view code : field.choices) ask(domain::choice_key(field, code));
    }
  }

  void actions(const domain::Kind& kind) {
    std::vector<std::string_view> verbs(std::begin(kVerbs), std::end(kVerbs));
    if (kind.versioning) verbs.push_back(kVerbOfPaper);
    for (const std::string_view verb : verbs) {
      ask(domain::action_key(std::string(kind.name) + "." + std::string(verb)));
    }
  }

  // Of version 0.1, where a plan named its controller. The history tells of it for ever.
  void former_fields() {
    ask(MessageKey("field.controller").of(domain::Plan::kKind));
    ask(MessageKey("field.controller_name").of(domain::Plan::kKind));
    for (const std::string_view code : {"practice", "buyer", "wellbeing_county"}) {
      ask(domain::choice_key("controller", code).of(domain::Plan::kKind));
    }
  }

  std::set<std::string, std::less<>> rows_;
  std::set<std::string, std::less<>> answers_;
  std::vector<std::string> missing_;
};

TEST_CASE("what is asked for by a name of the program's own has words") {
  CHECK(join(Asked().missing()) == "");
}

TEST_CASE("words that follow from tables are asked for by one") {
  const Asked asked;
  std::vector<std::string_view> idle;
  for (const text::Entry& entry : text::all_entries()) {
    const bool derived =
        std::any_of(std::begin(kFamilies), std::end(kFamilies),
                    [&](std::string_view family) { return entry.key.starts_with(family); });
    if (derived && !asked.answers().contains(entry.key)) idle.push_back(entry.key);
  }
  CHECK(join(idle) == "");
}

}  // namespace
