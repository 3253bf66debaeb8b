#include <doctest/doctest.h>

#include "cli/command_table.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

std::vector<std::string_view> verbs(std::string_view noun) {
  const CommandTable commands = table();
  std::vector<std::string_view> names;
  for (const Command& verb : commands.verbs_of(noun)) names.push_back(verb.name);
  return names;
}

}  // namespace

TEST_CASE("every command is found by its whole name") {
  for (const Command& command : kRows) CHECK(table().find(command.name) == &command);
  for (const char* name : {"", "guard", "guardian ", "guardian listing", "restores", "zzz"}) {
    CAPTURE(name);
    CHECK(table().find(name) == nullptr);
  }
}

TEST_CASE("a noun has its verbs, and is not one of them") {
  CHECK(verbs("guardian") == std::vector<std::string_view>{"guardian list", "guardian rectify"});
  CHECK(verbs("list").empty());
  CHECK(verbs("guard").empty());
  CHECK(verbs("").empty());
}
