// What follows from a member that has a row: type, check, choices, option, limit.
#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/record.h"
#include "domain/row.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

enum class Colour { red, green };

}  // namespace

template <>
inline constexpr auto kortisto::domain::kCodes<Colour> = std::to_array<std::string_view>({"red",
                                                                                          "green"});

namespace {

struct AnimalTag {
  static constexpr std::string_view kKind = "animal";
};

// A member of every type, and nothing unusual said of it.
struct Usual {
  std::string name = {};
  bool is_tame = false;
  std::vector<std::string> nick_names = {};
  std::optional<Date> born_on = {};
  std::optional<Money> price = {};
  std::optional<int> legs = {};
  Colour colour = Colour::red;
  std::optional<Colour> eyes = {};
  std::optional<Id<AnimalTag>> mother = {};

  static constexpr std::string_view kKind = "animal";
  static constexpr auto rows() {
    return rows_of(row("name", &Usual::name), row("is_tame", &Usual::is_tame),
                   row("nick_names", &Usual::nick_names), row("born_on", &Usual::born_on),
                   row("price", &Usual::price), row("legs", &Usual::legs),
                   row("colour", &Usual::colour), row("eyes", &Usual::eyes),
                   row("mother", &Usual::mother));
  }

  friend bool operator==(const Usual&, const Usual&) = default;
};

std::string upper_case_x(const Field&, std::string_view) {
  return "X";
}

// Everything said that can be said.
struct Unusual {
  std::string story;
  std::string mark;
  std::vector<std::string> seen;
  std::optional<int> number;

  static constexpr std::string_view kKind = "animal";
  static constexpr auto rows() {
    return rows_of(
        row("story", &Unusual::story,
            {.type = FieldType::long_text, .limit = 10'000, .required = Required::yes}),
        row("mark", &Unusual::mark,
            {.check = upper_case_x, .option = "sign", .required = Required::for_minor}),
        row("seen", &Unusual::seen, {.type = FieldType::date_list, .check = check_date}),
        row("number", &Unusual::number, {.limit = 14, .is_tick = true, .personal = false}));
  }
};

TEST_CASE("the type of a field is that of its member") {
  const auto type = [](std::string_view key) { return find_field(kFields<Usual>, key)->type; };
  CHECK(type("name") == FieldType::text);
  CHECK(type("is_tame") == FieldType::flag);
  CHECK(type("nick_names") == FieldType::text_list);
  CHECK(type("born_on") == FieldType::date);
  CHECK(type("price") == FieldType::money);
  CHECK(type("legs") == FieldType::number);
  CHECK(type("colour") == FieldType::choice);
  CHECK(type("eyes") == FieldType::choice);
  CHECK(type("mother") == FieldType::reference);
}

TEST_CASE("the check of a field is the usual one of its type") {
  const auto check = [](std::string_view key) { return find_field(kFields<Usual>, key)->check; };
  CHECK((check("name") == check_text));
  CHECK((check("is_tame") == nullptr));
  CHECK((check("nick_names") == check_text));
  CHECK((check("born_on") == check_date));
  CHECK((check("price") == check_money));
  CHECK((check("legs") == check_number));
  CHECK((check("colour") == check_choice));
  CHECK((check("mother") == check_number));
}

TEST_CASE("the option is the key with hyphens, and what nobody says is the usual") {
  const Field& field = field_of<Usual>("nick_names");
  CHECK(std::string_view(field.option) == "nick-names");
  CHECK(field.record == "animal");
  CHECK(field.limit == 200);
  CHECK(field_of<Usual>("legs").limit == 999'999);
  CHECK(field_of<Usual>("mother").limit == 999'999);
  CHECK(field.required == Required::no);
  CHECK_FALSE(field.is_tick);
  CHECK(field.personal);
}

TEST_CASE("what is said of a row stands") {
  const Field& story = field_of<Unusual>("story");
  CHECK(story.type == FieldType::long_text);
  CHECK((story.check == check_text));
  CHECK(story.limit == 10'000);
  CHECK(story.required == Required::yes);
  const Field& mark = field_of<Unusual>("mark");
  CHECK(canonical(mark, std::string("anything")) == Value("X"));
  CHECK(std::string_view(mark.option) == "sign");
  CHECK(mark.required == Required::for_minor);
  CHECK(field_of<Unusual>("seen").type == FieldType::date_list);
  const Field& number = field_of<Unusual>("number");
  CHECK(number.limit == 14);
  CHECK(number.is_tick);
  CHECK_FALSE(number.personal);
}

TEST_CASE("a choice has the codes of its enum, and one that cannot be left out the first of them") {
  const Field& colour = field_of<Usual>("colour");
  CHECK(std::vector(colour.choices.begin(), colour.choices.end()) ==
        std::vector<std::string_view>{"red", "green"});
  CHECK(colour.otherwise == "red");
  const Field& eyes = field_of<Usual>("eyes");
  CHECK(eyes.choices.data() == colour.choices.data());
  CHECK(eyes.otherwise.empty());
  CHECK(code_of(Colour::green) == "green");
  CHECK(from_code<Colour>("green") == Colour::green);
  CHECK_FALSE(from_code<Colour>("Green").has_value());
}

TEST_CASE("a choice that is taken away is the first one, or none where it may be") {
  const Values cleared = with_changes(
      values_of(Usual{.colour = Colour::green, .eyes = Colour::green}),
      {{&field_of<Usual>("colour"), std::string()}, {&field_of<Usual>("eyes"), std::string()}});
  CHECK(*find_value(cleared, "colour") == Value("red"));
  CHECK(*find_value(cleared, "eyes") == Value(""));
  const auto record = record_of<Usual>(cleared);
  CHECK(record.colour == Colour::red);
  CHECK_FALSE(record.eyes.has_value());
}

TEST_CASE("the number of another record knows of which kind") {
  CHECK(field_of<Usual>("mother").refers_to == "animal");
  CHECK(field_of<Usual>("name").refers_to.empty());
}

TEST_CASE("a record says each member by its row, and takes it back") {
  const Usual one{.name = "Musti",
                  .is_tame = true,
                  .nick_names = {"Musse", "Mus"},
                  .born_on = Date::parse("2020-02-29"),
                  .price = Money{7'550},
                  .legs = 4,
                  .colour = Colour::green,
                  .eyes = Colour::red,
                  .mother = Id<AnimalTag>{7}};
  const Values values = values_of(one);
  std::vector<std::string> said;
  for (const auto& [field, value] : values) {
    said.push_back(std::string(field->key) + "=" + to_text(value));
  }
  CHECK(said == std::vector<std::string>{"name=Musti", "is_tame=yes", "nick_names=Musse\nMus",
                                         "born_on=2020-02-29", "price=75.50", "legs=4",
                                         "colour=green", "eyes=red", "mother=7"});
  CHECK(record_of<Usual>(values) == one);
  CHECK(day_in(values, "born_on") == one.born_on);
  CHECK(number_in(values, "mother") == 7);
}

TEST_CASE("a record that says nothing says so in every row") {
  for (const auto& [field, value] : values_of(Usual{})) {
    CAPTURE(field->key);
    CHECK(is_absent(value) == (field->key != "colour"));
  }
  CHECK(record_of<Usual>({}) == Usual{});
  CHECK_FALSE(day_in(values_of(Usual{}), "born_on").has_value());
  CHECK_FALSE(number_in(values_of(Usual{}), "mother").has_value());
}

}  // namespace
