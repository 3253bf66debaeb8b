#include "register/client.h"
#include "register/history.h"
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
  CHECK(reg::client_page(store, added.id).client == test::aino());
}

TEST_CASE("each field stands in its own column") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});
  db::Connection connection = office.raw();
  const auto column = [&](const char* name) {
    return connection.query(std::string("SELECT ") + name + " FROM client").only<std::string>();
  };
  for (const domain::Field& field : domain::Client::fields()) {
    const domain::Value value = domain::get(test::aino(), field);
    if (const auto* text = std::get_if<std::string>(&value)) {
      CHECK(column(std::string(field.key).c_str()) == *text);
    }
  }
  CHECK(column("phones") == R"(["+358401234567"])");
  CHECK(column("emails") == R"(["aino@example.org"])");
  CHECK(column("other_addresses") == R"(["Mökkitie 2, 99999 Korvatunturi","c/o \"Öhman\""])");
}

TEST_CASE("the least that a client can be") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::named("", "Zoë"), {}, {}).id;
  CHECK(reg::client_page(store, id).client == test::named("", "Zoë"));
}

TEST_CASE("a client and the guardians that came along are kept together") {
  test::Office office;
  reg::Register& store = office.open();
  domain::Guardian second = test::matti();
  second.given_names = "Liisa";
  const std::vector guardians{test::matti(), second};
  const reg::AddedClient added = reg::add_client(store, test::aino(), guardians, {});
  REQUIRE(added.guardians.size() == 2);
  const auto found = reg::guardians(store, added.id);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == std::pair(added.guardians[0], test::matti()));
  CHECK(found[1] == std::pair(added.guardians[1], second));
  CHECK(reg::export_client(store, added.id).sources.size() == 1);
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
  CHECK(thrown([&] { (void)reg::add_guardian(store, {9}, test::matti(), {}); }) ==
        "error.register.no-client");
  CHECK(thrown([&] { (void)reg::guardians(store, {9}); }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::client_page(store, {9}).client; }) == "error.register.no-client");
  CHECK(thrown([&] { (void)reg::export_client(store, {9}); }) ==
        "error.register.no-client");

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
  (void)reg::add_guardian(store, id, test::matti(), {});

  const domain::Dossier dossier = reg::export_client(store, id);
  REQUIRE(dossier.changes.size() == 2);
  const domain::Change& client = dossier.changes[0];
  CHECK(client.record == "client");
  CHECK(client.record_id == id.value);
  CHECK(client.field.empty());
  CHECK(client.valid_from.iso() == "2026-02-01");
  CHECK(client.recorded_at.iso() == "2026-03-02T10:00:00.000Z");
  CHECK(client.kind == domain::ChangeKind::added);
  CHECK(client.reason == "palvelu alkaa");
  CHECK(client.requested_by == "sosiaalityöntekijä");
  CHECK(client.source.value == 1);
  const domain::Change& guardian = dossier.changes[1];
  CHECK(guardian.record == "guardian");
  // The usual provenance: together with the client, today.
  CHECK(guardian.valid_from.iso() == "2026-03-02");
  CHECK(guardian.recorded_at == office.clock.moment);
  CHECK(guardian.source.value == 2);
  REQUIRE(dossier.sources.size() == 2);
  CHECK(dossier.sources[0].second == test::from_official().source);
  domain::Source usual;
  usual.received = Date::parse("2026-03-02");
  CHECK(dossier.sources[1].second == usual);
  CHECK(dossier.client == test::aino());
  CHECK(dossier.guardians.size() == 1);
  CHECK(dossier.added_at.iso() == "2026-03-02T10:00:00.000Z");
}

TEST_CASE("a changed field is kept with what it was before") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::aino(), {}, {}).id;
  domain::Client moved = test::aino();
  moved.street = "Haapatie 5";
  moved.phones.push_back("09 555");
  moved.country = "";
  moved.safety_prohibition = false;
  {
    reg::Work work(store);
    const auto changes =
        reg::differences(domain::values_of(test::aino()), domain::values_of(moved));
    CHECK(reg::keys(changes) ==
          std::vector<std::string_view>{"street", "country", "phones", "safety_prohibition"});
    const auto provenance = test::from_official();
    reg::record_changes(work, "client", id.value, changes, domain::ChangeKind::rectified,
                        provenance, reg::add_source(work, provenance.source));
    work.audit("client.rectify", "client", id.value, reg::keys(changes));
    work.commit();
  }
  // And again: what the record said at first is still known.
  domain::Client again = moved;
  again.street = "Mäntykatu 7";
  again.call_name = "";
  {
    reg::Work work(store);
    reg::record_changes(work, "client", id.value,
                        reg::differences(domain::values_of(moved), domain::values_of(again)),
                        domain::ChangeKind::edited, {}, reg::add_source(work, {}));
    work.audit("client.edit", "client", id.value,
               reg::keys(reg::differences(domain::values_of(moved), domain::values_of(again))));
    work.commit();
  }
  office.update(
      "UPDATE client SET street = 'Mäntykatu 7', call_name = '', country = '',"
      " phones = '[\"+358401234567\",\"09 555\"]', safety_prohibition = 0");

  const auto changes = reg::export_client(office.open(), id).changes;
  constexpr std::size_t fields = 1;  // the record's beginning
  REQUIRE(changes.size() == fields + 6);
  const auto said = [&](std::size_t i) {
    const domain::Change& change = changes[fields + i];
    return change.field + ": " + change.old_value + " -> " + change.new_value;
  };
  CHECK(said(0) == "street: Koivukuja 1 A -> Haapatie 5");
  CHECK(said(1) == "country: Suomi -> ");
  CHECK(said(2) == "phones: +358401234567 -> +358401234567\n09 555");
  CHECK(said(3) == "safety_prohibition: yes -> ");
  CHECK(said(4) == "call_name: Aino -> ");
  CHECK(said(5) == "street: Haapatie 5 -> Mäntykatu 7");
  CHECK(changes[fields].kind == domain::ChangeKind::rectified);
  CHECK(changes[fields].reason == "palvelu alkaa");
  CHECK(changes[fields + 5].kind == domain::ChangeKind::edited);
}

TEST_CASE("a record without the beginning of its history is damage") {
  test::Office office;
  const auto id = reg::add_client(office.open(), test::aino(), {}, {}).id;
  office.update("DROP TRIGGER change_delete; DELETE FROM change");
  CHECK(thrown([&] { (void)reg::export_client(office.open(), id); }) ==
        "error.database.damaged");
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
  (void)reg::client_page(store, onni).client;

  const domain::Dossier first = reg::export_client(store, aino);
  CHECK(first.guardians.size() == 1);
  CHECK(first.sources.size() == 1);
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
  CHECK(second.audit[0].fields ==
        std::vector<std::string>{"family_name", "given_names", "language", "regime"});
}
