#include "commands/key_output.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "base/finnish_time.h"
#include "base/interrupt.h"
#include "terminal/json_output.h"
#include "text/format.h"

namespace kortisto::app {

namespace {

std::string_view code_of(upkeep::Key::Kind kind) {
  switch (kind) {
    case upkeep::Key::Kind::passphrase:
      return "passphrase";
    case upkeep::Key::Kind::recovery:
      return "recovery";
    case upkeep::Key::Kind::unknown:
      break;
  }
  return "unknown";
}

Choice kind_of(const upkeep::Key& key) {
  const std::string code(code_of(key.kind));
  return {code, MessageKey("keys.kind." + code)};
}

std::optional<Date> day_of(const upkeep::Key& key) {
  if (key.kind == upkeep::Key::Kind::unknown) return std::nullopt;
  return finnish_day(key.made);
}

}  // namespace

RecordList list_of_keys(const std::vector<upkeep::Key>& keys, const db::Commit& commit,
                        const Memory& memory) {
  RecordList list{"key-list",
                  "keys",
                  {{"kind", "keys.kind"},
                   {"label", "keys.label"},
                   {"made", "keys.made"},
                   {"fingerprint", "keys.fingerprint"},
                   {"new", "keys.new"}},
                  {}};
  for (const upkeep::Key& key : keys) {
    const bool is_new = memory.get() != nullptr && !memory.get()->knows(commit, key.fingerprint);
    list.rows.push_back({kind_of(key), key.label, day_of(key), key.fingerprint, is_new});
  }
  return list;
}

nlohmann::ordered_json json_of_keys(const std::vector<upkeep::Key>& keys) {
  auto out = nlohmann::ordered_json::array();
  for (const upkeep::Key& key : keys) {
    const auto day = day_of(key);
    out.push_back({{"kind", code_of(key.kind)},
                   {"label", key.label},
                   {"made", day ? nlohmann::ordered_json(day->iso()) : nullptr},
                   {"fingerprint", key.fingerprint}});
  }
  return out;
}

void print_recovery_key(Terminal& terminal, const Secret& recovery_key) {
  terminal.print_line({"result.recovery-key", {}});
  terminal.print("\n  ");
  terminal.print_secret(recovery_key);
  terminal.print("\n\n");
  terminal.print_line({"result.recovery-key-once", {}});
}

namespace {

void say_new_keys(const Configured& with, nlohmann::ordered_json json, const upkeep::NewKeys& made,
                  const Memory& memory) {
  if (with.arguments.has(option::kJson)) {
    json["keys"] = json_of_keys(made.keys);
    json["dropped"] = json_of_keys(made.dropped);
    if (made.recovery_key.empty()) {
      json["recovery_key"] = nullptr;
      return print_json(with.terminal, json);
    }
    return print_json(with.terminal, std::move(json), "recovery_key", made.recovery_key);
  }
  print_list(with, list_of_keys(made.keys, made.seen.commit, memory));
  for (const upkeep::Key& key : made.dropped) {
    with.terminal.print_line({"result.recovery-key-dropped", {{"fingerprint", key.fingerprint}}});
  }
  if (!made.recovery_key.empty()) print_recovery_key(with.terminal, made.recovery_key);
  with.terminal.flush();
}

}  // namespace

void print_new_keys(const Configured& with, nlohmann::ordered_json json,
                    const upkeep::NewKeys& made, const Memory& memory) {
  if (made.warning) with.terminal.warn(*made.warning);
  const bool has_secret = !made.recovery_key.empty();
  try {
    say_new_keys(with, std::move(json), made, memory);
  } catch (const Interrupted&) {
    if (has_secret) with.terminal.warn({"warning.recovery-key-unseen", {}});
    throw;
  } catch (const Error& error) {
    // The new keys are in force all the same.
    with.terminal.warn({MessageKey(has_secret ? std::string_view("warning.recovery-key-unseen")
                                              : "warning.unsaid"),
                        {}});
    with.terminal.warn(error.message());
  }
}

}  // namespace kortisto::app
