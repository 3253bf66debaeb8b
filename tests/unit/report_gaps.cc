// What the configuration does not say is never asserted: it is a gap, and a draft marks it.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/gaps.h"
#include "report_reading.h"

namespace {

using namespace kortisto;
using namespace kortisto::report_fixture;
using namespace kortisto::report_reading;

using Settings = std::vector<std::string_view>;

Settings gaps_of(const domain::Practice& own, const domain::Dossier& dossier) {
  return report::gaps({dossier, own, kToday, Language::fi});
}

TEST_CASE("of a practice that says all of it nothing is missing") {
  CHECK(gaps_of(practice(), minor()).empty());
}

TEST_CASE("of a practice that says nothing everything is missing that the law wants") {
  CHECK(gaps_of({}, minor()) ==
        Settings{"controller.name", "controller.address", "register.legal_basis",
                 "register.purposes", "register.disclosures", "register.recipients",
                 "register.transfers", "register.automated_decisions", "register.elsewhere"});
}

TEST_CASE("any way to reach the controller will do") {
  domain::Practice own = practice();
  own.addresses = {};
  own.phone = "";
  CHECK(gaps_of(own, minor()).empty());
  own.email = "";
  CHECK(gaps_of(own, minor()) == Settings{"controller.address"});
}

TEST_CASE("a retention period of the practice's own is wanted where no law sets one") {
  domain::Dossier dossier = minor();
  set_client(dossier, "regime", "other");
  CHECK(gaps_of(practice(), dossier) == Settings{"register.retention"});
  domain::Practice own = practice();
  own.retention = "kaksi vuotta";
  CHECK(gaps_of(own, dossier).empty());
}

TEST_CASE("a draft marks each gap in the language of the reader, and says what it is") {
  const domain::Dossier dossier = minor();
  for (const Language language : text::kLanguages) {
    const auto texts = texts_of(report::access_document({dossier, {}, kToday, language}));
    CHECK(says(texts, text::render("report.draft", language)));
    std::string all;
    for (const std::string& one : texts) all += one + '\n';
    for (const std::string_view setting : gaps_of({}, dossier)) {
      CAPTURE(setting);
      CHECK(has(all, text::render(report::gap(setting), language)));
    }
    // Nothing is asserted in place of it.
    for (const char* key :
         {"report.transfers.none", "report.automated.none", "report.recipients.disclosures.none",
          "report.recipients.categories.none", "report.confirmation.elsewhere.none"}) {
      CAPTURE(key);
      CHECK_FALSE(has(all, text::render(MessageKey(std::string_view(key)), language)));
    }
  }
}

TEST_CASE("that there is none is said where the practice says none") {
  domain::Practice own = practice();
  own.recipients = {"none"};
  own.elsewhere = "none";
  const std::string text = flowing(text_in(minor(), own, Language::fi));
  for (const char* sentence :
       {"Tietoja ei ole luovutettu.", "Tietoja ei luovuteta säännönmukaisesti.",
        "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
        "Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.",
        "rekisterin ulkopuolisia tietoja ei ole."}) {
    CAPTURE(sentence);
    CHECK(has(text, sentence));
  }
  CHECK_FALSE(has(text, "none"));
}

TEST_CASE("what the practice says itself is printed as it says it") {
  domain::Practice own = practice();
  own.disclosures = {"Esimerkkilän hyvinvointialue 3.6.2026", "Kela 1.9.2026"};
  own.transfers = "Yhdysvallat, vakiolausekkeet";
  own.automated_decisions = "uudelleenmarkkinointi verkkosivulla";
  const std::string text = flowing(text_in(minor(), own, Language::fi));
  for (const std::string& said : {own.disclosures[0], own.disclosures[1], own.transfers,
                                  own.automated_decisions, own.elsewhere}) {
    CAPTURE(said);
    CHECK(has(text, said));
  }
}

TEST_CASE("for programs what is not said is null, and that there is none is empty") {
  const auto unsaid = json_of(minor(), {});
  CHECK(unsaid["gaps"].size() == 9);
  for (const char* member : {"transfers", "automated_decisions", "elsewhere"}) {
    CAPTURE(member);
    CHECK(unsaid[member].is_null());
  }
  CHECK(unsaid["recipients"]["disclosures"].is_null());
  const auto said = json_of(minor());
  CHECK(said["gaps"] == ordered_json::array());
  CHECK(said["transfers"] == "");
  CHECK(said["recipients"]["disclosures"] == ordered_json::array());
}

}  // namespace
