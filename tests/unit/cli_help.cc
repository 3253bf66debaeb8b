#include <doctest/doctest.h>

#include "cli/help.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

std::string help(std::string_view command, HelpLength length) {
  return printed(text::Language::en,
                 [&](Terminal& terminal) { print_help(terminal, *table().find(command), length); });
}

std::string overview(std::string_view noun, HelpLength length) {
  return printed(text::Language::en,
                 [&](Terminal& terminal) { print_overview(terminal, table(), noun, length); });
}

bool has(const std::string& page, std::string_view line) {
  return ("\n" + page).find("\n" + std::string(line) + "\n") != std::string::npos;
}

}  // namespace

TEST_CASE("the long help of a command has its examples, its words and every option") {
  const std::string page = help("guardian rectify", HelpLength::full);
  CHECK(page.starts_with("kortisto guardian rectify – "));
  CHECK(has(page, "  kortisto guardian rectify 2 1 --from right.toml"));
  CHECK(has(page, "  kortisto guardian rectify CLIENT [GUARDIAN] [OPTION]..."));
  for (const Option& option : options_of(*table().find("guardian rectify"))) {
    CAPTURE(option.name);
    CHECK(page.find("--" + std::string(option.name)) != std::string::npos);
  }
  CHECK(page.find(": guardian, legal_representative") != std::string::npos);
}

TEST_CASE("the short help leaves out examples and global options") {
  const std::string page = help("guardian rectify", HelpLength::brief);
  CHECK(page.find("right.toml") == std::string::npos);
  CHECK(page.find("--passphrase-file") == std::string::npos);
  CHECK(page.find("--family-name TEXT") != std::string::npos);
}

TEST_CASE("a command without options of its own asks for none") {
  CHECK(has(help("restore", HelpLength::brief), "  kortisto restore FILE"));
}

TEST_CASE("the overview names every command, that of a noun its verbs") {
  const std::string all = overview("", HelpLength::brief);
  for (const Command& command : kRows) {
    CHECK(all.find("\n  " + std::string(command.name) + " ") != std::string::npos);
  }
  const std::string verbs = overview("guardian", HelpLength::brief);
  CHECK(has(verbs, "  kortisto guardian VERB [OPTION]..."));
  CHECK(verbs.find("\n  guardian list ") != std::string::npos);
  CHECK(verbs.find("\n  restore ") == std::string::npos);
}
