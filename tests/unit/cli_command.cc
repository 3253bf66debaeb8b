#include <doctest/doctest.h>

#include "cli/command.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

const Command& rectify() {
  return *table().find("guardian rectify");
}

Option option_of_key(std::string_view key) {
  return option_of(*domain::find_field(kFields, key));
}

}  // namespace

TEST_CASE("the texts of a command are found by its name, and its JSON is called so") {
  CHECK(rectify().hyphened() == "guardian-rectify");
  CHECK(rectify().text_key("summary") == "command.guardian-rectify.summary");
  CHECK(table().find("list")->text_key("about") == "command.list.about");
}

TEST_CASE("a command has its own options, its record's, and the global ones last") {
  std::vector<std::string_view> names;
  for (const Option& option : options_of(rectify())) names.push_back(option.name);
  std::vector<std::string_view> expected{"from",
                                         "edit",
                                         "yes",
                                         "text",
                                         "clear",
                                         "was",
                                         "family-name",
                                         "role",
                                         "birth-date",
                                         "phone",
                                         "safety-prohibition",
                                         "valid-from",
                                         "reason",
                                         "requested-by",
                                         "source",
                                         "source-received",
                                         "source-basis",
                                         "source-asked-by",
                                         "source-purpose"};
  for (const Option& global : option::kGlobal) expected.push_back(global.name);
  CHECK(names == expected);
}

TEST_CASE("a field's option takes what the field takes") {
  CHECK(option_of_key("family_name").value == "TEXT");
  CHECK(option_of_key("birth_date").value == "DATE");
  const Option phone = option_of_key("phones");
  CHECK(phone.name == "phone");
  CHECK(phone.value == "TEXT");
  CHECK(phone.repeats);
  const Option role = option_of_key("role");
  CHECK(role.value == "WHICH");
  CHECK(std::vector(role.choices.begin(), role.choices.end()) ==
        std::vector<std::string_view>{"guardian", "legal_representative"});
  CHECK_FALSE(role.repeats);
  CHECK(option_of_key("safety_prohibition").is_switch());
}

TEST_CASE("an option is explained by its label, else by its name") {
  CHECK(option_of_key("phones").help_key() == "field.phones");
  CHECK(option::kListFormat.help_key() == "option.list-format");
  CHECK(option::kQuiet.help_key() == "option.quiet");
}
