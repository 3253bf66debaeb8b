#include "commands/rotate_key.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/finnish_time.h"
#include "commands/key_output.h"
#include "commands/register_keys.h"
#include "session/settings.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "text/format.h"
#include "upkeep/keys.h"

namespace kortisto::app {

namespace {

bool is_recovery_key(const upkeep::Key& key) {
  return key.kind == upkeep::Key::Kind::recovery;
}

// Options of which one would leave nothing for the other to say.
void check_options(const Arguments& arguments) {
  const bool keeps = arguments.has(option::kKeepRecovery);
  const bool drops = arguments.has(option::kDropRecovery);
  const auto refuse = [](const Option& one, const Option& other) {
    throw Error(ErrorKind::usage, {"error.usage.contradiction",
                                   {{"one", "--" + std::string(one.name)},
                                    {"other", "--" + std::string(other.name)}}});
  };
  if (keeps && drops) refuse(option::kKeepRecovery, option::kDropRecovery);
  if (arguments.has(option::kPassphraseOnly) && (keeps || drops)) {
    refuse(option::kPassphraseOnly, keeps ? option::kKeepRecovery : option::kDropRecovery);
  }
}

// A recovery key stays only where somebody says so: whoever knew the passphrase can have added one.
upkeep::RecoveryChoice choose(const Configured& with, const upkeep::KeyList& found) {
  upkeep::RecoveryChoice choice{.kept = with.arguments.values(option::kKeepRecovery)};
  if (with.arguments.has(option::kDropRecovery) || !choice.kept.empty()) return choice;
  if (found.of_first_format) {
    choice.fresh = std::any_of(found.keys.begin(), found.keys.end(), is_recovery_key);
    return choice;
  }
  for (const upkeep::Key& key : found.keys) {
    if (!is_recovery_key(key)) continue;
    const Message question{"question.keep-recovery",
                           {{"fingerprint", key.fingerprint},
                            {"label", key.label.empty() ? "" : key.label + ", "},
                            {"made", text::format_date(finnish_day(key.made), with.language)}}};
    if (with.terminal.ask_yes_no(question,
                                 "--keep-recovery=" + key.fingerprint + ", --drop-recovery")) {
      choice.kept.push_back(key.fingerprint);
    }
  }
  return choice;
}

}  // namespace

void rotate_key(const Configured& with) {
  check_options(with.arguments);
  // Before a person types the new one twice.
  RegisterKeys keys(with);
  for (const Message& warning : keys.found.warnings) with.terminal.warn(warning);
  const bool passphrase_only = with.arguments.has(option::kPassphraseOnly);
  const Secret new_one = next_passphrase(with);
  const auto choice = passphrase_only ? upkeep::RecoveryChoice{} : choose(with, keys.found);
  const upkeep::NewKeys made = [&] {
    const Progress progress(with.terminal, {"progress.rotate", {}});
    const auto cost = kdf_settings(with.config);
    const auto wait = wait_time(with.arguments);
    return passphrase_only
               ? upkeep::change_passphrase(keys.file, keys.typed, new_one, cost,
                                           keys.memory.announce(), wait, with.clock, use_of(with))
               : upkeep::rotate_key(keys.file, keys.typed, new_one, cost, choice, "key.rotate",
                                    keys.memory.announce(), wait, with.clock, use_of(with));
  }();
  keys.memory.settle(made.seen);
  nlohmann::ordered_json json = json_object("rotate-key");
  json["register"] = keys.file.string();
  json["passphrase_only"] = passphrase_only;
  if (!with.arguments.has(option::kJson)) {
    with.terminal.print_line(
        {MessageKey(passphrase_only ? "result.passphrase-changed" : "result.rotated"), {}});
  }
  print_new_keys(with, std::move(json), made, keys.memory);
}

}  // namespace kortisto::app
