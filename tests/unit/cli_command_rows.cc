#include <doctest/doctest.h>

#include "cli/command_rows.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

// A row that is as it should be; each test spoils a copy.
Command good() {
  return {.name = "guardian edit",
          .run = do_nothing,
          .examples = {"guardian edit 2 --edit", "guardian edit 2 1 --edit"},
          .positionals = kGuardian,
          .options = kWriting,
          .fields = kRecord};
}

domain::Field field_with_option(std::string_view name) {
  return {.record = "guardian",
          .key = "planted",
          .type = FieldType::text,
          .check = domain::check_text,
          .option = domain::Name(name)};
}

bool may_stand_beside_the_record(std::string_view option) {
  const std::array<domain::Field, 1> planted{field_with_option(option)};
  const std::array<std::span<const domain::Field>, 2> records{kFields, planted};
  Command row = good();
  row.fields = records;
  return have_each_option_once({&row, 1});
}

}  // namespace

TEST_CASE("a good row passes") {
  const Command row = good();
  CHECK(have_two_examples({&row, 1}));
  CHECK(have_optional_words_last({&row, 1}));
  CHECK(have_each_option_once({&row, 1}));
}

TEST_CASE("a row without its second example is found") {
  Command row = good();
  row.examples[1] = "";
  CHECK_FALSE(have_two_examples({&row, 1}));
}

TEST_CASE("a word that may be left out before one that may not is found") {
  constexpr std::array kWords{Positional{"CLIENT", false}, Positional{"GUARDIAN"}};
  Command row = good();
  row.positionals = kWords;
  CHECK_FALSE(have_optional_words_last({&row, 1}));
}

TEST_CASE("an option that means two things on one line is found") {
  CHECK(may_stand_beside_the_record("reason"));
  CHECK_FALSE(may_stand_beside_the_record("phone"));  // a field of the record
  CHECK_FALSE(may_stand_beside_the_record("clear"));  // the command's own
  CHECK_FALSE(may_stand_beside_the_record("lang"));   // a global one

  constexpr std::array kGlobalToo{option::kFrom, option::kWait};
  constexpr std::array kTwice{option::kFrom, option::kEdit, option::kFromText};
  Command row = good();
  row.options = kGlobalToo;
  CHECK_FALSE(have_each_option_once({&row, 1}));
  row.options = kTwice;
  CHECK_FALSE(have_each_option_once({&row, 1}));
}

TEST_CASE("one bad row among good ones is found") {
  std::array rows{good(), good(), good()};
  rows[2].examples[0] = "";
  CHECK_FALSE(have_two_examples(rows));
}

TEST_CASE("the rows of all nouns stand sorted, and no name twice") {
  std::vector<std::string_view> names;
  for (const Command& row : kRows) names.push_back(row.name);
  CHECK(names == std::vector<std::string_view>{"guardian", "guardian list", "guardian rectify",
                                               "help", "list", "restore"});
  CHECK(have_each_name_once(kRows));
  const std::array twice{good(), good()};
  CHECK_FALSE(have_each_name_once(twice));
}
