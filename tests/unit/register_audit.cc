#include "register/audit.h"
#include "register/find.h"
#include "register/paper.h"
#include "register/work.h"
#include "register_fixture.h"

using namespace kortisto;
using test::thrown;

namespace {

// "number action record id fields" of each row.
std::vector<std::string> trail(test::Office& office) {
  db::Connection connection = office.raw();
  return test::texts(connection,
                     "SELECT number || ' ' || action || ' ' || record || ' ' || record_id || ' ' "
                     "|| fields FROM audit ORDER BY number");
}

}  // namespace

TEST_CASE("each use case leaves its row") {
  test::Office office;
  {
    reg::Register& store = office.open();
    reg::audit(store, "register.init");
    const std::vector guardians{test::matti()};
    const auto id = reg::add_client(store, test::named("Onni", "Koivu"), guardians, {}).id;
    (void)test::add(store, id, test::matti());
    (void)reg::show_client(store, id);
    (void)reg::list_records(store, "guardian", id);
    (void)reg::list_clients(store);
    (void)reg::pick_client(store, "koivu");
    (void)reg::pick_record(store, "guardian", id, 1, reg::Purpose::showing);
    (void)reg::show_record(store, {"guardian", 2});
    (void)reg::list_open_records(store, "case");
    (void)reg::export_client(store, id);
  }
  const std::string client = test::all_keys<domain::Client>();
  const std::string guardian = test::all_keys<domain::Guardian>();
  const std::string known =
      "family_name,given_names,role,street,postcode,city,country,phones,emails,safety_prohibition";
  CHECK(trail(office) ==
        std::vector<std::string>{
            "1 register.init  0 ",
            "2 client.add client 1 family_name,given_names,language,regime,clientship_from",
            "3 guardian.add guardian 1 " + known, "4 guardian.add guardian 2 " + known,
            "5 client.show client 1 " + client, "6 guardian.list client 1 " + guardian,
            "7 client.list client 0 family_name,given_names,call_name,birth_date,"
            "home_municipality,safety_prohibition",
            "8 guardian.show guardian 2 " + guardian,
            "9 case.list client 0 " + test::all_keys<domain::Case>(),
            "10 client.export client 1 " + client});
}

TEST_CASE("what is printed to be signed is recorded") {
  test::Office office;
  reg::Register& store = office.open();
  const auto id = reg::add_client(store, test::named("Onni", "Koivu"), {}, {}).id;
  (void)test::add(store, id, test::own_case());
  const auto number = test::add(store, id, test::draft_agreement());
  const reg::Paper paper = reg::print_record(store, {"agreement", number});
  CHECK(paper.client_id == id);
  CHECK(paper.client.family_name == "Koivu");
  CHECK(paper.case_number == 1);
  CHECK(paper.in_case.responsible == "Kaisa Koivu");
  CHECK(test::held_of<domain::Agreement>(paper.record).record.service == "Perhetyö");
  CHECK(thrown([&] {
          (void)reg::print_record(store, {"agreement", 9});
        }) == "error.register.no-record");
  CHECK(trail(office).back() ==
        "4 agreement.print agreement 1 " + test::all_keys<domain::Agreement>());
}

TEST_CASE("no row holds a value") {
  test::Office office;
  {
    reg::Register& store = office.open();
    domain::Client marked;
    for (const domain::Field& field : domain::kFields<domain::Client>) {
      if (field.type == domain::FieldType::text && field.key != "language") {
        domain::apply(marked, {{&field, std::string("Marker")}});
      }
    }
    marked.clientship_to = marked.clientship_from = Date::parse("2026-03-02");
    marked.other_addresses = {"Marker"};
    marked.phones = {"Marker"};
    marked.emails = {"Marker@example.org"};
    domain::Guardian guardian;
    guardian.family_name = "Marker";
    domain::Provenance provenance;
    provenance.occasion.reason = provenance.occasion.requested_by = provenance.source.origin =
        "Marker";
    const std::vector guardians{guardian};
    const auto id = reg::add_client(store, marked, guardians, provenance).id;
    (void)reg::show_client(store, id);
    (void)reg::export_client(store, id);
    CHECK(reg::pick_client(store, "arke") == id);
    CHECK(thrown([&] { (void)reg::pick_client(store, "marker x"); }) == "error.register.no-match");
  }
  // The control: it is in the file.
  CHECK(office.dump().find("Marker") != std::string::npos);
  for (const std::string& row : trail(office)) {
    CHECK(row.find("Marker") == std::string::npos);
    CHECK(row.find("marker") == std::string::npos);
  }
}

TEST_CASE("rows are dated with the clock's moment and not with --as-of") {
  test::Office office;
  office.clock.moment = *Timestamp::parse("2027-01-01T00:00:00.001Z");
  reg::audit(office.open(), "register.init");
  db::Connection connection = office.raw();
  CHECK(connection.query("SELECT at FROM audit").only<Timestamp>() == office.clock.moment);
}

TEST_CASE("nothing can be committed unrecorded") {
  test::Office office;
  const std::string before = (void(office.open()), office.dump());
  CHECK(thrown([&] { reg::Work(office.open()).commit(); }) == "error.register.unaudited");
  CHECK(office.dump() == before);
}

TEST_CASE("what cannot be recorded is not read") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});
  {
    db::Connection connection = office.raw();
    connection.run_script(
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END");
  }
  const std::string before = office.dump();
  reg::Register& store = office.open();
  const std::string failed = "error.database.unexpected";
  CHECK(thrown([&] { (void)reg::show_client(store, {1}); }) == failed);
  CHECK(thrown([&] { (void)reg::list_clients(store); }) == failed);
  CHECK(thrown([&] { (void)reg::find_clients(store, "virtanen"); }) == failed);
  CHECK(thrown([&] { (void)reg::list_records(store, "guardian", {1}); }) == failed);
  CHECK(thrown([&] { (void)reg::list_open_records(store, "plan"); }) == failed);
  CHECK(thrown([&] { (void)reg::show_record(store, {"client", 1}); }) == failed);
  CHECK(thrown([&] { (void)reg::export_client(store, {1}); }) == failed);
  CHECK(thrown([&] { (void)reg::add_client(store, test::aino(), {}, {}); }) == failed);
  CHECK(thrown([&] { (void)test::add(store, {1}, test::matti()); }) == failed);
  CHECK(thrown([&] {
          (void)test::edit<domain::Client>(store, 1, {{"street", "Mäntytie 2"}});
        }) == failed);
  CHECK(office.dump() == before);
}
