#include "register/client.h"
#include "register_fixture.h"

using namespace kortisto;
using test::thrown;

TEST_CASE("a client comes back as it was added") {
  test::Office office;
  reg::Register& store = office.open();
  const reg::AddedClient added = reg::add_client(store, test::aino(), {}, {});
  CHECK(added.id.value == 1);
  REQUIRE(added.warnings.size() == 1);
  CHECK(added.warnings[0].key == "warning.identity-code.temporary");
  CHECK(test::client_of(store, added.id.value) == test::aino());
}

TEST_CASE("each field stands in its own column") {
  test::Office office;
  (void)reg::add_client(office.open(), test::named("Onni", "Koivu"), {}, {});
  domain::Client all = test::aino();
  all.lives_with = {"1"};
  all.clientship_to = Date::parse("2026-02-28");
  all.clientship_end_ground = "asiakas kuoli";
  all.died_on = Date::parse("2026-02-27");
  (void)reg::add_client(office.open(), all, {}, {});
  db::Connection connection = office.raw();
  const auto column = [&](std::string_view name) {
    return connection.query("SELECT " + std::string(name) + " FROM client WHERE id = 2")
        .only<std::string>();
  };
  for (const auto& [field, value] : domain::values_of(all)) {
    CAPTURE(field->key);
    CHECK_FALSE(domain::is_absent(value));
    if (const auto* text = std::get_if<std::string>(&value)) CHECK(column(field->key) == *text);
  }
  CHECK(column("phones") == R"(["+358401234567"])");
  CHECK(column("emails") == R"(["aino@example.org"])");
  CHECK(column("lives_with") == R"(["1"])");
  CHECK(column("other_addresses") == R"(["Mökkitie 2, 99999 Korvatunturi","c/o \"Öhman\""])");
}

TEST_CASE("the least that a client can be, from today on") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::named("", "Zoë"), {}, {}).id;
  domain::Client expected = test::named("", "Zoë");
  expected.clientship_from = Date::parse("2026-03-02");
  CHECK(test::client_of(store, id.value) == expected);
}

TEST_CASE("a client and the guardians that came along are kept together") {
  test::Office office;
  reg::Register& store = office.open();
  domain::Guardian second = test::matti();
  second.given_names = "Liisa";
  const std::vector guardians{test::matti(), second};
  const reg::AddedClient added = reg::add_client(store, test::aino(), guardians, {});
  REQUIRE(added.guardians.size() == 2);
  const auto found = test::list<domain::Guardian>(store, added.id);
  REQUIRE(found.size() == 2);
  CHECK(found[0].number == added.guardians[0].value);
  CHECK(found[0].record == test::matti());
  CHECK(found[1].number == added.guardians[1].value);
  CHECK(found[1].record == second);
  // One form, and yet the guardians' data come from the guardians.
  const auto sources = reg::export_client(store, added.id).sources;
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].giver == domain::Giver::client);
  CHECK(sources[1].giver == domain::Giver::guardian);
}

TEST_CASE("what a rule refuses leaves the register as it was") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});
  const std::string before = office.dump();
  reg::Register& store = office.open();

  domain::Client unborn = test::named("Onni", "Koivu");
  unborn.birth_date = Date::parse("2026-03-03");
  CHECK(thrown([&] { (void)reg::add_client(store, unborn, {}, {}); }) ==
        "error.client.birth-future");
  CHECK(thrown([&] { (void)reg::add_client(store, {}, {}, {}); }) == "error.field.required");
  // The client is already written when its second guardian turns out to be nobody.
  const std::vector guardians{test::matti(), domain::Guardian{}};
  CHECK(thrown([&] { (void)reg::add_client(store, test::aino(), guardians, {}); }) ==
        "error.field.required");
  domain::Provenance tomorrow;
  tomorrow.source.received = Date::parse("2026-03-03");
  CHECK(thrown([&] { (void)reg::add_client(store, test::aino(), {}, tomorrow); }) ==
        "error.source.received-future");
  CHECK(thrown([&] { (void)test::add(store, {9}, test::matti()); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::list_records(store, "guardian", {9}); }) ==
        "error.register.no-client");
  CHECK(thrown([&] { (void)reg::show_client(store, {9}); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::export_client(store, {9}); }) == "error.register.no-client");

  CHECK(office.dump() == before);
}

TEST_CASE("a list shows the day of birth and never the code") {
  test::Office office;
  reg::Register& store = office.open();
  domain::Client by_code = test::aino();
  by_code.birth_date.reset();
  (void)reg::add_client(store, by_code, {}, {});
  (void)reg::add_client(store, test::named("Onni", "Koivu"), {}, {});
  const auto rows = reg::list_clients(store);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].id.value == 1);
  CHECK(rows[0].family_name == "Virtanen");
  CHECK(rows[0].given_names == "Aino Maria");
  CHECK(rows[0].call_name == "Aino");
  CHECK(rows[0].birth_date == Date::parse("1990-01-01"));
  CHECK(rows[0].home_municipality == "Espoo");
  CHECK(rows[0].safety_prohibition);
  CHECK_FALSE(rows[1].birth_date);
  CHECK_FALSE(rows[1].safety_prohibition);
}

