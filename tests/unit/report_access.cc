// What an access report says of a client and guardians, and what the law wants said. The records of
// other kinds are report_sections.cc's.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report_reading.h"

namespace {

using namespace kortisto;
using namespace kortisto::report_fixture;
using namespace kortisto::report_reading;

TEST_CASE("the report says everything that Art. 15 asks for, in each language") {
  const domain::Dossier dossier = minor();
  const domain::Practice own = practice();
  for (const Language language : text::kLanguages) {
    const std::string text = flowing(text_in(dossier, own, language));
    for (const char* key : {"report.notice",
                            "report.confirmation.heading",
                            "report.purposes.heading",
                            "report.categories.heading",
                            "report.recipients.disclosures.none",
                            "report.transfers.none",
                            "report.rights.access",
                            "report.rights.rectification",
                            "report.rights.erasure",
                            "report.rights.restriction",
                            "report.rights.objection",
                            "report.rights.log",
                            "report.complaint",
                            "authority.name",
                            "authority.visit",
                            "report.decides",
                            "report.automated.none",
                            "report.source.client",
                            "report.history.heading",
                            "report.log.heading"}) {
      CAPTURE(key);
      CHECK(has(text, text::render(MessageKey(std::string_view(key)), language)));
    }
    // In words, no key is left over.
    for (const char* prefix : {"report.", "field.", "choice.", "record.", "kind.", "authority."}) {
      CAPTURE(prefix);
      CHECK_FALSE(has(text, prefix));
    }
  }
}

TEST_CASE("the text holds every value of the client, old ones too, and the code whole") {
  const std::string text = text_in(minor(), practice(), Language::fi);
  for (const char* value :
       {"Aino Maria Koivula", "010516B903X", "Mäntytie 3 A 4", "00200", "040 111 2222",
        "Vanhatie 1", "00100", "Anio", "kirjoitusvirhe", "Helena Koivula", "09 123 4567",
        "helena@koivula.example", "გიორგი გელაშვილი", "1234567-1", "PL 12, 00101 Helsinki",
        "asiakkaan suostumus", "2.3.2026 klo\u00A010.15", "future.action"}) {
    CAPTURE(value);
    CHECK(has(text, value));
  }
}

TEST_CASE("retention ends on a day where the start is known") {
  domain::Dossier dossier = minor();
  const std::string text = flowing(text_in(dossier, practice(), Language::fi));
  CHECK(has(text, "2.3.2038"));
  CHECK(has(text, "22.11.2038"));
  for (const char* kind : {"client", "guardian"}) {
    CAPTURE(kind);
    CHECK(item_of(json_of(dossier)["retention"], {{"kind", kind}}) ==
          ordered_json{{"kind", kind},
                       {"case", nullptr},
                       {"task", nullptr},
                       {"start", "death"},
                       {"years", 2},
                       {"act", "703/2023"},
                       {"policy", ""},
                       {"first_end", nullptr},
                       {"last_end", nullptr}});
  }
  const auto log = item_of(json_of(dossier)["retention"], {{"kind", "log"}});
  CHECK(log["first_end"] == "2038-03-02");
  CHECK(log["last_end"] == "2038-11-22");
  set_client(dossier, "died_on", "2026-10-31");
  CHECK(item_of(json_of(dossier)["retention"], {{"kind", "client"}})["first_end"] == "2028-10-31");
}

TEST_CASE("a client outside social care is under the practice's own policy") {
  domain::Dossier dossier = minor();
  set_client(dossier, "regime", "other");
  domain::Practice own = practice();
  own.retention = "kaksi vuotta viimeisestä käynnistä";
  const std::string text = flowing(text_in(dossier, own, Language::fi));
  CHECK_FALSE(has(text, "703/2023, liite"));
  CHECK_FALSE(has(text, "569/2009"));
  CHECK(json_of(dossier, own)["retention"][0]["policy"] == own.retention);
  CHECK(says(texts_of(report::access_document({dossier, own, kToday, Language::fi})),
             "rekisterinpitäjän määräämä säilytysaika: kaksi vuotta viimeisestä käynnistä"));
}

TEST_CASE("the complaint block can be replaced by the configuration") {
  domain::Practice own = practice();
  const domain::Dossier dossier = minor();
  const auto built_in = json_of(dossier, own, Language::sv);
  CHECK(built_in["complaint"]["authority"][0] == "Dataombudsmannens byrå");
  CHECK(built_in["complaint"]["checked_on"].is_string());
  own.complaint = {"Toinen viranomainen", "PL 1, 00001 Muualla"};
  const auto replaced = json_of(dossier, own, Language::sv);
  CHECK(replaced["complaint"]["authority"] == ordered_json(own.complaint));
  CHECK(replaced["complaint"]["checked_on"].is_null());
  CHECK(has(text_in(dossier, own, Language::sv), "PL 1, 00001 Muualla"));
}

TEST_CASE("the report begins with who it is about and for whom, and ends with sources and log") {
  for (const Language language : text::kLanguages) {
    const std::string text = text_in(minor(), practice(), language);
    std::size_t before = 0;
    for (const char* key :
         {"report.data-subject", "report.for", "report.heading.client", "report.heading.guardian",
          "report.confirmation.heading", "report.controller.heading", "report.rights.heading",
          "report.complaint.heading", "report.sources.heading", "report.history.heading",
          "report.log.heading"}) {
      CAPTURE(key);
      const auto found =
          text.find('\n' + text::render(MessageKey(std::string_view(key)), language));
      REQUIRE(found != std::string::npos);
      CHECK(found > before);
      before = found;
    }
  }
}

TEST_CASE(
    "the personal identity code stands in it once, and phones and languages as people write") {
  const std::string text = text_in(minor(), practice(), Language::sv);
  CHECK(text.find("010516B903X") == text.rfind("010516B903X"));
  CHECK(has(text, "040 111 2222"));
  CHECK(has(text, "finska"));
  CHECK_FALSE(has(text, "+358401112222"));
  CHECK(has(text_in(minor(), practice(), Language::en), "+358 40 111 2222"));
  // Programs read what is stored.
  CHECK(json_of(minor())["client"]["phones"][0] == "+358401112222");
}

TEST_CASE("the JSON's members stand in their order, and dates are ISO 8601 in every language") {
  const domain::Dossier dossier = minor();
  const domain::Practice own = practice();
  std::vector<std::string> expected{"schema", "created", "language",   "for",
                                    "gaps",   "notice",  "controller", "client"};
  for (const domain::Kind& kind : domain::kKinds) {
    if (kind.name != domain::Client::kKind) expected.emplace_back(kind.plural);
  }
  for (const char* member : {"sources", "history", "log", "categories", "recipients", "transfers",
                             "automated_decisions", "elsewhere", "retention", "rights", "deadlines",
                             "decides", "complaint", "redactions", "replaced_characters"}) {
    expected.emplace_back(member);
  }
  for (const Language language : text::kLanguages) {
    const auto json = json_of(dossier, own, language);
    std::vector<std::string> members;
    for (const auto& [name, value] : json.items()) members.push_back(name);
    CHECK(members == expected);
    CHECK(json["schema"] == "kortisto.export/2");
    CHECK(json["created"] == "2026-11-22");
    CHECK(json["language"] == text::code(language));
    CHECK(json["client"]["provenance"]["street"] ==
          ordered_json{{"valid_from", "2026-06-01"}, {"source", 4}});
    CHECK(json["history"].size() == dossier.changes.size());
    CHECK(json["log"].size() == dossier.audit.size());
  }
}

TEST_CASE("a list of the history is a list again") {
  domain::Dossier dossier = minor();
  dossier.changes.push_back(change("guardian", 1, "phones", "+358403334444",
                                   "+358403334444\n+35891234567", "2026-10-01",
                                   "2026-10-01T08:00:00.000Z"));
  const auto json = json_of(dossier);
  const auto phones = item_of(json["history"], {{"record", "guardian"}, {"field", "phones"}});
  REQUIRE_FALSE(phones.is_null());
  CHECK(phones["old"] == ordered_json{"+358403334444"});
  CHECK(phones["new"] == ordered_json{"+358403334444", "+35891234567"});
}

TEST_CASE("what no catalogue knows is shown as it is") {
  domain::Dossier dossier = minor();
  dossier.changes.push_back(change("client", 7, "retired_field", "before", "after", "2026-11-01",
                                   "2026-11-01T09:00:00.000Z"));
  dossier.audit.push_back(
      {14, at("2026-11-22T09:00:02.000Z"), "client.show", "client", 7, {"retired_field"}});
  const std::string text = text_in(dossier, practice(), Language::fi);
  for (const char* part : {"retired_field", "after", "future.action"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "field.retired"));
}

}  // namespace
