#include "register/change.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Client;
using domain::Guardian;
using domain::RecordId;
using domain::Values;
using test::because;
using test::said;
using test::thrown;

namespace {

// Aino with a guardian, and another client with one.
struct Fixture {
  Fixture() {
    const std::vector guardians{test::matti()};
    (void)reg::add_client(office.open(), test::aino(), guardians, {});
    (void)reg::add_client(office.open(), test::named("Onni", "Koivu"), guardians, {});
    office.clock.pass(std::chrono::hours(2));
    db::Connection connection = office.raw();
    next = test::trail_end(connection);
  }
  reg::Changed edit(const RecordId& record, const Values& values,
                    const domain::Provenance& provenance = {}) {
    return reg::edit_record(office.open(), record, values, provenance);
  }
  std::vector<std::string> history(const RecordId& record) {
    db::Connection connection = office.raw();
    return test::history(connection, record);
  }
  // Since the fixture was made.
  std::vector<std::string> trail() {
    db::Connection connection = office.raw();
    return test::trail(connection, next);
  }
  Client client(std::int64_t number) { return test::client_of(office.open(), number); }

  const RecordId aino{"client", 1};
  const RecordId matti{"guardian", 1};
  test::Office office;
  std::int64_t next = 0;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "an edit changes what it names and keeps what was") {
  const reg::Changed changed =
      edit(aino, said<Client>({{"street", "Mäntytie 2"},
                               {"phones", std::vector<std::string>{"040 123 4567", "09 555 1234"}},
                               {"safety_prohibition", false},
                               {"call_name", ""}}));
  CHECK(changed.record == aino);
  CHECK(changed.fields ==
        std::vector<std::string_view>{"call_name", "street", "phones", "safety_prohibition"});
  Client expected = test::aino();
  expected.street = "Mäntytie 2";
  expected.phones = {"+358401234567", "+35895551234"};
  expected.safety_prohibition = false;
  expected.call_name = "";
  CHECK(client(1) == expected);
  CHECK(history(aino) ==
        std::vector<std::string>{":  -> , added", "call_name: Aino -> , edited",
                                 "street: Koivukuja 1 A -> Mäntytie 2, edited",
                                 "phones: +358401234567 -> +358401234567\n+35895551234, edited",
                                 "safety_prohibition: yes -> , edited"});
  CHECK(trail().front() == "client.edit client 1 call_name,street,phones,safety_prohibition");
}

TEST_CASE_FIXTURE(Fixture, "an edit knows since when, why, at whose request and from whom") {
  (void)edit(aino, said<Client>({{"street", "Mäntytie 2"}}), test::from_official());
  const domain::Dossier dossier = reg::export_client(office.open(), {1});
  const domain::Change& last = dossier.changes.back();
  CHECK(last.field == "street");
  CHECK(last.type == domain::ChangeType::edited);
  CHECK(last.valid_from.iso() == "2026-02-01");
  CHECK(last.recorded_at == office.clock.moment);
  CHECK(last.reason == "palvelu alkaa");
  CHECK(last.requested_by == "sosiaalityöntekijä");
  // Of the client's data, of the guardian's, and this one.
  REQUIRE(dossier.sources.size() == 3);
  CHECK(dossier.sources[2].id == last.source);
  CHECK(dossier.sources[2].source == test::from_official().source);
  CHECK(dossier.sources[2].giver == domain::Giver::other);
}

TEST_CASE_FIXTURE(Fixture, "a guardian is edited and rectified like a client") {
  const reg::Changed changed = edit(matti, said<Guardian>({{"role", "guardian"}}));
  CHECK(changed.fields == std::vector<std::string_view>{"role"});
  (void)reg::rectify_record(office.open(), matti, said<Guardian>({{"city", "Tampere"}}),
                            said<Guardian>({{"city", "Turku"}}), because("luettu väärin"));
  Guardian expected = test::matti();
  expected.role = domain::GuardianRole::guardian;
  expected.city = "Turku";
  CHECK(test::show<Guardian>(office.open(), 1).record == expected);
  CHECK(test::show<Guardian>(office.open(), 2).record == test::matti());
  CHECK(history(matti) == std::vector<std::string>{":  -> , added",
                                                   "role: legal_representative -> guardian, edited",
                                                   "city: Tampere -> Turku, rectified"});
}

TEST_CASE_FIXTURE(Fixture, "an edit that changes nothing writes nothing") {
  const std::string before = office.dump();
  CHECK(edit(aino, domain::values_of(test::aino()), test::from_official()).fields.empty());
  CHECK(edit(aino, {}).fields.empty());
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture,
                  "a choice that is cleared is the first one, and the history says which") {
  (void)edit(aino, said<Client>({{"regime", ""}}));
  CHECK(client(1).regime == domain::Regime::social_care);
  CHECK(history(aino).back() == "regime: other -> social_care, edited");
  const std::string before = office.dump();
  CHECK(edit(aino, said<Client>({{"regime", ""}})).fields.empty());
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture, "the rules of the record hold for changes, which are then not made") {
  const std::string before = office.dump();
  const auto refused = [&](std::string_view key, const char* text) {
    return thrown([&] { (void)edit(aino, said<Client>({{key, text}})); });
  };
  CHECK(refused("family_name", "") == "error.field.required");
  CHECK(refused("birth_date", "1990-01-02") == "error.client.birth-differs");
  CHECK(thrown([&] {
          (void)edit(matti, said<Guardian>({{"family_name", ""}}));
        }) == "error.field.required");
  CHECK(thrown([&] {
          (void)edit({"client", 9}, said<Client>({{"street", "x"}}));
        }) == "error.register.no-record");
  CHECK(thrown([&] {
          (void)edit({"guardian", 9}, said<Guardian>({{"street", "x"}}));
        }) == "error.register.no-record");

  domain::Provenance tomorrow;
  tomorrow.occasion.valid_from = Date::parse("2026-03-03");
  CHECK(thrown([&] {
          (void)edit(aino, said<Client>({{"street", "x"}}), tomorrow);
        }) == "error.field.future");
  domain::Provenance received;
  received.source.received = Date::parse("2026-03-03");
  CHECK(thrown([&] {
          (void)edit(aino, said<Client>({{"street", "x"}}), received);
        }) == "error.source.received-future");
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture, "one identity code of two clients is warned of") {
  const auto warnings =
      edit({"client", 2}, said<Client>({{"identity_code", "010190-900P"}})).warnings;
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].key == "warning.identity-code.temporary");
  CHECK(warnings[1].plain() == "warning.client.same-code number=1");
  // When it is written, and not with every change after that.
  CHECK(edit({"client", 2}, said<Client>({{"street", "x"}})).warnings.empty());
  const auto added = reg::add_client(office.open(), test::aino(), {}, {}).warnings;
  REQUIRE(added.size() == 2);
  CHECK(added[1].plain() == "warning.client.same-code number=1");
}

