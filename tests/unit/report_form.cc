// What the papers to sign say, whatever they look like.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "domain/source.h"
#include "form_fixture.h"
#include "report/agreement_form.h"
#include "report/plan_form.h"
#include "report/shown.h"
#include "report/text_renderer.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;
using text::Language;

constexpr Language kLanguages[] = {Language::fi, Language::sv, Language::en};

// Every text of a document.
std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts{document.title, document.footer};
  const auto add = [&](const std::vector<std::string>& more) {
    texts.insert(texts.end(), more.begin(), more.end());
  };
  const auto add_boxes = [&](const std::vector<TickBoxes::Box>& boxes) {
    for (const auto& box : boxes) texts.push_back(box.text);
  };
  add(document.letterhead->sender);
  add(document.letterhead->marks);
  add(document.letterhead->recipient);
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) add({heading->text});
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add({paragraph->text});
    if (const auto* ticks = std::get_if<TickBoxes>(&block)) add_boxes(ticks->boxes);
    if (const auto* form = std::get_if<FormFields>(&block)) {
      for (const auto& row : form->rows) {
        for (const FormField& field : row) {
          add({field.label});
          add(field.values);
          add_boxes(field.boxes);
        }
      }
    }
    if (const auto* signatures = std::get_if<SignatureLines>(&block)) {
      for (const auto& place : signatures->places) {
        add({place.who, place.name});
        for (const auto& line : place.lines) add({line.caption, line.text});
      }
    }
  }
  return texts;
}

bool says(const Document& document, std::string_view text) {
  const auto texts = texts_of(document);
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

// nullptr when no field has this label.
const FormField* field_of(const Document& document, std::string_view label) {
  for (const Block& block : document.blocks) {
    const auto* form = std::get_if<FormFields>(&block);
    if (form == nullptr) continue;
    for (const auto& row : form->rows) {
      for (const FormField& field : row) {
        if (field.label == label) return &field;
      }
    }
  }
  return nullptr;
}

std::vector<SignatureLines::Place> places_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* signatures = std::get_if<SignatureLines>(&block)) return signatures->places;
  }
  return {};
}

std::vector<std::string> headings_of(const Document& document) {
  std::vector<std::string> headings;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) headings.push_back(heading->text);
  }
  return headings;
}

// The lines that a value is shown in.
std::vector<std::string> shown(const domain::FieldValue& one, Language language) {
  std::vector<std::string> lines{""};
  for (const char letter : shown_value(*one.field, one.value, language)) {
    if (letter == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += letter;
    }
  }
  return lines;
}

FormInput filled(FormInput input) {
  report_fixture::fill(input.values);
  return input;
}

struct Paper {
  Document (*form)(FormInput);
  FormInput (*input)(Language);
};
constexpr Paper kPapers[] = {{agreement_form, form_fixture::agreement},
                             {plan_form, form_fixture::plan}};

