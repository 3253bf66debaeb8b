#include <doctest/doctest.h>

#include "commands_fixture.h"
#include "domain/provenance.h"
#include "domain/source.h"
#include "exchange/record_document.h"
#include "records/form.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

const domain::Field& row(std::string_view key) {
  return *domain::find_field(kFields, key);
}

domain::Values niemi() {
  return {{&row("family_name"), std::string("Niemi")},
          {&row("phones"), std::vector<std::string>{"+358401234567", "112"}},
          {&row("birth_date"), std::string("1985-05-10")},
          {&row("safety_prohibition"), true}};
}

// Up to the tables, which are the same in every form.
std::string fields_of_form(const RecordForm& form, text::Language language = text::Language::en) {
  const std::string text = write_form(form, language);
  return text.substr(0, text.find("\n# Where the data come from"));
}

Error at_line(std::int64_t line) {
  return {
      ErrorKind::invalid,
      {"error.field.required",
       {{"field", MessageKey("field.family_name")}, {"file", "kortisto.toml"}, {"line", line}}}};
}

// What a person reads above the line.
constexpr std::string_view kComment = "#! family name: the value is missing\n";

std::string marked(std::string_view form, const Error& error) {
  return with_error(form, error, text::Language::en);
}

}  // namespace

TEST_CASE("an empty form asks for every field and says nothing") {
  const RecordForm form{"A new guardian", kFields, {}};
  CHECK(fields_of_form(form) == R"(# A new guardian
# Fill in a line and take away the # at its start. A line that is left with it says nothing.
# A day is written 31.1.1990 or 1990-01-31.

# family name (required)
#family_name = ""

# role: guardian, legal_representative
#role = ""

# date of birth
#birth_date = ""

# telephone numbers
#phones = []

# non-disclosure for safety
#safety_prohibition = true
)");
  const auto document = exchange::read_document(write_form(form, text::Language::en), "form",
                                                kFields, exchange::Beside::nothing);
  CHECK(document.values.empty());
  CHECK(document.provenance.source == domain::Source());
}

TEST_CASE("a form that is left as it is says what the register says") {
  const RecordForm form{"Change: guardian 1", kFields, niemi(), true};
  const std::string text = write_form(form, text::Language::fi);
  CHECK(text.find("\n# sukunimi (pakollinen)\nfamily_name = \"Niemi\"\n") != std::string::npos);
  CHECK(text.find("\nphones = [\"+358401234567\", \"112\"]\n") != std::string::npos);
  CHECK(text.find("\nbirth_date = 1985-05-10\n") != std::string::npos);
  CHECK(text.find("\n#role = \"\"\n") != std::string::npos);
  const auto document = exchange::read_document(text, "form", kFields, exchange::Beside::nothing);
  CHECK(document.values.size() == niemi().size());
  for (const domain::FieldValue& one : niemi()) {
    const domain::Value* said = domain::find_value(document.values, one.field->key);
    REQUIRE(said != nullptr);
    CHECK(*said == one.value);
  }
}

TEST_CASE("what is suggested stands instead of what the register says") {
  RecordForm form{"Change: guardian 1", kFields, niemi(), true};
  form.suggested = {{&row("family_name"), std::string("Mäki")}};
  const std::string text = write_form(form, text::Language::en);
  CHECK(text.find("\nfamily_name = \"Mäki\"\n") != std::string::npos);
  CHECK(text.find("Niemi") == std::string::npos);
  CHECK(text.find("\nbirth_date = 1985-05-10\n") != std::string::npos);
}

TEST_CASE("only a change asks since when and why, every form asks for the source") {
  const auto asks = [](bool is_change, std::string_view line) {
    const RecordForm form{"title", kFields, {}, is_change};
    return write_form(form, text::Language::en).find(line) != std::string::npos;
  };
  CHECK(asks(true, "\n[change]\n"));
  CHECK(asks(true, "\n#valid_from = \"\"\n"));
  CHECK(asks(true, "\n#reason = \"\"\n"));
  CHECK_FALSE(asks(false, "\n[change]\n"));
  CHECK_FALSE(asks(false, "\n#reason = \"\"\n"));
  for (const bool is_change : {true, false}) {
    CHECK(asks(is_change, "\n[source]\n"));
    CHECK(asks(is_change, "\n#origin = \"\"\n"));
  }
}

TEST_CASE("an error stands above the line that it speaks of") {
  const std::string comment(kComment);
  CHECK(marked("a = 1\nb = 2\n", at_line(1)) == comment + "a = 1\nb = 2\n");
  CHECK(marked("a = 1\nb = 2\n", at_line(2)) == "a = 1\n" + comment + "b = 2\n");
  CHECK(marked("a = 1\nb = 2\n", at_line(9)) == "a = 1\nb = 2\n" + comment);
  CHECK(marked("a = 1\nb = 2", at_line(9)) == "a = 1\nb = 2\n" + comment);
  CHECK(marked("", at_line(3)) == comment);
}

TEST_CASE("an error without a line stands at the top, with its hint") {
  const Error error{ErrorKind::invalid,
                    {"error.field.required", {{"field", MessageKey("field.family_name")}}},
                    Message{"hint.did-you-mean", {{"name", "Niemi"}}}};
  CHECK(marked("a = 1\n", error) ==
        "#! family name: the value is missing (did you mean Niemi?)\na = 1\n");
}

TEST_CASE("a form without its error is the form as it was") {
  for (const char* form : {"a = 1\nb = 2\n", "a = \"\"\"\none\ntwo\"\"\"\n", "\n\n", "a\n"}) {
    for (const std::int64_t line : {1, 2, 3, 9}) {
      CAPTURE(form);
      CAPTURE(line);
      const Error error = at_line(line);
      CHECK(without_comment(marked(form, error), error_comment(error, text::Language::en)) == form);
    }
  }
}

TEST_CASE("only the whole comment is taken away again") {
  const std::string comment(kComment);
  const auto cleaned = [](const std::string& form) { return without_comment(form, kComment); };
  CHECK(cleaned("a = 1\n") == "a = 1\n");
  CHECK(cleaned("a = \"x\" " + comment) == "a = \"x\" " + comment);
  CHECK(cleaned("a = \"x\" " + comment + comment + "b = 2\n") ==
        "a = \"x\" " + comment + "b = 2\n");
}