TEST_CASE_FIXTURE(Fixture, "to rectify is to say what was wrong, what is right, and why") {
  const reg::Changed changed = reg::rectify_record(
      office.open(), aino,
      said<Client>({{"street", "Koivukuja 1 A"}, {"call_name", "Aino"}, {"regime", "other"}}),
      said<Client>({{"street", "Koivukuja 11"}, {"call_name", ""}, {"regime", "social_care"}}),
      test::from_official());
  CHECK(changed.fields == std::vector<std::string_view>{"call_name", "street", "regime"});
  CHECK(client(1).street == "Koivukuja 11");
  CHECK(history(aino) ==
        std::vector<std::string>{":  -> , added", "call_name: Aino -> , rectified",
                                 "street: Koivukuja 1 A -> Koivukuja 11, rectified",
                                 "regime: other -> social_care, rectified"});
  CHECK(trail().front() == "client.rectify client 1 call_name,street,regime");
  const auto last = reg::export_client(office.open(), {1}).changes.back();
  CHECK(last.reason == "palvelu alkaa");
  CHECK(last.requested_by == "sosiaalityöntekijä");
}

TEST_CASE_FIXTURE(Fixture, "what nobody knew can be rectified too") {
  (void)reg::rectify_record(office.open(), {"client", 2}, said<Client>({{"street", ""}}),
                            said<Client>({{"street", "Koivukuja 11"}}), because("unohtui"));
  CHECK(client(2).street == "Koivukuja 11");
}

