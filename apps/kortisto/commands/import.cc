#include "commands/import.h"

#include <array>
#include <string>

#include "base/error.h"
#include "commands/import_findings.h"
#include "commands/import_reading.h"
#include "commands/import_wish.h"
#include "session/door.h"
#include "session/kept_input.h"
#include "text/catalogue.h"

namespace kortisto::app {

namespace {

const std::string& skip_duplicates() {
  static const std::string kOption = "--" + std::string(option::kSkipDuplicates.name);
  return kOption;
}

// Asks about one after the other, until the rest is decided too.
void decide(const Invocation& with, const std::string& file, const Findings& findings,
            Decisions& decisions) {
  static const std::array<MessageKey, 4> kAnswers{"answer.yes", "answer.no", "answer.all",
                                                  "answer.none"};
  enum Answer { yes, no, all, none };
  for (const Duplicate& one : findings.duplicates) {
    const std::string line = file + ":" + std::to_string(one.line) + ": " + one.person + ": " +
                             text::render(one.same_as, with.language);
    const auto answer = static_cast<Answer>(with.terminal.ask_one_of(
        kAnswers, {"question.import.duplicate", {}}, skip_duplicates(), std::array{line}));
    if (answer == all || answer == none) {
      decisions.rest = answer == all ? Decisions::Rest::add : Decisions::Rest::leave_out;
      return;
    }
    decisions.adds[one.line] = answer == yes;
  }
}

bool has_person(const Invocation& with) {
  try {
    with.terminal.require_person(skip_duplicates());
  } catch (const Error&) {
    return false;
  }
  return true;
}

}  // namespace

void import_records(const AtDoor& with, const domain::Kind& kind) {
  const std::string file = *with.arguments.positional(0);
  const ImportWish wish = import_wish(with, kind, file);
  KeptInput input(with, file);
  Decisions decisions;
  if (with.arguments.has(option::kSkipDuplicates)) decisions.rest = Decisions::Rest::leave_out;
  const bool asks = !wish.dry_run && has_person(with);
  while (true) {
    Findings findings;
    with.door.open([&](const WithRegister& opened) {
      findings = read_import(opened, kind, input, wish, decisions, asks);
    });
    const bool is_asked = asks && findings.wrong == 0 && findings.undecided > 0;
    if (is_asked) {
      // Others may use the register meanwhile. What is added may be the duplicate of another.
      decide(with, file, findings, decisions);
      continue;
    }
    if (wish.dry_run) {
      print_findings(with, kind.name, findings, true, with.command.hyphened());
      with.terminal.flush();  // what is wrong is said below it
    }
    tell_warnings(with, findings);
    require_right(with, findings);
    if (findings.undecided > 0) {
      tell_duplicates(with, file, findings);
      throw Error(ErrorKind::needs_answer,
                  {"error.import.duplicates", {{"count", findings.undecided}}},
                  Message{"hint.option", {{"option", skip_duplicates()}}});
    }
    if (!wish.dry_run) print_findings(with, kind.name, findings, false, with.command.hyphened());
    return;
  }
}

}  // namespace kortisto::app
