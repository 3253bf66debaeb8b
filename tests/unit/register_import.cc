#include <string>

#include "domain/named_client.h"
#include "register/import.h"
#include "register/undo.h"
#include "register_fixture.h"

using namespace kortisto;
using test::thrown;

namespace {

domain::Values values(const domain::Client& client) {
  domain::Values said;
  for (domain::FieldValue& one : domain::values_of(client)) {
    if (!domain::is_absent(one.value)) said.push_back(std::move(one));
  }
  return said;
}

domain::Client person(const char* given, const char* family, const char* birth,
                      const char* code = "") {
  domain::Client client = test::named(given, family);
  if (*birth != '\0') client.birth_date = Date::parse(birth);
  client.identity_code = code;
  return client;
}

domain::Provenance from_file() {
  domain::Provenance provenance;
  provenance.source.origin = "tuotu tiedostosta";
  return provenance;
}

// The number of the client who is the same person; 0 for nobody.
std::int64_t same(reg::Import& import, const domain::Client& client) {
  const auto found = import.same_client(values(client));
  return found ? found->value : 0;
}

// Family work in the client's home.
domain::Agreement perhetyo() {
  domain::Agreement agreement;
  agreement.parties = {"Esimerkkipalvelu Koivu", "Onni Koivu"};
  agreement.service = "Perhetyö";
  agreement.agreed_matters = "Kotikäynti joka viikko";
  agreement.price = Money{7550};
  agreement.price_basis = domain::PriceBasis::hour;
  agreement.vat = domain::VatTreatment::exempt_social_care;
  agreement.billing_terms = "Viivästyskorko 9,5 %";
  agreement.valid_from = Date::parse("2026-03-02");
  return agreement;
}

}  // namespace

TEST_CASE("what is imported is in the register as if it had been added") {
  test::Office office;
  office.use = {.user_name = "Kaisa Koivu", .user_id = "kaisa", .purpose = ""};
  {
    reg::Import import(office.open(), "client", from_file());
    CHECK(import.add({}, values(test::aino())).record.number == 1);
    CHECK(import.add({}, values(test::named("Onni", "Koivu"))).record.number == 2);
    import.commit();
  }
  CHECK(test::client_of(office.store(), 1) == test::aino());
  CHECK(test::client_of(office.store(), 2).clientship_from == Date::parse("2026-03-02"));
  db::Connection raw = office.raw();
  CHECK(test::history(raw, test::id_of<domain::Client>(2)) ==
        std::vector<std::string>{":  -> , added"});
  const auto log = test::trail(raw);
  CHECK(log[1].starts_with("client.add client 2 family_name,given_names,"));
  CHECK(raw.query("SELECT group_concat(DISTINCT purpose) FROM audit WHERE action = 'client.add'")
            .only<std::string>() == "client_care");
  CHECK(raw.query("SELECT group_concat(origin) FROM source").only<std::string>() ==
        "tuotu tiedostosta");
}

TEST_CASE("what is not committed has not been") {
  test::Office office;
  (void)office.open();
  const std::string before = office.dump();
  {
    reg::Import import(office.open(), "client", from_file());
    (void)import.add({}, values(test::aino()));
  }
  CHECK(office.dump() == before);
}

TEST_CASE("a record that is refused is not added, and those around it are") {
  test::Office office;
  {
    reg::Import import(office.open(), "client", {});
    (void)import.add({}, values(test::named("Onni", "Koivu")));
    CHECK(thrown([&] { (void)import.add({}, values(person("Eeva", "Koivu", "2027-01-01"))); }) ==
          "error.client.birth-future");
    CHECK(thrown([&] { (void)import.add({}, {}); }) == "error.field.required");
    (void)import.add({}, values(test::named("Impi", "Koivu")));
    import.commit();
  }
  CHECK(reg::list_clients(office.store()).size() == 2);
}

TEST_CASE("an import is one entry, which undo takes back as a whole") {
  test::Office office;
  (void)reg::add_client(office.open(), test::named("Onni", "Koivu"), {}, {});
  office.clock.pass(std::chrono::minutes(1));
  {
    reg::Import import(office.store(), "client", {});
    for (const char* given : {"Eeva", "Impi", "Vieno"}) {
      (void)import.add({}, values(test::named(given, "Koivu")));
    }
    import.commit();
  }
  office.clock.pass(std::chrono::minutes(1));
  CHECK(reg::undo(office.store()).size() == 3);
  CHECK(reg::list_clients(office.store()).size() == 1);
}

TEST_CASE("the same person has the same code, or the same name and day of birth") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});  // 010190-900P
  (void)reg::add_client(office.store(), person("Onni Elias", "Väisänen", "2010-05-16"), {}, {});
  (void)reg::add_client(office.store(), test::named("Zoë", "Koivu"), {}, {});
  reg::Import import(office.store(), "client", {});

  CHECK(same(import, person("Maija", "Malli", "", "010190-900P")) == 1);
  CHECK(same(import, person("Aino Maria", "Virtanen", "1990-01-01")) == 1);  // of the code
  CHECK(same(import, person("Aino Maria", "Virtanen", "1990-01-02")) == 0);
  CHECK(same(import, person("Aino", "Virtanen", "1990-01-01")) == 0);
  // Two codes are two people.
  CHECK(same(import, person("Aino Maria", "Virtanen", "", "010190-902S")) == 0);

  CHECK(same(import, person("onni elias", "VAISANEN", "2010-05-16")) == 2);
  CHECK(same(import, person("Väisänen", "Onni Elias", "2010-05-16")) == 2);  // the other way about
  CHECK(same(import, person("Onni Elias", "Väisänen", "")) == 0);

  CHECK(same(import, test::named("Zoë", "Koivu")) == 3);  // neither has a day
  CHECK(same(import, person("Zoë", "Koivu", "1990-01-01")) == 0);
}

