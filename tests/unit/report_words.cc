// What the program asks for by the names of its own tables, a kind of record, a field, a code, an
// action, a setting, is in the catalogues, and the catalogues hold nothing else of those families.
// What the sources spell out, and what options and commands are called, is for words_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/join.h"
#include "config/config.h"
#include "domain/client.h"
#include "domain/dossier.h"
#include "domain/guardian.h"
#include "domain/plan.h"
#include "domain/provenance.h"
#include "domain/retention.h"
#include "domain/source.h"
#include "domain/words.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;

template <typename... R>
struct Kinds {};

// What is added and changed on its own, and what is written down beside it.
using Records = Kinds<domain::Client, domain::Guardian, domain::Plan>;
using Beside = Kinds<domain::Source, domain::Provenance>;

// What the log calls the use of a record of any kind, and what else it tells of.
constexpr std::string_view kVerbs[] = {"add", "edit", "list", "rectify", "show", "undo"};
constexpr std::string_view kOtherActions[] = {"client.find", "client.export", "register.restore"};

// The families that follow from tables.
constexpr std::string_view kFamilies[] = {"record.", "field.",  "choice.",
                                          "kind.",   "action.", "config."};

class Asked {
 public:
  Asked() {
    fields(Records());
    fields(Beside());
    actions(Records());
    for (const std::string_view action : kOtherActions) ask(domain::action_key(action));
    choices("kind", domain::kChangeKindCodes);
    choices("state", domain::kPlanStateCodes);
    for (const auto regime : {domain::Regime::social_care, domain::Regime::other}) {
      for (const bool minor : {false, true}) retention(regime, minor);
    }
    const config::Config any;  // visited for its keys
    visit(any, [&](const config::Key& key, const auto&) { ask(key.about()); });
    ask("config.intro");
    ask("config.default");
  }

  // By the text of each; a key that is said of a record is there under its own row's too.
  [[nodiscard]] const std::map<std::string, MessageKey>& keys() const { return keys_; }

 private:
  void ask(const MessageKey& key) {
    keys_.emplace(key.text(), key);
    if (!key.of_record().empty()) keys_.emplace(key.of_record(), key);
  }

  template <typename... R>
  void fields(Kinds<R...>) {
    (fields_of_kind(R::kKind, R::fields()), ...);
  }

  void fields_of_kind(std::string_view kind, std::span<const domain::Field> rows) {
    // What no history can name has no name.
    if (!domain::fields_of(kind).empty()) ask(domain::record_key(kind));
    for (const domain::Field& field : rows) {
      ask(label_of(field).of(kind));
      for (const std::string_view code : field.choices) {
        ask(domain::choice_key(field, code).of(kind));
      }
    }
  }

  template <typename... R>
  void actions(Kinds<R...>) {
    for (const std::string_view kind : {R::kKind...}) {
      for (const std::string_view verb : kVerbs) {
        ask(domain::action_key(std::string(kind) + "." + std::string(verb)));
      }
    }
  }

  void choices(std::string_view name, std::span<const std::string_view> codes) {
    for (const std::string_view code : codes) ask(domain::choice_key(name, code));
  }

  void retention(domain::Regime regime, bool minor) {
    for (const domain::RetentionClass& one : domain::retention_classes(regime, minor)) {
      ask(MessageKey(one.kind));
      ask(MessageKey(std::string(one.kind) + ".purpose"));
      // A policy is a text of the practice's own.
      if (one.start == domain::RetentionStart::policy) continue;
      const auto start = domain::code_of(domain::kRetentionStartCodes, one.start);
      ask(MessageKey("report.retention." + std::string(start)));
    }
  }

  std::map<std::string, MessageKey> keys_;
};

TEST_CASE("what is asked for by a name of the program's own has words") {
  const Asked asked;
  std::vector<std::string> missing;
  for (const auto& [name, key] : asked.keys()) {
    if (!text::has(key)) missing.push_back(name);
  }
  CHECK(join(missing) == "");
}

TEST_CASE("words that follow from tables are asked for by one") {
  const Asked asked;
  std::vector<std::string_view> idle;
  for (const text::Entry& entry : text::all_entries()) {
    const bool derived =
        std::any_of(std::begin(kFamilies), std::end(kFamilies),
                    [&](std::string_view family) { return entry.key.starts_with(family); });
    if (derived && !asked.keys().contains(std::string(entry.key))) idle.push_back(entry.key);
  }
  CHECK(join(idle) == "");
}

}  // namespace
