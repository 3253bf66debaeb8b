#include <doctest/doctest.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <set>
#include <string>

#include "text/catalogue.h"

namespace {

using kortisto::Message;
using kortisto::MessageKey;
using kortisto::text::all_entries;
using kortisto::text::Entry;
using kortisto::text::Language;
using kortisto::text::render;

// The names of a pattern's arguments; nothing when ICU cannot parse it.
std::optional<std::set<std::string>> arguments(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(icu::StringPiece(
                                      pattern.data(), static_cast<int32_t>(pattern.size()))),
                                  icu::Locale::getRoot(), where, status);
  if (U_FAILURE(status)) return std::nullopt;
  std::set<std::string> names;
  const std::unique_ptr<icu::StringEnumeration> found(
      const_cast<icu::MessageFormat&>(format).getFormatNames(status));
  while (const icu::UnicodeString* name = found->snext(status)) {
    std::string utf8;
    names.insert(name->toUTF8String(utf8));
  }
  return names;
}

TEST_CASE("every row speaks all three languages with the same arguments") {
  for (const Entry& entry : all_entries()) {
    CAPTURE(entry.key);
    for (const std::string_view words : {entry.fi, entry.sv, entry.en}) {
      CHECK_FALSE(words.empty());
      CHECK(words.front() != ' ');
      CHECK(words.back() != ' ');
    }
    const auto expected = arguments(entry.en);
    CHECK(expected);
    CHECK(arguments(entry.fi) == expected);
    CHECK(arguments(entry.sv) == expected);
  }
}

TEST_CASE("no key stands twice") {
  std::set<std::string_view> keys;
  for (const Entry& entry : all_entries()) {
    CAPTURE(entry.key);
    CHECK(keys.insert(entry.key).second);
  }
}

TEST_CASE("an unknown key is its own text") {
  CHECK(render("no.such.key", Language::fi) == "no.such.key");
  CHECK_FALSE(kortisto::text::has("no.such.key"));
}

TEST_CASE("a field is named in the reader's language") {
  const Message message{"error.field.required", {{"field", MessageKey("field.family_name")}}};
  CHECK(render(message, Language::fi) == "sukunimi: tieto puuttuu");
  CHECK(render(message, Language::sv) == "efternamn: uppgiften saknas");
  CHECK(render(message, Language::en) == "family name: the value is missing");
  CHECK(render(Message{"error.field.required", {{"field", MessageKey("field.nobody")}}},
               Language::en) == "field.nobody: the value is missing");
}

TEST_CASE("a key that is said of a record is answered by the record's own row, or by all's") {
  const MessageKey of_nobody = MessageKey("field.basis").of("nobody");
  CHECK(kortisto::text::has(of_nobody));
  CHECK(render(of_nobody, Language::en) == render("field.basis", Language::en));
  // Which kinds have a row of their own changes; that the longer key goes first does not.
  const MessageKey own = MessageKey("error.required").of("field");
  CHECK(render(Message{own, {{"field", "x"}}}, Language::en) == "x: the value is missing");
  CHECK_FALSE(kortisto::text::has("error.required"));
  CHECK(render(MessageKey("error.nothing").of("field"), Language::en) == "error.nothing");
}

TEST_CASE("a text that looks like a key is no key") {
  const Message message{"error.field.required", {{"field", "field.family_name"}}};
  CHECK(render(message, Language::en) == "field.family_name: the value is missing");
}

TEST_CASE("plural forms follow the number") {
  const auto years = [](std::int64_t count) {
    return render(Message{"report.retention.death", {{"years", count}, {"law", "x"}}},
                  Language::fi);
  };
  CHECK(years(1) == "1 vuosi asiakkaan kuolemasta (x)");
  CHECK(years(2) == "2 vuotta asiakkaan kuolemasta (x)");
}

TEST_CASE("braces in an argument are text") {
  const Message message{"report.data.absent", {{"fields", "{count, plural, other {#}} 'it''s'"}}};
  CHECK(render(message, Language::en) == "Not recorded: {count, plural, other {#}} 'it''s'.");
}

