#include "commands/verify.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.h"
#include "commands/key_output.h"
#include "session/open_register.h"
#include "session/unlock.h"
#include "terminal/json_output.h"
#include "text/catalogue.h"
#include "upkeep/verify.h"

namespace kortisto::app {

namespace {

void print_object(const Invocation& with, const upkeep::VerifyResult& result) {
  nlohmann::ordered_json json = json_object("verify");
  json["generation"] = result.commit.generation;
  json["format"] = result.of_first_format ? 1 : 2;
  json["pages"] = result.pages;
  json["blocks"] = result.blocks;
  json["bytes"] = result.bytes;
  json["findings"] = nlohmann::ordered_json::array();
  for (const auto& finding : result.findings) {
    json["findings"].push_back({{"key", finding.what.key.text()},
                                {"text", text::render(finding.what, with.language)},
                                {"serious", finding.serious}});
  }
  json["more_findings"] = result.more_findings;
  json["keys"] = json_of_keys(result.keys);
  print_json(with.terminal, json);
}

}  // namespace

void verify(const Configured& with) {
  const std::filesystem::path file = existing_register(with);
  check_guard(with);
  const Memory memory(with, file);
  upkeep::VerifyResult result;
  try_on_register(with, file, memory, [&](const Secret& secret) {
    const Progress progress(with.terminal, {"progress.verify", {}});
    result = upkeep::verify(file, secret, memory.get(), wait_time(with.arguments));
  });
  if (with.arguments.has(option::kJson)) print_object(with, result);
  for (const auto& finding : result.findings) with.terminal.warn(finding.what);
  if (result.more_findings > 0) {
    with.terminal.warn(
        {"warning.more-findings", {{"count", static_cast<std::int64_t>(result.more_findings)}}});
  }
  if (result.serious) {
    with.terminal.flush();
    throw Error(ErrorKind::integrity, {"error.verify", {}});
  }
  if (!with.arguments.has(option::kJson) && !with.arguments.has(option::kQuiet)) {
    with.terminal.print_line({"result.verified",
                              {{"generation", static_cast<std::int64_t>(result.commit.generation)},
                               {"blocks", static_cast<std::int64_t>(result.blocks)}}});
    if (result.of_first_format) with.terminal.print_line({"result.first-format", {}});
    print_list(with, list_of_keys(result.keys, result.commit, memory));
  }
}

}  // namespace kortisto::app
