#include "register/audit.h"
#include "register/find.h"
#include "register/work.h"
#include "register_fixture.h"

using namespace kortisto;
using test::thrown;

namespace {

// "number action record id fields" of each row.
std::vector<std::string> trail(test::Practice& practice) {
  db::Connection connection = practice.raw();
  return test::texts(connection,
                     "SELECT number || ' ' || action || ' ' || record || ' ' || record_id || ' ' "
                     "|| fields FROM audit ORDER BY number");
}

}  // namespace

TEST_CASE("each use case leaves its row") {
  test::Practice practice;
  {
    reg::Register& store = practice.open();
    reg::audit(store, "register.init");
    const std::vector guardians{test::matti()};
    const auto id = reg::add_client(store, test::named("Onni", "Koivu"), guardians, {}).id;
    (void)reg::add_guardian(store, id, test::matti(), {});
    (void)reg::client_page(store, id).client;
    (void)reg::guardians(store, id);
    (void)reg::clients(store);
    (void)reg::resolve(store, "koivu");
    (void)reg::dossier(store, id, "client.export");
  }
  const std::string client =
      "family_name,given_names,call_name,identity_code,birth_date,street,postcode,city,country,"
      "other_addresses,phones,emails,language,home_municipality,safety_prohibition,regime";
  const std::string guardian =
      "family_name,given_names,role,street,postcode,city,country,phones,emails,safety_prohibition";
  CHECK(trail(practice) ==
        std::vector<std::string>{
            "1 register.init  0 ", "2 client.add client 1 family_name,given_names,language,regime",
            "3 guardian.add guardian 1 " + guardian, "4 guardian.add guardian 2 " + guardian,
            "5 client.show client 1 " + client, "6 guardian.list client 1 " + guardian,
            "7 client.list client 0 family_name,given_names,call_name,birth_date,"
            "home_municipality,safety_prohibition",
            "8 client.export client 1 " + client});
}

TEST_CASE("no row holds a value") {
  test::Practice practice;
  {
    reg::Register& store = practice.open();
    domain::Client marked;
    for (const domain::Field& field : domain::Client::fields()) {
      if (field.type == domain::FieldType::text && field.key != "language") {
        domain::apply(marked, {{&field, std::string("Marker")}});
      }
    }
    marked.other_addresses = {"Marker"};
    marked.phones = {"Marker"};
    marked.emails = {"Marker@example.org"};
    domain::Guardian guardian;
    guardian.family_name = "Marker";
    domain::Provenance provenance;
    provenance.reason = provenance.requested_by = provenance.source.origin = "Marker";
    const std::vector guardians{guardian};
    const auto id = reg::add_client(store, marked, guardians, provenance).id;
    (void)reg::client_page(store, id).client;
    (void)reg::dossier(store, id, "client.export");
    CHECK(reg::resolve(store, "arke") == id);
    CHECK(thrown([&] { (void)reg::resolve(store, "marker x"); }) == "error.register.no-match");
  }
  // The control: it is in the file.
  CHECK(practice.dump().find("Marker") != std::string::npos);
  for (const std::string& row : trail(practice)) {
    CHECK(row.find("Marker") == std::string::npos);
    CHECK(row.find("marker") == std::string::npos);
  }
}

TEST_CASE("rows are dated with the clock's moment and not with --as-of") {
  test::Practice practice;
  practice.clock.moment = *Timestamp::parse("2027-01-01T00:00:00.001Z");
  reg::audit(practice.open(), "register.init");
  db::Connection connection = practice.raw();
  CHECK(connection.query("SELECT at FROM audit").only<Timestamp>() == practice.clock.moment);
}

TEST_CASE("nothing can be committed unrecorded") {
  test::Practice practice;
  const std::string before = (void(practice.open()), practice.dump());
  CHECK(thrown([&] { reg::Work(practice.open()).commit(); }) == "error.register.unaudited");
  CHECK(practice.dump() == before);
}

TEST_CASE("what cannot be recorded is not read") {
  test::Practice practice;
  (void)reg::add_client(practice.open(), test::aino(), {}, {});
  {
    db::Connection connection = practice.raw();
    connection.run_script(
        "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'full'); END");
  }
  const std::string before = practice.dump();
  reg::Register& store = practice.open();
  const std::string failed = "error.database.unexpected";
  CHECK(thrown([&] { (void)reg::client_page(store, {1}).client; }) == failed);
  CHECK(thrown([&] { (void)reg::clients(store); }) == failed);
  CHECK(thrown([&] { (void)reg::guardians(store, {1}); }) == failed);
  CHECK(thrown([&] { (void)reg::dossier(store, {1}, "client.export"); }) == failed);
  CHECK(thrown([&] { (void)reg::add_client(store, test::aino(), {}, {}); }) == failed);
  CHECK(thrown([&] { (void)reg::add_guardian(store, {1}, test::matti(), {}); }) == failed);
  CHECK(practice.dump() == before);
}
