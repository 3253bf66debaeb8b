#include <doctest/doctest.h>

#include "cli/parser.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

using Words = std::vector<const char*>;

std::string refusal(const Words& words) {
  return error_of([&] { (void)parsed(words); });
}

}  // namespace

TEST_CASE("a command is found with its words") {
  const Parsed verb = parsed({"guardian", "rectify", "2", "1", "--edit"});
  CHECK(verb.command == table().find("guardian rectify"));
  CHECK(verb.arguments.positional(0) == "2");
  CHECK(verb.arguments.positional(1) == "1");
  CHECK(verb.arguments.has(option::kEdit));

  const Parsed noun = parsed({"guardian", "2"});
  CHECK(noun.command == table().find("guardian"));
  CHECK(noun.arguments.positional(0) == "2");
  CHECK_FALSE(noun.arguments.positional(1));
}

TEST_CASE("options stand anywhere and take their values in two ways") {
  for (const Words& words : {Words{"--lang", "sv", "list", "--format", "csv"},
                             Words{"list", "--format=csv", "--lang=sv"}}) {
    const Parsed found = parsed(words);
    CHECK(found.arguments.value(option::kLang) == "sv");
    CHECK(found.arguments.value(option::kListFormat) == "csv");
  }
  const Parsed fields = parsed({"guardian", "rectify", "2", "--phone", "040 123 4567",
                                "--phone=", "--family-name=--Niemi", "--safety-prohibition"});
  const Option phone = option_of(*domain::find_field(kFields, "phones"));
  const Option name = option_of(*domain::find_field(kFields, "family_name"));
  const Option flag = option_of(*domain::find_field(kFields, "safety_prohibition"));
  CHECK(fields.arguments.values(phone) == std::vector<std::string>{"040 123 4567", ""});
  CHECK(fields.arguments.value(name) == "--Niemi");
  CHECK(fields.arguments.has(flag));
}

TEST_CASE("the letters of the short options are known") {
  CHECK(parsed({"list", "-q"}).arguments.has(option::kQuiet));
  CHECK(parsed({"-h"}).arguments.value(option::kHelp) == option::kShortHelp);
}

TEST_CASE("after -- nothing is an option") {
  const Parsed found = parsed({"restore", "--", "--json"});
  CHECK(found.arguments.positional(0) == "--json");
  CHECK_FALSE(found.arguments.has(option::kJson));
}

TEST_CASE("with --help nothing is asked of the rest") {
  const Parsed verb = parsed({"guardian", "rectify", "--help"});
  CHECK(verb.command == table().find("guardian rectify"));
  const Parsed noun = parsed({"guardian", "--help", "and", "more"});
  CHECK(noun.noun == "guardian");
}

TEST_CASE("a misspelt name is answered with the nearest one") {
  CHECK(refusal({"lsit"}) ==
        "error.usage.unknown-command command=lsit | hint.did-you-mean name=list");
  CHECK(refusal({"--jsn", "list"}) ==
        "error.usage.unknown-option option=--jsn | hint.did-you-mean name=--json");
  CHECK(refusal({"list", "--fromat", "csv"}) ==
        "error.usage.unknown-option option=--fromat | hint.did-you-mean name=--format");
  CHECK(refusal({"guardian", "rectify", "2", "--family-nmae", "Niemi"}) ==
        "error.usage.unknown-option option=--family-nmae | hint.did-you-mean name=--family-name");
  CHECK(refusal({"list", "--format", "cvs"}) ==
        "error.usage.choice option=--format choices=table, json, csv, tsv | "
        "hint.did-you-mean name=csv");
}

TEST_CASE("a name that is like no other is answered with the help") {
  CHECK(refusal({"zzzzzz"}) == "error.usage.unknown-command command=zzzzzz | hint.help command=");
  CHECK(refusal({"list", "--zzzzzz"}) ==
        "error.usage.unknown-option option=--zzzzzz | hint.help command=list ");
  CHECK(refusal({"list", "-z"}) ==
        "error.usage.unknown-option option=-z | hint.help command=list ");
}

TEST_CASE("names are never abbreviated") {
  CHECK(refusal({"lis"}).starts_with("error.usage.unknown-command"));
  CHECK(refusal({"list", "--form", "csv"}).starts_with("error.usage.unknown-option"));
}

TEST_CASE("an option of one command is not one of the others, nor of the program") {
  CHECK(refusal({"list", "--clear", "role"}).starts_with("error.usage.unknown-option"));
  CHECK(refusal({"--format", "csv", "list"}).starts_with("error.usage.option-before-command"));
}

TEST_CASE("too few and too many words are refused") {
  CHECK(refusal({}) == "error.usage.no-command | hint.help command=");
  CHECK(refusal({"restore"}) == "error.usage.missing name=FILE | hint.help command=restore ");
  CHECK(refusal({"restore", "a", "b"}) ==
        "error.usage.too-many command=restore | hint.help command=restore ");
  CHECK(refusal({"guardian", "2", "list", "3"}).starts_with("error.usage.too-many"));
}

TEST_CASE("an option without a value, with two, or with one too many is refused") {
  CHECK(refusal({"list", "--format"}) ==
        "error.usage.no-value option=--format | hint.equals option=--format");
  CHECK(refusal({"list", "--format", "--json"}) ==
        "error.usage.no-value option=--format | hint.equals option=--format");
  CHECK(refusal({"list", "--format", "csv", "--format", "tsv"}) ==
        "error.usage.twice option=--format");
  CHECK(refusal({"list", "--json=yes"}) == "error.usage.switch-value option=--json");
  CHECK(refusal({"list", "-q=1"}) == "error.usage.switch-value option=-q");
  CHECK(refusal({"list", "--json", "--format", "csv"}) == "error.usage.json-and-format format=csv");
  // Of a file without a name, as a shell gives for a variable that is not set.
  for (const char* option : {"--register", "--config", "--passphrase-file"}) {
    CHECK(refusal({"list", option, ""}) == "error.usage.no-value option=" + std::string(option));
  }
}

TEST_CASE("what is no text is refused") {
  CHECK(refusal({"restore", "\xff"}) == "error.usage.utf8");
}

TEST_CASE("the language of a line that is refused is known") {
  Parsed into;
  CHECK_THROWS_AS(parse(table(), Words{"--lang", "fi", "lsit"}, into), Error);
  CHECK(into.arguments.value(option::kLang) == "fi");
}