TEST_CASE("a paper says everything that the record says, in each language, as text too") {
  for (const Paper& paper : kPapers) {
    for (const Language language : kLanguages) {
      const FormInput input = filled(paper.input(language));
      const Document document = paper.form(input);
      const std::string text = render_text(document).text;
      for (const domain::FieldValue& one : input.values) {
        CAPTURE(one.field->key);
        for (const std::string& line : shown(one, language)) {
          CHECK(says(document, line));
          CHECK(text.find(line) != std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("a paper says who and what stand around the record") {
  for (const Paper& paper : kPapers) {
    const Document document = paper.form(paper.input(Language::fi));
    for (const char* text :
         {"Koivula Aino Maria", "Mäntytie 3 A 4", "+358401112222", "aino@koivula.example", "Espoo",
          "Asia 31", "22.11.2026", "lapsiperheiden palvelut", "Esimerkkilän hyvinvointialue",
          "7654321-2", "Koivukuja 1, 00100 Helsinki", "Kaisa Koivu"}) {
      CAPTURE(text);
      CHECK(says(document, text));
    }
  }
}

TEST_CASE("a blank paper has nothing of a person or a case, and room for all of it") {
  for (const Paper& paper : kPapers) {
    for (const Language language : kLanguages) {
      FormInput input = filled(paper.input(language));
      input.blank = true;
      const Document document = paper.form(input);
      for (const domain::FieldValue& one : input.values) {
        if (one.field->type == domain::FieldType::choice) continue;
        CAPTURE(one.field->key);
        for (const std::string& line : shown(one, language)) CHECK_FALSE(says(document, line));
      }
      for (const char* text : {"Aino", "Koivula", "010516B903X", "Mäntytie", "+35840111", "Espoo",
                               "Helena", "Kuusikuja", "გიორგი", "22.11.2026", "22 November",
                               "lapsiperheiden", "hyvinvointialue", "7654321-2"}) {
        CAPTURE(text);
        CHECK_FALSE(says(document, text));
      }
      CHECK(says(document, "Koivukuja 1, 00100 Helsinki"));
      CHECK(places_of(document).size() == 4);  // client, practice, two guardians
      CHECK(document.letterhead->marks.empty());
      for (const Block& block : document.blocks) {
        const auto* form = std::get_if<FormFields>(&block);
        if (form == nullptr) continue;
        for (const auto& row : form->rows) {
          for (const FormField& field : row) {
            for (const auto& box : field.boxes) CHECK_FALSE(box.ticked);
          }
        }
      }
    }
  }
}

TEST_CASE("a field that no part of the form asks for is appended, an absent one is not") {
  // Another kind's, as one that a later version adds.
  const domain::Field& later = domain::field_of<domain::Client>("call_name");
  const domain::Field& absent = domain::field_of<domain::Source>("purpose");
  for (const Paper& paper : kPapers) {
    FormInput input = paper.input(Language::fi);
    CHECK_FALSE(says(paper.form(input), "Muut tiedot"));
    input.values.push_back({&later, "said later"});
    input.values.push_back({&absent, ""});
    const Document document = paper.form(input);
    const auto headings = headings_of(document);
    REQUIRE(std::count(headings.begin(), headings.end(), "Muut tiedot") == 1);
    CHECK(headings.back() == "Allekirjoitukset");
    CHECK(says(document, "Kutsumanimi"));
    CHECK(says(document, "said later"));
    CHECK_FALSE(says(document, "Käyttötarkoitus"));
  }
}

TEST_CASE("each word of a paper is known in its language") {
  for (const Paper& paper : kPapers) {
    for (const Language language : kLanguages) {
      for (const bool blank : {false, true}) {
        FormInput input = paper.input(language);
        input.blank = blank;
        for (const std::string& text : texts_of(paper.form(input))) {
          CAPTURE(text);
          // Of a key that no catalogue has, the key is shown.
          for (const char* prefix : {"forms.", "Field.", "field.", "choice.", "report."}) {
            CHECK_FALSE(text.starts_with(prefix));
          }
        }
      }
    }
  }
  CHECK(agreement_form(form_fixture::agreement(Language::sv)).title == "Serviceavtal");
  CHECK(plan_form(form_fixture::plan(Language::en)).title == "Service plan");
}

TEST_CASE("the identity code stands in a plan whole and in an agreement not at all") {
  FormInput input = form_fixture::agreement(Language::fi);
  input.client.identity_code = "010516B903X";
  CHECK_FALSE(says(agreement_form(input), "010516B903X"));
  CHECK(says(plan_form(form_fixture::plan(Language::fi)), "010516B903X"));
}

TEST_CASE("guardians sign for a minor, and have a place even when nobody is recorded") {
  FormInput input = form_fixture::plan(Language::fi);
  auto places = places_of(plan_form(input));
  REQUIRE(places.size() == 4);
  CHECK(places[0].name == "Koivula Aino Maria");
  CHECK(places[1].who == "Palveluntuottaja");
  CHECK(places[2].who == "Huoltaja");
  CHECK(places[2].name == "Koivula Helena");

  input.guardians.clear();
  places = places_of(plan_form(input));
  REQUIRE(places.size() == 3);
  CHECK(places[2].name.empty());
  CHECK(places[2].lines.back().caption == "Allekirjoitus ja nimenselvennys");

  input.minor = false;
  CHECK(places_of(plan_form(input)).size() == 2);
}

TEST_CASE("those who are named sign, each in a capacity") {
  FormInput input = form_fixture::agreement(Language::fi);
  for (domain::FieldValue& one : input.values) {
    if (one.field->key != "signatories") continue;
    one.value = std::vector<std::string>{"Koivula, Aino, asiakas", "Kaisa Koivu"};
  }
  const auto places = places_of(agreement_form(input));
  REQUIRE(places.size() == 2);
  CHECK(places[0].who == "Asiakas");
  CHECK(places[0].name == "Koivula, Aino");
  CHECK(places[0].lines.front().text == "Helsinki");
  CHECK(places[1].who == "Allekirjoittaja");
  CHECK(places[1].name == "Kaisa Koivu");
}

TEST_CASE("a choice is ticked, what is not known is left to write") {
  const Document document = agreement_form(form_fixture::agreement(Language::fi));
  const FormField* basis = field_of(document, "Hinnan peruste");
  REQUIRE(basis != nullptr);
  REQUIRE(basis->boxes.size() == 3);
  CHECK(basis->boxes[0].ticked);
  CHECK_FALSE(basis->boxes[1].ticked);
  const FormField* contract =
      field_of(document, "Käsittelysopimus (tietosuoja-asetuksen 28 artikla)");
  REQUIRE(contract != nullptr);
  CHECK(contract->values.empty());
}

TEST_CASE("an organisation that the record names is not said twice") {
  const Document document = plan_form(form_fixture::plan(Language::fi));
  const FormField* organiser = field_of(document, "Palvelunjärjestäjä ja Y-tunnus");
  REQUIRE(organiser != nullptr);
  CHECK(organiser->values == std::vector<std::string>{"Esimerkkilän hyvinvointialue, 7654321-2"});
}

TEST_CASE("the document has the name that the record gives it, or the case") {
  FormInput input = form_fixture::plan(Language::fi);
  input.name = "Asiakassuunnitelma";
  CHECK(plan_form(input).title == "Asiakassuunnitelma");
  for (domain::FieldValue& one : input.values) {
    if (one.field->key == "document_name") one.value = "Kuntoutussuunnitelma";
  }
  CHECK(plan_form(input).title == "Kuntoutussuunnitelma");
}

TEST_CASE("what was told is ticked with its day") {
  const Document document = plan_form(form_fixture::plan(Language::fi));
  const TickBoxes* ticks = nullptr;
  for (const Block& block : document.blocks) {
    if (ticks == nullptr) ticks = std::get_if<TickBoxes>(&block);
  }
  REQUIRE(ticks != nullptr);
  REQUIRE(ticks->boxes.size() == 3);
  CHECK(ticks->boxes[0].ticked);
  CHECK(ticks->boxes[0].text == "Palveluntuottajan ilmoitusvelvollisuudesta kerrottu 22.11.2026");
  CHECK_FALSE(ticks->boxes[2].ticked);
}

TEST_CASE("texts of the configuration take the place of built-in ones") {
  FormInput input = form_fixture::agreement(Language::fi);
  CHECK(says(agreement_form(input), "kuluttajariita.fi"));
  CHECK(says(agreement_form(input), "Tietosuojavaltuutetun toimisto"));
  CHECK_FALSE(says(agreement_form(input), "Peruuttamisoikeus"));
  input.texts.consumer_dispute = "Kuluttajaneuvoja Esimerkki";
  input.texts.complaint = "Muistutukset: PL 12, 00101 Helsinki";
  input.texts.withdrawal = "Sopimuksen voi peruuttaa 14 päivän kuluessa.";
  const Document document = agreement_form(input);
  CHECK_FALSE(says(document, "kuluttajariita.fi"));
  CHECK(says(document, "Kuluttajaneuvoja Esimerkki"));
  CHECK(says(document, "Muistutukset: PL 12"));
  CHECK(says(document, "Sopimuksen voi peruuttaa 14 päivän kuluessa."));
}

}  // namespace
