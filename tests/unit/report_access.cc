#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/access_json.h"
#include "report/access_report.h"
#include "report/text_renderer.h"
#include "report_fixture.h"
#include "text/catalogue.h"

namespace {

using namespace kortisto;
using namespace kortisto::report;
using nlohmann::ordered_json;
using text::Language;

const Date kDate = report_fixture::day("2026-11-22");

std::string text_in(const domain::Dossier& dossier, const domain::Practice& controller,
                    Language language) {
  return render_text(access_document({dossier, controller, kDate, language})).text;
}

ordered_json json_of(const domain::Dossier& dossier, const domain::Practice& controller,
                     Language language = Language::fi) {
  return ordered_json::parse(access_json({dossier, controller, kDate, language}));
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// The text without its line breaks and runs of spaces, so that a wrapped sentence can be found.
std::string flowing(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const char shown = c == '\n' ? ' ' : c;
    if (shown != ' ' || out.empty() || out.back() != ' ') out += shown;
  }
  return out;
}

TEST_CASE("the report says everything that Art. 15 asks for, in each language") {
  const domain::Dossier dossier = report_fixture::minor();
  const domain::Practice controller = report_fixture::controller();
  for (const Language language : text::kLanguages) {
    const std::string text = flowing(text_in(dossier, controller, language));
    for (const char* key : {"report.notice",           "report.confirmation.heading",
                            "report.purposes.heading", "report.categories.heading",
                            "report.recipients.none",  "report.transfers.none",
                            "report.rights.access",    "report.rights.rectification",
                            "report.rights.erasure",   "report.rights.restriction",
                            "report.rights.objection", "report.rights.log",
                            "report.complaint",        "authority.name",
                            "authority.visit",         "report.decides.social-care",
                            "report.automated.none",   "report.source.together",
                            "report.history.heading",  "report.log.heading"}) {
      CAPTURE(key);
      CHECK(has(text, text::render(MessageKey(key), language)));
    }
    // In words, no key is left over.
    for (const char* prefix : {"report.", "field.", "choice.", "record.", "kind.", "authority."}) {
      CAPTURE(prefix);
      CHECK_FALSE(has(text, prefix));
    }
  }
}

TEST_CASE("the text holds every value of the client, old ones too, and the code whole") {
  const std::string text =
      text_in(report_fixture::minor(), report_fixture::controller(), Language::fi);
  for (const char* value :
       {"Aino Maria Koivula", "010516B903X", "Mäntytie 3 A 4", "00200", "+358401112222",
        "Vanhatie 1", "00100", "Anio", "kirjoitusvirhe", "Helena Koivula", "+35891234567",
        "helena@koivula.example", "გიორგი გელაშვილი", "+358405556666", "1234567-1",
        "PL 12, 00101 Helsinki", "asiakkaan suostumus", "2.3.2026 klo\u00A010.15",
        "future.action"}) {
    CAPTURE(value);
    CHECK(has(text, value));
  }
}

TEST_CASE("retention ends on a day where the start is known") {
  const domain::Dossier dossier = report_fixture::minor();
  const std::string text = flowing(text_in(dossier, report_fixture::controller(), Language::fi));
  CHECK(has(text, "2.3.2038"));
  CHECK(has(text, "22.11.2038"));
  const auto json = json_of(dossier, report_fixture::controller());
  CHECK(json["retention"][0]["start"] == "death");
  CHECK(json["retention"][0]["years"] == 2);
  CHECK(json["retention"][0]["first_end"].is_null());
  CHECK(json["retention"][4]["first_end"] == "2038-03-02");
  CHECK(json["retention"][4]["last_end"] == "2038-11-22");
}

TEST_CASE("a client outside social care is under the practice's own policy") {
  domain::Dossier dossier = report_fixture::minor();
  dossier.client.regime = domain::Regime::other;
  domain::Practice controller = report_fixture::controller();
  controller.retention = "kaksi vuotta viimeisestä käynnistä";
  const std::string text = flowing(text_in(dossier, controller, Language::fi));
  CHECK_FALSE(has(text, "703/2023, liite"));
  CHECK_FALSE(has(text, "569/2009"));
  CHECK(json_of(dossier, controller)["retention"][0]["policy"] == controller.retention);
  CHECK(has(text, "oman käytännön mukaan"));
}

TEST_CASE(
    "an address under turvakielto is nowhere in the report, and what is left out is counted") {
  const domain::Dossier dossier = report_fixture::minor();
  const domain::Practice controller = report_fixture::controller();
  for (const Language language : text::kLanguages) {
    const std::string text = text_in(dossier, controller, language);
    const std::string json = access_json({dossier, controller, kDate, language});
    for (const char* secret : {"Salaisuuskatu", "Entinenkatu", "33100", "Tampere"}) {
      CAPTURE(secret);
      CHECK_FALSE(has(text, secret));
      CHECK_FALSE(has(json, secret));
    }
  }
  CHECK(has(text_in(dossier, controller, Language::fi), "3 tietoa on jätetty pois"));
  const auto json = json_of(dossier, controller);
  CHECK(json["guardians"][1]["street"].is_null());
  CHECK(json["guardians"][1]["country"].is_null());
  CHECK(json["guardians"][1]["phones"][0] == "+358405556666");
  CHECK(json["redactions"]["count"] == 3);
  CHECK(json["redactions"]["items"][0] ==
        ordered_json{{"record", "guardian"}, {"number", 2}, {"field", "city"}});
  // The first guardian's address is not a secret.
  CHECK(json["guardians"][0]["street"] == "Kuusikuja 5");
}

TEST_CASE("a client's own turvakielto is announced before anything else") {
  domain::Dossier dossier = report_fixture::minor();
  const domain::Practice controller = report_fixture::controller();
  CHECK_FALSE(has(text_in(dossier, controller, Language::fi), "! TURVAKIELTO"));
  dossier.client.safety_prohibition = true;
  const std::string text = text_in(dossier, controller, Language::fi);
  REQUIRE(has(text, "! TURVAKIELTO"));
  CHECK(text.find("! TURVAKIELTO") < text.find("Vahvistus"));
  CHECK(has(text, "Mäntytie 3 A 4"));  // it is the data subject's own report
}

TEST_CASE("the complaint block can be replaced by the configuration") {
  domain::Practice controller = report_fixture::controller();
  const domain::Dossier dossier = report_fixture::minor();
  const auto built_in = json_of(dossier, controller, Language::sv);
  CHECK(built_in["complaint"]["authority"][0] == "Dataombudsmannens byrå");
  CHECK(built_in["complaint"]["checked_on"].is_string());
  controller.complaint = {"Toinen viranomainen", "PL 1, 00001 Muualla"};
  const auto replaced = json_of(dossier, controller, Language::sv);
  CHECK(replaced["complaint"]["authority"] == ordered_json(controller.complaint));
  CHECK(replaced["complaint"]["checked_on"].is_null());
  CHECK(has(text_in(dossier, controller, Language::sv), "PL 1, 00001 Muualla"));
}

TEST_CASE("an unconfigured practice and an empty dossier still give a report") {
  domain::Dossier dossier{};
  dossier.client.family_name = "Koivula";
  dossier.added_at = report_fixture::at("2026-11-22T09:00:00.000Z");
  for (const Language language : text::kLanguages) {
    const std::string text = flowing(text_in(dossier, {}, language));
    for (const char* key :
         {"report.controller.unknown", "report.purposes.none", "report.guardians.none",
          "report.sources.none", "report.history.none", "report.log.none", "report.redactions.none",
          "report.recipients.categories.none"}) {
      CAPTURE(key);
      CHECK(has(text, text::render(MessageKey(key), language)));
    }
  }
  CHECK(json_of(dossier, {})["history"].empty());
}

TEST_CASE("the JSON's members stand in their order, and dates are ISO 8601 in every language") {
  const domain::Dossier dossier = report_fixture::minor();
  const domain::Practice controller = report_fixture::controller();
  for (const Language language : text::kLanguages) {
    const auto json = json_of(dossier, controller, language);
    std::vector<std::string> members;
    for (const auto& [name, value] : json.items()) members.push_back(name);
    CHECK(members == std::vector<std::string>{"schema",     "created",    "language",
                                              "notice",     "controller", "client",
                                              "guardians",  "plans",      "sources",
                                              "history",    "log",        "categories",
                                              "recipients", "transfers",  "automated_decisions",
                                              "retention",  "rights",     "deadlines",
                                              "decides",    "complaint",  "redactions"});
    CHECK(json["schema"] == "kortisto.export/1");
    CHECK(json["created"] == "2026-11-22");
    CHECK(json["language"] == text::code(language));
    CHECK(json["client"]["provenance"]["street"] ==
          ordered_json{{"valid_from", "2026-06-01"}, {"source", 4}});
    CHECK(json["history"].size() == dossier.changes.size());
    CHECK(json["log"].size() == dossier.audit.size());
  }
}

TEST_CASE("every field of each record is a member of the JSON in its canonical form") {
  domain::Dossier dossier = report_fixture::minor();
  dossier.changes.push_back({"guardian",
                             1,
                             "phones",
                             "+358403334444",
                             "+358403334444\n+35891234567",
                             report_fixture::day("2026-10-01"),
                             report_fixture::at("2026-10-01T08:00:00.000Z"),
                             domain::ChangeKind::edited,
                             "",
                             "",
                             {4}});
  const auto json = json_of(dossier, report_fixture::controller());
  for (const domain::Field& field : domain::Client::fields()) {
    CAPTURE(field.key);
    const auto& member = json["client"][std::string(field.key)];
    std::visit([&](const auto& value) { CHECK(member == ordered_json(value)); },
               domain::get(dossier.client, field));
  }
  // A list of the history is a list again.
  const auto& history = json["history"];
  const auto phones = std::find_if(history.begin(), history.end(), [](const auto& change) {
    return change["field"] == "phones" && change["record"] == "guardian";
  });
  REQUIRE(phones != history.end());
  CHECK((*phones)["old"] == ordered_json{"+358403334444"});
  CHECK((*phones)["new"] == ordered_json{"+358403334444", "+35891234567"});
}

TEST_CASE("what no catalogue knows is shown as it is") {
  domain::Dossier dossier = report_fixture::minor();
  dossier.changes.push_back({"client", 7, "retired_field", "before", "after",
                             report_fixture::day("2026-11-01"),
                             report_fixture::at("2026-11-01T09:00:00.000Z"),
                             domain::ChangeKind::edited, "", "", domain::SourceId{4}});
  dossier.audit.push_back({14,
                           report_fixture::at("2026-11-22T09:00:02.000Z"),
                           "client.show",
                           "client",
                           7,
                           {"retired_field"}});
  const std::string text = text_in(dossier, report_fixture::controller(), Language::fi);
  for (const char* part : {"retired_field  before", "after", "future.action"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "field.retired"));
}

}  // namespace