TEST_CASE("each datum has its history and its source") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::aino(), {}, test::from_official()).id;
  office.clock.moment = *Timestamp::parse("2026-03-05T08:30:00.000Z");
  (void)test::add(store, id, test::matti());

  const domain::Dossier dossier = reg::export_client(store, id);
  REQUIRE(dossier.changes.size() == 2);
  const domain::Change& client = dossier.changes[0];
  CHECK(client.record == "client");
  CHECK(client.record_id == id.value);
  CHECK(client.field.empty());
  CHECK(client.valid_from.iso() == "2026-02-01");
  CHECK(client.recorded_at.iso() == "2026-03-02T10:00:00.000Z");
  CHECK(client.type == domain::ChangeType::added);
  CHECK(client.reason == "palvelu alkaa");
  CHECK(client.requested_by == "sosiaalityöntekijä");
  CHECK(client.source.value == 1);
  const domain::Change& guardian = dossier.changes[1];
  CHECK(guardian.record == "guardian");
  // The usual provenance: together with the client, today.
  CHECK(guardian.valid_from.iso() == "2026-03-05");
  CHECK(guardian.recorded_at == office.clock.moment);
  CHECK(guardian.source.value == 2);
  REQUIRE(dossier.sources.size() == 2);
  CHECK(dossier.sources[0].source == test::from_official().source);
  domain::Source usual;
  usual.received = Date::parse("2026-03-05");
  CHECK(dossier.sources[1].source == usual);
  CHECK(domain::client_of(dossier) == test::aino());
  CHECK(domain::records_of(dossier, "guardian").size() == 1);
  CHECK(dossier.added_at.iso() == "2026-03-02T10:00:00.000Z");
}

TEST_CASE("a changed field is kept with what it was before") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::aino(), {}, {}).id;
  (void)reg::rectify_record(
      store, {"client", id.value},
      test::said<domain::Client>({{"street", "Koivukuja 1 A"},
                                  {"country", "Suomi"},
                                  {"phones", std::vector<std::string>{"+358401234567"}},
                                  {"safety_prohibition", true}}),
      test::said<domain::Client>({{"street", "Haapatie 5"},
                                  {"country", ""},
                                  {"phones", std::vector<std::string>{"+358401234567", "09 555"}},
                                  {"safety_prohibition", false}}),
      test::from_official());
  // And again: what the record said at first is still known.
  (void)test::edit<domain::Client>(store, 1, {{"street", "Mäntykatu 7"}, {"call_name", ""}});

  const auto changes = reg::export_client(store, id).changes;
  constexpr std::size_t kBeginning = 1;  // of the record
  std::vector<std::string> said;
  for (std::size_t i = kBeginning; i < changes.size(); ++i) {
    said.push_back(changes[i].field + ": " + changes[i].old_value + " -> " + changes[i].new_value);
  }
  CHECK(said == std::vector<std::string>{"street: Koivukuja 1 A -> Haapatie 5",
                                         "country: Suomi -> ",
                                         "phones: +358401234567 -> +358401234567\n+3589555",
                                         "safety_prohibition: yes -> ", "call_name: Aino -> ",
                                         "street: Haapatie 5 -> Mäntykatu 7"});
  CHECK(changes[kBeginning].type == domain::ChangeType::rectified);
  CHECK(changes[kBeginning].reason == "palvelu alkaa");
  CHECK(changes.back().type == domain::ChangeType::edited);
}

TEST_CASE("a record without the beginning of its history is damage") {
  test::Office office;
  const auto id = reg::add_client(office.open(), test::aino(), {}, {}).id;
  office.update("DROP TRIGGER change_delete; DELETE FROM change");
  CHECK(thrown([&] { (void)reg::export_client(office.open(), id); }) == "error.database.damaged");
}

TEST_CASE("a dossier is about one person") {
  test::Office office;
  reg::Register& store = office.open();
  const std::vector guardians{test::matti()};
  const auto aino = reg::add_client(store, test::aino(), guardians, {}).id;
  (void)reg::list_clients(store);
  office.clock.moment = *Timestamp::parse("2026-03-05T08:30:00.000Z");
  const auto onni =
      reg::add_client(store, test::named("Onni", "Koivu"), guardians, test::from_official()).id;
  (void)reg::show_client(store, onni);

  const domain::Dossier first = reg::export_client(store, aino);
  CHECK(domain::records_of(first, "guardian").size() == 1);
  CHECK(first.sources.size() == 2);
  std::vector<std::string> actions;
  for (const domain::AuditRow& row : first.audit) actions.push_back(row.action);
  CHECK(actions ==
        std::vector<std::string>{"client.add", "guardian.add", "client.list", "client.export"});

  const domain::Dossier second = reg::export_client(store, onni);
  actions.clear();
  for (const domain::AuditRow& row : second.audit) actions.push_back(row.action);
  // The list was made before this client was there.
  CHECK(actions ==
        std::vector<std::string>{"client.add", "guardian.add", "client.show", "client.export"});
  CHECK(second.audit[0].fields == std::vector<std::string>{"family_name", "given_names", "language",
                                                           "regime", "clientship_from"});
}

TEST_CASE("a client is shown with everything that belongs to the client, kind by kind") {
  test::Office office;
  reg::Register& store = office.open();
  const auto aino = reg::add_client(store, test::aino(), std::vector{test::matti()}, {}).id;
  const auto onni = reg::add_client(store, test::named("Onni", "Koivu"), {}, {}).id;
  (void)test::add(store, onni, test::own_case());
  (void)test::add(store, onni, test::draft_plan());
  const auto counts = [&](domain::ClientId client) {
    std::vector<std::string> lines;
    const auto sections = reg::show_client(store, client);
    CHECK(sections.size() == domain::kKinds.size());
    for (const domain::Section& section : sections) {
      if (section.records.empty()) continue;
      lines.push_back(std::string(section.kind->name) + " " +
                      std::to_string(section.records.size()));
    }
    return lines;
  };
  CHECK(counts(aino) == std::vector<std::string>{"client 1", "guardian 1"});
  CHECK(counts(onni) == std::vector<std::string>{"client 1", "case 1", "plan 1"});
}
