// 0004 to 0007: owners, people, cases and agreements, over registers of version 0.1.
#include "old_registers.h"

using namespace kortisto;
using test::Register01;
using Lines = std::vector<std::string>;

namespace {

// "client task controller name" of each case.
Lines cases(Register01& old) {
  return old.rows(
      "SELECT client || ' ' || task || ' ' || controller || ' ' || controller_name FROM \"case\" "
      "ORDER BY id");
}

// The task of the case that a client's plan of that beginning gets.
std::string task(const char* identity_code, const char* birth_date, const char* starts_on,
                 const char* regime = "social_care") {
  Register01 old;
  (void)old.add_client(identity_code, birth_date, regime);
  (void)old.add_plan({.starts_on = starts_on});
  db::migrate(old.connection());
  return old.rows("SELECT task FROM \"case\"").at(0);
}

// "opened closed" of the only case.
std::string days(Register01& old) {
  db::migrate(old.connection());
  return old.rows("SELECT opened || ' ' || coalesce(closed, 'open') FROM \"case\"").at(0);
}

}  // namespace

// --- 0006: cases
// ----------------------------------------------------------------------------------

TEST_CASE("the plans of a client come under one case for each controller") {
  Register01 old;
  (void)old.add_client("010190-900P");
  (void)old.add_client("010190-900P");
  const auto first = old.add_plan({.service = "Perhetyö"});
  (void)old.add_plan({.service = "Tukihenkilö", .follows = first});
  (void)old.add_plan({.controller = "buyer", .controller_name = "Esimerkkilän kunta"});
  (void)old.add_plan({.controller = "wellbeing_county", .controller_name = "Koivula"});
  (void)old.add_plan({.controller = "wellbeing_county", .controller_name = "Mäntylä"});
  (void)old.add_plan({.client = 2, .controller = "buyer", .controller_name = "Esimerkkilän kunta"});
  // A name beside the practice's own said nothing.
  (void)old.add_plan({.controller_name = "Esimerkkipalvelu Koivu"});
  db::migrate(old.connection());
  CHECK(cases(old) == Lines{"1 working_age practice ", "1 working_age buyer Esimerkkilän kunta",
                            "1 working_age county Koivula", "1 working_age county Mäntylä",
                            "2 working_age buyer Esimerkkilän kunta"});
  CHECK(old.rows("SELECT id || ' in ' || \"case\" FROM plan ORDER BY id") ==
        Lines{"1 in 1", "2 in 1", "3 in 2", "4 in 3", "5 in 4", "6 in 5", "7 in 1"});
}

TEST_CASE("a case has from its first plan the service and who drew it up, and its basis") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.service = "Perhetyö"});
  (void)old.add_plan({.service = "Tukihenkilö"});
  (void)old.add_plan({.controller = "buyer", .controller_name = "Kunta"});
  (void)old.add_plan({.controller = "wellbeing_county", .controller_name = "Alue"});
  db::migrate(old.connection());
  CHECK(old.rows("SELECT service || ', ' || responsible || ', ' || basis || ', ' || county FROM "
                 "\"case\" ORDER BY id") == Lines{"Perhetyö, Kaisa Koivu, own_contract, ",
                                                  "Perhetyö, Kaisa Koivu, bought, ",
                                                  "Perhetyö, Kaisa Koivu, voucher, "});
}

TEST_CASE("the task is that of the age at the beginning of the first plan") {
  // Of each century, by the sign of the code.
  CHECK(task("020399+9009", "", "2026-03-02") == "elderly");
  CHECK(task("020361-901H", "", "2026-03-02") == "elderly");  // 65 that day
  CHECK(task("030361Y9026", "", "2026-03-02") == "working_age");
  CHECK(task("020308A903W", "", "2026-03-02") == "working_age");  // 18 that day
  CHECK(task("030308B904K", "", "2026-03-02") == "families");
  // By the birth date where there is no code.
  CHECK(task("", "2008-03-02", "2026-03-02") == "working_age");
  CHECK(task("", "2008-03-03", "2026-03-02") == "families");
  CHECK(task("", "1961-03-02", "2026-03-01") == "working_age");
  // The code is the one that counts.
  CHECK(task("030308B904K", "1961-03-02", "2026-03-02") == "families");
  // Nobody knows.
  CHECK(task("", "", "2026-03-02") == "working_age");
}