TEST_CASE_FIXTURE(Fixture, "a rectification that does not fit is refused whole") {
  const std::string before = office.dump();
  const auto refused = [&](const Values& was, const Values& right,
                           const domain::Provenance& provenance = because("virhe")) {
    return thrown([&] { (void)reg::rectify_record(office.open(), aino, was, right, provenance); });
  };
  const Values was = said<Client>({{"street", "Koivukuja 1 A"}});
  const Values right = said<Client>({{"street", "Koivukuja 11"}});
  CHECK(refused(was, right, {}) == "error.field.required");
  CHECK(refused({}, right) == "error.rectify.pairs");
  CHECK(refused(was, {}) == "error.rectify.pairs");
  CHECK(refused(said<Client>({{"city", "Helsinki"}}), right) == "error.rectify.pairs");
  CHECK(refused(said<Client>({{"street", "Koivukuja 1"}}), right) == "error.rectify.was");
  CHECK(refused(was, was) == "error.rectify.same");
  // One good pair does not carry a wrong one.
  CHECK(refused(said<Client>({{"street", "Koivukuja 1 A"}, {"city", "Turku"}}),
                said<Client>({{"street", "Koivukuja 11"}, {"city", "Espoo"}})) ==
        "error.rectify.was");
  CHECK(refused(said<Client>({{"family_name", "Virtanen"}}), said<Client>({{"family_name", ""}})) ==
        "error.field.required");
  CHECK(thrown([&] {
          (void)reg::rectify_record(office.open(), {"client", 9}, was, right, because("virhe"));
        }) == "error.register.no-record");
  CHECK(office.dump() == before);
}

TEST_CASE_FIXTURE(Fixture, "a record is picked among the client's own") {
  reg::Register& store = office.open();
  const auto pick = [&](std::string_view kind, domain::ClientId client,
                        std::optional<std::int64_t> number) {
    return reg::pick_record(store, kind, client, number, reg::Purpose::changing);
  };
  const auto refused = [&](std::string_view kind, domain::ClientId client,
                           std::optional<std::int64_t> number) {
    return thrown([&] { (void)pick(kind, client, number); });
  };
  CHECK(pick("client", {1}, {}) == aino);
  CHECK(pick("guardian", {1}, {}) == matti);
  CHECK(pick("guardian", {2}, 2) == RecordId{"guardian", 2});
  CHECK(refused("guardian", {1}, 2) == "error.register.not-of-client");
  CHECK(refused("guardian", {1}, 99) == "error.register.not-of-client");
  CHECK(refused("client", {1}, 2) == "error.register.not-of-client");
  CHECK(refused("guardian", {9}, {}) == "error.register.no-client");
  CHECK(refused("client", {9}, {}) == "error.register.no-client");
  CHECK(refused("plan", {1}, {}) == "error.register.none-of-client");
  (void)test::add(store, {1}, test::matti());
  CHECK(refused("guardian", {1}, {}) == "error.register.several-records");
  // Nothing is told, so nothing is recorded but the guardian.
  CHECK(trail().size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "reading a record for its form is recorded") {
  CHECK(reg::show_record(office.open(), matti).values == domain::values_of(test::matti()));
  CHECK(trail() ==
        std::vector<std::string>{"guardian.show guardian 1 " + test::all_keys<Guardian>()});
  CHECK(thrown([&] {
          (void)reg::show_record(office.open(), {"guardian", 9});
        }) == "error.register.no-record");
}

TEST_CASE_FIXTURE(Fixture, "who lives with a client is another client") {
  const auto lives_with = [&](const char* number) {
    return thrown([&] {
      (void)edit(aino, said<Client>({{"lives_with", std::vector<std::string>{number}}}));
    });
  };
  CHECK(lives_with("1") == "error.client.lives-with-self");
  CHECK(lives_with("9") == "error.register.no-client");
  CHECK(lives_with("2") == "nothing");
  CHECK(client(1).lives_with == std::vector<std::string>{"2"});
}

TEST_CASE_FIXTURE(Fixture, "a death and the end of a clientship are written down like a move") {
  (void)edit(aino, said<Client>({{"died_on", "2026-03-01"},
                                 {"clientship_to", "2026-03-01"},
                                 {"clientship_end_ground", "asiakas kuoli"}}));
  CHECK(client(1).died_on == Date::parse("2026-03-01"));
  CHECK(history(aino).back() == "died_on:  -> 2026-03-01, edited");
  CHECK(thrown([&] {
          (void)edit(aino, said<Client>({{"clientship_to", ""}}));
        }) == "error.client.end-ground");
}

TEST_CASE_FIXTURE(Fixture, "what changed a hundred times is known time by time") {
  for (int i = 0; i < 100; ++i) {
    office.clock.pass(std::chrono::minutes(1));
    (void)edit(aino, said<Client>({{"street", "Tie " + std::to_string(i)}}));
  }
  const auto changes = reg::export_client(office.open(), {1}).changes;
  std::string street = "Koivukuja 1 A";
  int count = 0;
  for (const domain::Change& change : changes) {
    if (change.record != "client" || change.field != "street") continue;
    if (change.type == domain::ChangeType::added) continue;
    CHECK(change.old_value == street);
    street = change.new_value;
    ++count;
  }
  CHECK(count == 100);
  CHECK(street == "Tie 99");
}
