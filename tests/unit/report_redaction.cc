// records.md 0.6 of the register's description: what would tell where somebody under a
// non-disclosure for safety can be found is left out by person and by value, for whoever reads.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/redaction.h"
#include "report_reading.h"

namespace {

using namespace kortisto;
using namespace kortisto::report_fixture;
using namespace kortisto::report_reading;
using report::Reader;
using report::ReaderRole;

constexpr Reader kSelf{};
constexpr Reader kMother{ReaderRole::guardian, 1};
constexpr Reader kFather{ReaderRole::guardian, 2};
constexpr Reader kFathersPart{ReaderRole::representative, 2};

// A child who lives with a mother under turvakielto; the father lives elsewhere.
domain::Dossier hidden_mother() {
  domain::Dossier dossier = nobody();
  dossier.id = {7};
  dossier.added_at = at("2026-03-02T08:15:00.000Z");
  domain::Client child = aino();
  child.street = "Salakatu 1";
  child.postcode = "33100";
  child.city = "Tampere";
  child.phones = {"+358407651111", "+358501112222"};
  domain::Guardian mother;
  mother.family_name = "Koivula";
  mother.given_names = "Helena";
  mother.street = "Salakatu 1";
  mother.city = "Tampere";
  mother.phones = {"+358407651111"};
  mother.emails = {"helena@koivula.example"};
  mother.safety_prohibition = true;
  domain::Guardian father;
  father.family_name = "Koivula";
  father.given_names = "Olli";
  father.street = "Toinentie 5";
  father.city = "Helsinki";
  father.phones = {"+358403334444"};
  add(dossier, 7, child);
  add(dossier, 1, mother);
  add(dossier, 2, father);
  for (const auto& [kind, number] :
       {std::pair("client", 7), std::pair("guardian", 1), std::pair("guardian", 2)}) {
    add_beginning(dossier, kind, number, "2026-03-02T08:15:00.000Z", 3);
  }
  domain::Change moved = change("guardian", 1, "street", "Entinenkatu 9", "Salakatu 1",
                                "2026-06-01", "2026-06-03T12:00:00.000Z");
  moved.reason = "Helena muutti Salakadulle, numero 1";
  moved.requested_by = "Helena, puh. 040 765 1111";
  dossier.changes.push_back(moved);
  domain::Change flag = change("guardian", 1, "safety_prohibition", "", "yes", "2026-06-01",
                               "2026-06-03T12:00:01.000Z");
  dossier.changes.push_back(flag);
  domain::Source source;
  source.origin = "puhelu numerosta 040-7651111";
  source.received = day("2026-03-02");
  dossier.sources = {{{3}, source, domain::Giver::other}, {{4}, source, domain::Giver::other}};
  dossier.audit = {
      {1, at("2026-06-03T12:00:01.000Z"), "guardian.edit", "guardian", 1, {"safety_prohibition"}}};
  return dossier;
}

std::string text_for(const domain::Dossier& dossier, Reader reader,
                     Language language = Language::fi) {
  const domain::Practice own = practice();
  return report::render_text(report::access_document({dossier, own, kToday, language, reader}))
      .text;
}

ordered_json json_for(const domain::Dossier& dossier, Reader reader) {
  const domain::Practice own = practice();
  return json_of(report::AccessReport{dossier, own, kToday, Language::fi, reader});
}

constexpr const char* kSecrets[] = {"Salakatu",    "Salakadulle", "33100",
                                    "Tampere",     "407651111",   "040 765 1111",
                                    "040-7651111", "Entinenkatu", "helena@koivula.example"};

TEST_CASE("a protected address is nowhere, whoever else has the same, present or past") {
  const domain::Dossier dossier = hidden_mother();
  for (const Reader& reader : {kSelf, kFather, kFathersPart}) {
    for (const Language language : text::kLanguages) {
      const std::string text = text_for(dossier, reader, language);
      const std::string json = json_for(dossier, reader).dump();
      for (const char* secret : kSecrets) {
        CAPTURE(secret);
        CHECK_FALSE(has(text, secret));
        CHECK_FALSE(has(json, secret));
      }
    }
  }
}

TEST_CASE("nothing hints that there is a non-disclosure for safety") {
  const domain::Dossier dossier = hidden_mother();
  const std::string text = text_for(dossier, kFather);
  for (const char* hint : {"urvakielto", "TURVAKIELTO", "kyllä\n"}) {
    CAPTURE(hint);
    CHECK_FALSE(has(text, hint));
  }
  const std::string json = json_for(dossier, kFather).dump();
  CHECK_FALSE(has(json, "safety_prohibition\":true"));
  CHECK_FALSE(has(json, "\"field\":\"safety_prohibition\""));
  CHECK_FALSE(has(json, "[\"safety_prohibition\"]"));
}

TEST_CASE("what is not protected stays: names, the other guardian, the child's own telephone") {
  const std::string text = text_for(hidden_mother(), kSelf);
  for (const char* said : {"Helena", "Toinentie 5", "040 333 4444", "Aino Maria", "010516B903X"}) {
    CAPTURE(said);
    CHECK(has(text, said));
  }
}

TEST_CASE("the protected person reads all of it") {
  const std::string text = text_for(hidden_mother(), kMother);
  for (const char* said : {"Salakatu 1", "Entinenkatu 9", "040 765 1111", "Tampere",
                           "helena@koivula.example", "Turvakielto", "TURVAKIELTO."}) {
    CAPTURE(said);
    CHECK(has(text, said));
  }
}

TEST_CASE("who lives with somebody protected is protected too") {
  domain::Dossier dossier = hidden_mother();
  set(records(dossier, "guardian").front(), "lives_with_client", true);
  // Another telephone of the child's, which nobody else has.
  CHECK(has(text_for(dossier, kSelf), "050 111 2222"));
  CHECK(has(text_for(dossier, kMother), "050 111 2222"));
  for (const Reader& father : {kFather, kFathersPart}) {
    CHECK_FALSE(has(text_for(dossier, father), "050 111 2222"));
    CHECK_FALSE(has(json_for(dossier, father).dump(), "501112222"));
  }
}

TEST_CASE("a client's own non-disclosure holds against a guardian and not against the client") {
  domain::Dossier dossier = minor();
  set(records(dossier, "guardian")[1], "safety_prohibition", false);
  set_client(dossier, "safety_prohibition", true);
  CHECK(has(text_for(dossier, kSelf), "Mäntytie 3 A 4"));
  CHECK(has(text_for(dossier, kFathersPart), "Mäntytie 3 A 4"));
  const std::string text = text_for(dossier, kFather);
  for (const char* secret : {"Mäntytie", "Vanhatie", "040 111 2222", "Turvakielto"}) {
    CAPTURE(secret);
    CHECK_FALSE(has(text, secret));
  }
  CHECK(json_for(dossier, kFather)["client"]["safety_prohibition"].is_null());
}

TEST_CASE("a guardian who shares the home of a protected client does not hide it from the client") {
  domain::Dossier dossier = minor();
  set(records(dossier, "guardian")[1], "safety_prohibition", false);
  set(records(dossier, "guardian")[0], "lives_with_client", true);
  set(records(dossier, "guardian")[0], "street", "Mäntytie 3 A 4");
  set_client(dossier, "safety_prohibition", true);
  CHECK(has(text_for(dossier, kSelf), "Mäntytie 3 A 4"));
  CHECK(has(text_for(dossier, kMother), "Mäntytie 3 A 4"));
  CHECK_FALSE(has(text_for(dossier, kFather), "Mäntytie"));
}

TEST_CASE("another client of the household protects it, and their details are recognised") {
  domain::Dossier dossier = minor();
  set(records(dossier, "guardian")[1], "safety_prohibition", false);
  dossier.household.shielded = true;
  dossier.household.contacts.push_back(
      {&domain::field_of<domain::Client>("phones"), std::vector<std::string>{"+358403334444"}});
  const std::string text = text_for(dossier, kFather);
  CHECK_FALSE(has(text, "Mäntytie"));
  CHECK_FALSE(has(text, "040 333 4444"));  // it is recorded of the mother as well
}

TEST_CASE("what is left out is counted, and what a program cannot decide is told apart") {
  domain::Dossier dossier = hidden_mother();
  const report::Redaction redaction(dossier, kSelf);
  using Item = report::Redaction::Item;
  CHECK(redaction.items().count(Item{"guardian", 1, "street"}) == 1);
  CHECK(redaction.items().count(Item{"client", 7, "street"}) == 1);
  CHECK(redaction.items().count(Item{"client", 7, "phones"}) == 1);
  CHECK(redaction.items().count(Item{"source", 3, "origin"}) == 1);
  CHECK(redaction.items().count(Item{"guardian", 1, "reason"}) == 1);
  CHECK(redaction.items().count(Item{"guardian", 2, "street"}) == 0);
  CHECK(redaction.own().count(Item{"client", 7, "street"}) == 1);
  // It names the street and, elsewhere in the sentence, the house.
  CHECK(redaction.doubtful() == std::set<Item>{{"guardian", 1, "reason"}});
  CHECK(json_for(dossier, kSelf)["redactions"]["count"] == redaction.items().size());
  CHECK(json_for(dossier, kSelf)["redactions"]["reason"] == "rights_of_others");
  // The father lives in the same town; that tells nobody where the mother is, or it does.
  set(records(dossier, "guardian")[1], "city", "Tampere");
  const report::Redaction unsure(dossier, kSelf);
  CHECK(unsure.doubtful().count(Item{"guardian", 2, "city"}) == 1);
}

TEST_CASE("where nobody is protected nothing is left out") {
  domain::Dossier dossier = hidden_mother();
  set(records(dossier, "guardian")[0], "safety_prohibition", false);
  dossier.changes.pop_back();
  const report::Redaction redaction(dossier, kSelf);
  CHECK(redaction.items().empty());
  CHECK_FALSE(redaction.tells_protected());
  CHECK(has(text_for(dossier, kSelf), "Salakatu 1"));
}

TEST_CASE("the report says on the page for whom it is") {
  const domain::Dossier dossier = hidden_mother();
  CHECK(has(text_for(dossier, kSelf), "Selvityksen saaja    rekisteröity itse"));
  CHECK(has(text_for(dossier, kFather), "Olli Koivula (huoltaja)"));
  CHECK(has(text_for(dossier, kFathersPart), "Olli Koivula (huoltaja), rekisteröidyn edustajana"));
  CHECK(json_for(dossier, kFather)["for"] == ordered_json{{"role", "guardian"}, {"number", 2}});
  CHECK(json_for(dossier, kSelf)["for"] == ordered_json{{"role", "self"}, {"number", nullptr}});
}

}  // namespace