TEST_CASE("the age is that at the first beginning, whichever plan it is of") {
  Register01 old;
  (void)old.add_client("", "2008-03-03");
  (void)old.add_plan({.starts_on = "2026-04-01"});
  (void)old.add_plan(
      {.starts_on = "2026-03-01", .controller = "buyer", .controller_name = "Kunta"});
  db::migrate(old.connection());
  CHECK(cases(old) == Lines{"1 families practice ", "1 families buyer Kunta"});
}

TEST_CASE("what was no social care is none") {
  CHECK(task("030308B904K", "", "2026-03-02", "other") == "not_social_care");
  CHECK(task("", "", "2026-03-02", "other") == "not_social_care");
}

TEST_CASE("a case is closed when all its plans have ended, on the last of these days") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.ended_on = "2026-05-01"});
  (void)old.add_plan({.ended_on = "2026-04-01"});
  CHECK(days(old) == "2026-03-02 2026-05-01");
  CHECK(old.rows("SELECT close_ground FROM \"case\"") ==
        Lines{"Kortisto 0.1: viimeinen palvelusuunnitelma päättyi"});
}

TEST_CASE("a case in which one plan goes on is open") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.ended_on = "2026-05-01"});
  (void)old.add_plan({});
  CHECK(days(old) == "2026-03-02 open");
  CHECK(old.rows("SELECT close_ground FROM \"case\"") == Lines{""});
}

TEST_CASE("a case was opened when its first plan began, or was written down before that") {
  {
    Register01 old;
    (void)old.add_client("");
    (void)old.add_plan({.starts_on = "2026-02-01"});
    (void)old.add_plan({.starts_on = "2026-01-15"});
    CHECK(days(old) == "2026-01-15 open");
  }
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.starts_on = "2026-12-01"});
  CHECK(days(old) == "2026-03-02 open");
}

TEST_CASE("a plan says all that it said, but for whose it is") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.controller = "buyer", .controller_name = "Kunta"});
  const std::string kept =
      "SELECT id || client || coalesce(follows, '') || service || own_view || professional_view || "
      "need || strengths || goals || methods || meeting_frequency || starts_on || "
      "coalesce(ends_on, '') || duration_estimate || other_services || other_actors || supporters "
      "|| guardian_contact || additions || coalesce(told_duty_to_report, '') || "
      "told_confidentiality || coalesce(told_insurance, '') || follow_ups || "
      "coalesce(reviewed_on, '') || basis || author || agreed_on || agreed_at || paper_place || "
      "coalesce(ended_on, '') || end_reason FROM plan";
  const Lines before = old.rows(kept);
  db::migrate(old.connection());
  CHECK(old.rows(kept) == before);
}

// --- the history of the migration
// -----------------------------------------------------------------

TEST_CASE("the history says where a case came from, and what left the plan for it") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_plan({.controller = "wellbeing_county", .controller_name = "Alue"});
  (void)old.add_plan({});
  const Lines before = test::rows_of(old.connection(), "change");
  db::migrate(old.connection());
  const std::string select =
      "SELECT record || ' ' || record_id || '.' || number || ' ' || kind || ' ' || field || ': ' "
      "|| old_value || ' -> ' || new_value FROM change WHERE source = 2 "
      "ORDER BY record, record_id, number";
  CHECK(old.rows(select) ==
        Lines{"case 1.1 added :  -> ", "case 2.1 added :  -> ", "plan 1.2 edited case:  -> 1",
              "plan 1.3 edited controller: wellbeing_county -> ",
              "plan 1.4 edited controller_name: Alue -> ", "plan 2.2 edited case:  -> 2",
              "plan 2.3 edited controller: practice -> "});
  CHECK(old.rows("SELECT origin || ', ' || basis FROM source WHERE id = 2") ==
        Lines{"system, Kortisto 0.1"});
  CHECK(old.rows("SELECT DISTINCT reason FROM change WHERE record = 'case'") ==
        Lines{"Siirretty version 0.1 palvelusuunnitelmista; palvelutehtävä on päätelty iästä ja "
              "tarkistettava"});
  // What was there is there, byte for byte.
  const Lines after = test::rows_of(old.connection(), "change");
  for (const std::string& row : before) {
    CHECK(std::find(after.begin(), after.end(), row) != after.end());
  }
  CHECK(after.size() == before.size() + 7);
}