TEST_CASE("somebody whom the import itself has added is found too") {
  test::Office office;
  reg::Import import(office.open(), "client", {});
  CHECK(same(import, test::named("Onni", "Koivu")) == 0);
  for (int i = 0; i < 3000; ++i) {  // more than the table begins with
    (void)import.add({}, values(test::named(std::to_string(i).c_str(), "Koivu")));
  }
  CHECK(same(import, test::named("0", "Koivu")) == 1);
  CHECK(same(import, test::named("2999", "Koivu")) == 3000);
  CHECK(same(import, test::named("3000", "Koivu")) == 0);
}

TEST_CASE("whose a record is can be said by number, by code, or by name and birth") {
  test::Office office;
  (void)reg::add_client(office.open(), test::aino(), {}, {});  // 010190-900P
  (void)reg::add_client(office.store(), person("Onni Elias", "Koivu", "2010-05-16"), {}, {});
  (void)reg::add_client(office.store(), person("Onni Elias", "Koivu-Malli", "2010-05-16"), {}, {});
  (void)reg::add_client(office.store(), person("Eeva", "Malli", "2012-01-01"), {}, {});
  (void)reg::add_client(office.store(), person("Eeva", "Malli", "2012-01-01"), {}, {});
  reg::Import import(office.store(), "case", {});
  const auto owner = [&](const domain::NamedClient& named) { return import.owner(named).value; };
  const auto refused = [&](const domain::NamedClient& named) {
    return thrown([&] { (void)import.owner(named); });
  };
  const auto born = [](const char* name, const char* day) {
    return domain::NamedClient{
        .client = {}, .identity_code = {}, .name = name, .birth_date = Date::parse(day)};
  };
  CHECK(owner({.client = domain::ClientId{2}, .identity_code = {}, .name = {}, .birth_date = {}}) ==
        2);
  CHECK(owner({.client = {}, .identity_code = "010190-900P", .name = {}, .birth_date = {}}) == 1);
  CHECK(owner(born("virtanen, aino", "1990-01-01")) == 1);
  // A whole name goes before one that it is a part of.
  CHECK(owner(born("Onni Elias Koivu", "2010-05-16")) == 2);
  CHECK(owner(born("Onni Malli", "2010-05-16")) == 3);
  CHECK(refused(born("Onni Koivu", "2010-05-16")) == "error.import.several-clients");
  // The number says which of the two.
  domain::NamedClient twin = born("Eeva Malli", "2012-01-01");
  CHECK(refused(twin) == "error.import.several-clients");
  twin.client = domain::ClientId{5};
  CHECK(owner(twin) == 5);

  CHECK(refused(born("Onni", "2010-05-17")) == "error.import.no-client");
  CHECK(refused(born("Onn", "2010-05-16")) == "error.import.no-client");  // a part of a word
  CHECK(
      refused({.client = domain::ClientId{9}, .identity_code = {}, .name = {}, .birth_date = {}}) ==
      "error.register.no-client");
  CHECK(refused({.client = {}, .identity_code = "010190-902S", .name = {}, .birth_date = {}}) ==
        "error.import.no-client");
  CHECK(refused({}) == "error.import.owner");
  CHECK(refused({.client = {}, .identity_code = {}, .name = "Onni Koivu", .birth_date = {}}) ==
        "error.import.owner");
  // Nothing is guessed where two things that are said mean two people.
  CHECK(refused({.client = domain::ClientId{2},
                 .identity_code = "010190-900P",
                 .name = {},
                 .birth_date = {}}) == "error.import.owner-differs");
  domain::NamedClient other = born("Onni Koivu", "2010-05-16");
  other.client = domain::ClientId{1};
  CHECK(refused(other) == "error.import.owner-differs");
}

TEST_CASE("records of another kind go to their owner's only open case") {
  test::Matter matter;
  const domain::Agreement agreement = perhetyo();
  {
    reg::Import import(matter.next(), "agreement", {});
    (void)import.add(matter.client, domain::values_of(agreement));
    import.commit();
  }
  const auto all = matter.all<domain::Agreement>();
  REQUIRE(all.size() == 1);
  CHECK(all[0].record.in_case == domain::CaseId{matter.in_case});
  CHECK(all[0].record.price == Money{7550});
}

TEST_CASE("a visit of a file says its own moment") {
  test::Matter matter;
  domain::Visit visit;
  visit.agreement = domain::AgreementId{matter.add(perhetyo())};
  visit.day = Date::parse("2025-11-03");
  visit.start = "14:30";
  visit.minutes = 60;
  reg::Import import(matter.next(), "visit", {});
  (void)import.add(matter.client, domain::values_of(visit));
  // Entered by hand it would end now.
  visit.day = std::nullopt;
  visit.start.clear();
  CHECK(thrown([&] { (void)import.add(matter.client, domain::values_of(visit)); }) ==
        "error.field.required");
  import.commit();
  CHECK(matter.all<domain::Visit>().size() == 1);
}
