#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/client.h"
#include "domain/provenance.h"
#include "domain/record.h"
#include "domain/source.h"
#include "each_kind.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

using List = std::vector<std::string>;

const Field& client_field(std::string_view key) {
  return *find_field(kFields<Client>, key);
}

// The text that a client's field makes of a given text.
std::string text_of(std::string_view key, std::string given) {
  return std::get<std::string>(canonical(client_field(key), std::move(given)));
}

// The message key of the refusal, "" when the value is accepted.
std::string refusal(std::string_view key, const Value& given) {
  try {
    (void)canonical(client_field(key), given);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().key.text();
  }
  return "";
}

// f(record) with an empty record of everything that has rows.
template <typename F>
void for_each_record(F&& f) {
  test::for_each_kind([&](const Kind&, const auto& record) { f(record); });
  f(Source());
  f(Occasion());
}

// What can be said in a field of that type.
Value something(const Field& field) {
  if (const std::string text = test::formed(field); !text.empty()) {
    return is_list(field.type) ? Value(List{text}) : Value(text);
  }
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
      return std::string("sv");
    case FieldType::date:
      return std::string("2026-01-02");
    case FieldType::identity_code:
      return std::string("010594Y9021");
    case FieldType::choice:
      return std::string(field.choices.back());
    case FieldType::flag:
      return true;
    case FieldType::number:
    case FieldType::reference:
      return std::string("14");
    case FieldType::money:
      return std::string("75.50");
    case FieldType::text_list:
      if (field.check == check_number) return List{"14", "15"};
      return List{"first@esimerkki.example", "second@esimerkki.example"};
    case FieldType::date_list:
      return List{"2026-01-02", "2026-07-02"};
  }
  return {};
}

TEST_CASE("a record visits its members in the order of its rows") {
  for_each_record([](auto record) {
    std::vector<std::string_view> visited;
    visit(record, [&](const Field& field, const auto&) { visited.push_back(field.key); });
    std::vector<std::string_view> rows;
    for (const Field& field : kFields<decltype(record)>) rows.push_back(field.key);
    CHECK(visited == rows);
  });
}

TEST_CASE("a field's words are found by its key") {
  for_each_record([](auto record) {
    for (const Field& field : kFields<decltype(record)>) {
      CHECK(label_of(field) == "field." + std::string(field.key));
      CHECK(label_of(field).of_record() ==
            "field." + std::string(field.record) + "." + std::string(field.key));
    }
  });
}

TEST_CASE("every field can be set, read and kept as text") {
  for_each_record([](auto record) {
    const auto& fields = kFields<decltype(record)>;
    for (const Field& field : fields) {
      CAPTURE(field.key);
      const Value given = something(field);
      apply(record, {{&field, canonical(field, given)}});
      CHECK(get(record, field) == given);
      CHECK(from_text(field, to_text(given)) == given);
    }
    // Each has changed its own member and no other.
    for (const Field& field : fields) {
      CAPTURE(field.key);
      CHECK(get(record, field) == something(field));
    }
    for (const Field& field : fields) {
      CAPTURE(field.key);
      const Value none = from_text(field, "");
      CHECK(is_absent(none));
      apply(record, {{&field, none}});
      CHECK(get(record, field) ==
            (field.otherwise.empty() ? none : Value(std::string(field.otherwise))));
    }
  });
}

TEST_CASE("text is trimmed and composed") {
  CHECK(text_of("family_name", "  A\u0308ijo\u0308\t\n") == "Äijö");
  CHECK(text_of("family_name", "\u00A0van  der Berg\u202F") == "van  der Berg");
  CHECK(text_of("family_name", " \u00A0 ") == "");
  CHECK(text_of("family_name", "გელაშვილი") == "გელაშვილი");
  CHECK(text_of("given_names", "محمد") == "محمد");
  // The zero width non-joiner belongs to Persian spelling.
  CHECK(text_of("given_names", "علی\u200Cرضا") == "علی\u200Cرضا");
}

TEST_CASE("text that is not text is refused") {
  CHECK(refusal("family_name", std::string("a\xFF")) == "error.field.utf8");
  CHECK(refusal("family_name", std::string("a\nb")) == "error.field.control");
  CHECK(refusal("family_name", std::string("a\x1B[2Jb")) == "error.field.control");
  CHECK(refusal("family_name", std::string("a\0b", 3)) == "error.field.control");
  CHECK(refusal("family_name", std::string("a\u202Eb")) == "error.field.control");
  CHECK(refusal("family_name", std::string("a\uFFFEb")) == "error.field.control");
  CHECK(refusal("family_name", true) == "error.field.type");
  CHECK(refusal("phones", std::string("1")) == "error.field.type");
  CHECK(refusal("safety_prohibition", std::string("yes")) == "error.field.type");
}

TEST_CASE("line 15: a name that nobody sees is missing, and blanks of any kind are cut off") {
  for (const char* text : {"\u200B", "\u00AD", "\u2060", "\uFEFF", "\u2800", "\u3164", "\u115F",
                           "\uFE0F", "\u3000", "\u2003 \u00A0", "\u200E", "\u200D\u200C"}) {
    CAPTURE(text);
    CHECK(text_of("family_name", text).empty());
    CHECK(canonical(client_field("other_addresses"), List{text}) == Value(List{}));
  }
  CHECK(text_of("family_name", "\u3000Koe\u2003Malli\u00A0\uFEFF\u200B") == "Koe\u2003Malli");
  CHECK(text_of("home_municipality", "\u2028Espoo\u2029\u0085") == "Espoo");
}

TEST_CASE("line 13: the marks of Arabic and Hebrew texts are kept") {
  CHECK(text_of("family_name", "\u200Fשלום\u200E") == "\u200Fשלום\u200E");
  CHECK(text_of("given_names", "علي\u061C") == "علي\u061C");
  CHECK(refusal("given_names", std::string("a\u2067b")) == "error.field.control");
}

TEST_CASE("length is counted in code points") {
  std::string name;
  for (int i = 0; i < 200; ++i) name += "山";
  CHECK(refusal("family_name", name) == "");
  CHECK(refusal("family_name", name + "x") == "error.field.too-long");
  CHECK(refusal("family_name", std::string(1'000'000, 'x')) == "error.field.too-long");
  CHECK(refusal("postcode", std::string(21, '1')) == "error.field.too-long");
  CHECK(refusal("phones", List{std::string(51, '1')}) == "error.field.too-long");
  CHECK(refusal("phones", List(100, "040 1234567")) == "");
  CHECK(refusal("phones", List(101, "040 1234567")) == "error.field.too-many");
}

TEST_CASE("one wrong item refuses the list") {
  CHECK(refusal("emails", List{"aino@esimerkki.example"}).empty());
  CHECK_FALSE(refusal("emails", List{"b@esimerkki.example", "nonsense"}).empty());
}

TEST_CASE("a refusal never repeats the value") {
  try {
    (void)canonical(client_field("emails"), List{"salainen"});
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("salainen") == std::string::npos);
  }
}

TEST_CASE("empty items of a list are dropped") {
  CHECK(canonical(client_field("other_addresses"), List{"", " Koivukuja 1 ", "  "}) ==
        Value(List{"Koivukuja 1"}));
}

TEST_CASE("long texts have lines") {
  constexpr Field kNote{.record = "visit",
                        .key = "note",
                        .type = FieldType::long_text,
                        .check = check_text,
                        .limit = 20};
  CHECK(canonical(kNote, std::string("one\r\ntwo\rthree\n")) == Value("one\ntwo\nthree"));
  CHECK(canonical(kNote, std::string("\tone")) == Value("one"));
}

}  // namespace