// Each was once said, and says something else to a Finnish or Swedish official, or nothing.
TEST_CASE("no text uses a word that an official would not") {
  struct Wrong {
    std::string_view word;
    std::string_view instead;
  };
  constexpr Wrong kFinnish[] = {
      {"ei ole kirjattu asetuksiin", "puuttuu asetuksista; an asetus is a law"},
      {"ei kerro mitään", "jätetään huomiotta"},
      {"tullut kokonaiseksi", "jäi vajaaksi"},
      {"päättynyt hyvin", "päättyi virheeseen"},
      {"Maailma", "tieto on muuttunut"},
      {"suunnitelmaa ei voi sopia", "suunnitelmasta sopia"},
      {"kunnes se sovitaan", "kunnes siitä sovitaan"},
      {"tietosuoja(at)", "tietosuoja@"},
      {"väärää lajia", "väärää tyyppiä"},
      {"johon verrata", "johon sitä voisi verrata"},
  };
  constexpr Wrong kSwedish[] = {
      {"skivan", "disken"},
      {"skivutrymme", "diskutrymme"},
      {"socialtjänst", "socialservice; the other is an authority of Sweden"},
      {"sammanställ", "redogörelse"},
      {"serviceproducent", "tjänsteproducent"},
      {"yrkesutbildad", "professionell"},
      {" hen ", "den registrerade; no statute says hen"},
      {"hens ", "dess, den registrerades"},
      {"standard input", "standardinmatningen"},
      {"säger ingenting", "beaktas inte"},
      {"Världen", "uppgiften har ändrats"},
      {"inte mer ", "inte längre"},
      {"kommer ihåg", "noterar"},
      {"i sin ordning", "i ordning"},
      {"redigeraren", "redigeringsprogrammet"},
      {"utelämna anmärkningar", "upplysningar; an anmärkning is a complaint"},
      {"Ersätts registret", "Ska registret ersättas"},
      {"Behålls ", "Ska … behållas"},
  };
  for (const Entry& entry : all_entries()) {
    CAPTURE(entry.key);
    const std::string swedish = " " + std::string(entry.sv) + " ";
    for (const Wrong& wrong : kFinnish) {
      CAPTURE(wrong.instead);
      CHECK_MESSAGE(entry.fi.find(wrong.word) == std::string_view::npos, wrong.word);
    }
    for (const Wrong& wrong : kSwedish) {
      CAPTURE(wrong.instead);
      CHECK_MESSAGE(swedish.find(wrong.word) == std::string::npos, wrong.word);
    }
  }
}

TEST_CASE("what is said of any kind of record agrees with none of their genders") {
  // Of "ett ärende", "en plan" alike.
  for (const char* key : {"error.record.signed", "error.record.ended"}) {
    const Message of_plan{MessageKey(key), {{"field", MessageKey("record.plan")}}};
    CAPTURE(key);
    CHECK(render(of_plan, Language::sv).find("serviceplan har ") == 0);
  }
  const Message none{"error.register.none-of-client",
                     {{"field", MessageKey("record.case")}, {"client", "3"}}};
  CHECK(render(none, Language::sv) == "ärende: saknas för klient 3");
  CHECK(render(none, Language::fi) == "asia: asiakkaalla 3 ei ole sellaista");
}

TEST_CASE("a language is found by its code and by a locale's name") {
  using kortisto::text::language_of;
  CHECK(language_of("fi") == Language::fi);
  CHECK(language_of("sv_FI.UTF-8") == Language::sv);
  CHECK(language_of("en_GB@euro") == Language::en);
  CHECK_FALSE(language_of("de"));
  CHECK_FALSE(language_of("C"));
  CHECK_FALSE(language_of(""));
}

TEST_CASE("a name from right to left does not take the words beside it along") {
  CHECK(render({"report.record.person", {{"name", "שלום כהן"}, {"number", "3"}}}, Language::en)
            .find("\u2068שלום כהן\u2069") != std::string::npos);
  CHECK(render({"report.record.person", {{"name", "Aino"}, {"number", "3"}}}, Language::en)
            .find("\u2068") == std::string::npos);
}

}  // namespace