TEST_CASE("without a plan there is no case, and nothing is said of one") {
  Register01 old;
  (void)old.add_client("");
  db::migrate(old.connection());
  CHECK(cases(old).empty());
  CHECK(old.number("SELECT count(*) FROM source") == 1);
  CHECK(old.number("SELECT count(*) FROM change") == 1);
}

// --- 0004: owners
// ---------------------------------------------------------------------------------

TEST_CASE("each record has its owner, in the order in which they were added") {
  Register01 old;
  const auto anna = old.add_client("");
  const auto guardian = old.add_guardian(anna);
  (void)old.add_client("");
  (void)old.add_plan({.client = 2});
  (void)old.add_guardian(2);
  old.remove("guardian", guardian, anna);
  db::migrate(old.connection());
  CHECK(old.rows("SELECT number || ' ' || kind || ' ' || record_id || ' ' || client FROM owner "
                 "ORDER BY number") == Lines{"1 client 1 1", "2 guardian 1 1", "3 client 2 2",
                                             "4 plan 1 2", "5 guardian 2 2", "6 case 1 2"});
  CHECK(old.number("SELECT count(*) FROM sqlite_schema WHERE name = 'removed'") == 0);
}

TEST_CASE("the audit trail is kept as it was, and takes kinds of two words") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_guardian(1);
  (void)old.add_plan({});
  const Lines before = test::rows_of(old.connection(), "audit");
  REQUIRE(before.size() == 3);
  db::migrate(old.connection());
  // Who it was and what for was not recorded, and is not made up.
  Lines after = test::rows_of(old.connection(), "audit");
  for (std::string& row : after) {
    REQUIRE(row.ends_with(",'','',''"));
    row.resize(row.size() - std::string_view(",'','',''").size());
  }
  CHECK(after == before);
  old.connection().run_script(
      "INSERT INTO audit (number, at, action, record, record_id, fields) "
      "VALUES (4, 1, 'payment_commitment.add', 'payment_commitment', 1, '')");
}

// --- numbers and references
// -----------------------------------------------------------------------

TEST_CASE("a number of something that is gone is not given again") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_guardian(1);
  old.remove("guardian", old.add_guardian(1), 1);
  (void)old.add_plan({});
  old.remove("plan", old.add_plan({}), 1);
  db::migrate(old.connection());
  CHECK(old.rows("SELECT name || ' ' || seq FROM sqlite_sequence ORDER BY name") ==
        Lines{"case 1", "client 1", "guardian 2", "plan 2"});
  old.connection().run_script(
      "INSERT INTO guardian SELECT NULL, client, family_name, given_names, role, street, postcode, "
      "city, country, phones, emails, safety_prohibition, lives_with_client, powers, info_right, "
      "valid_from, valid_to FROM guardian");
  CHECK(old.number("SELECT max(id) FROM guardian") == 3);
}

TEST_CASE("a register from which everything of a kind is gone keeps its numbers") {
  Register01 old;
  (void)old.add_client("");
  old.remove("plan", old.add_plan({}), 1);
  db::migrate(old.connection());
  CHECK(old.number("SELECT seq FROM sqlite_sequence WHERE name = 'plan'") == 1);
  CHECK(cases(old).empty());
}

TEST_CASE("every reference holds afterwards, and is asked for from then on") {
  Register01 old;
  (void)old.add_client("");
  (void)old.add_guardian(1);
  const auto first = old.add_plan({});
  (void)old.add_plan({.follows = first});
  db::migrate(old.connection());
  CHECK(old.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
  for (const char* sql :
       {"DELETE FROM client", "DELETE FROM \"case\"", "UPDATE plan SET \"case\" = 9",
        "UPDATE plan SET follows = 9 WHERE id = 2", "UPDATE guardian SET client = 9"}) {
    CAPTURE(sql);
    CHECK(test::thrown([&] { old.connection().run_script(sql); }) == "error.database.unexpected");
  }
}

// --- 0005: people
// ---------------------------------------------------------------------------------

TEST_CASE("people are as they were, and nothing is known yet of what is asked for now") {
  Register01 old;
  (void)old.add_client("020361-901H");
  (void)old.add_guardian(1);
  db::migrate(old.connection());
  CHECK(old.rows("SELECT identity_code || lives_with || coalesce(clientship_from, '') || "
                 "coalesce(clientship_to, '') || clientship_end_ground || coalesce(died_on, '') "
                 "FROM client") == Lines{"020361-901H[]"});
  CHECK(old.rows("SELECT family_name || ' ' || role || ' ' || street || ' ' || phones || ' ' || "
                 "safety_prohibition || lives_with_client || powers || info_right || "
                 "coalesce(valid_from, '') || coalesce(valid_to, '') FROM guardian") ==
        Lines{"Korhonen legal_representative Kuusitie 3 [\"09 123\"] 10"});
}

// --- 0006 and 0007: what a row can say
// ------------------------------------------------------------

TEST_CASE("a plan and an agreement belong to a case, and follow an earlier one at most once") {
  Register01 old;
  (void)old.add_client("");
  const auto first = old.add_plan({});
  (void)old.add_plan({.follows = first});
  db::migrate(old.connection());
  const auto run = [&](const std::string& sql) {
    return test::thrown([&] { old.connection().run_script(sql); });
  };
  const auto add_agreement = [&](const std::string& follows, const std::string& in_case) {
    return run(
        "INSERT INTO agreement (client, follows, \"case\", parties, service, agreed_matters, "
        "price, price_basis, vat, billing_terms, valid_from, notice_period, cancellation_rule, "
        "processor_contract, place, signatories, paper_place, end_reason) VALUES (1, " +
        follows + ", " + in_case +
        ", '[\"Koivu\"]', 'Perhetyö', '', 7550, 'visit', 'standard', '', '2026-03-02', '', '', "
        "'', '', '[]', '', '')");
  };
  CHECK(add_agreement("NULL", "1") == "nothing");
  CHECK(add_agreement("1", "1") == "nothing");
  const std::string before = test::dump(old.connection());
  const std::string refused = "error.database.unexpected";
  CHECK(add_agreement("1", "1") == refused);     // two versions after one
  CHECK(add_agreement("3", "1") == refused);     // itself
  CHECK(add_agreement("NULL", "9") == refused);  // in no case
  CHECK(add_agreement("NULL", "NULL") == refused);
  for (const char* sql :
       {"UPDATE agreement SET parties = '[]'", "UPDATE agreement SET price = -1",
        "UPDATE agreement SET price_basis = 'day'", "UPDATE agreement SET vat = 'none'",
        "UPDATE agreement SET due_days = 13", "UPDATE agreement SET valid_from = NULL",
        "UPDATE agreement SET signed_on = '2026-02-30'", "UPDATE \"case\" SET task = 'health'",
        "UPDATE \"case\" SET controller = 'buyer'",  // without a name
        "UPDATE \"case\" SET opened = NULL", "UPDATE \"case\" SET closed = '30.2.2026'",
        "UPDATE \"case\" SET child_matter = 'perhaps'", "UPDATE plan SET \"case\" = NULL",
        "UPDATE plan SET follows = 1 WHERE id = 1", "UPDATE plan SET printed_on = '2026-02-30'"}) {
    CAPTURE(sql);
    CHECK(run(sql) == refused);
  }
  CHECK(test::dump(old.connection()) == before);
}
