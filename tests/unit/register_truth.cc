// What the register says of a value is true: who gave it, and for what time it was said.
#include <algorithm>

#include "domain/source.h"
#include "register/dossier.h"
#include "register/undo.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Client;
using domain::Plan;
using test::agreed_plan;

namespace {

struct Fixture : test::Matter {
  domain::Dossier dossier() { return reg::export_client(next(), client); }

  // The latest change of a field, whatever record it is of.
  static domain::Change latest(const domain::Dossier& dossier, std::string_view field) {
    const auto found =
        std::find_if(dossier.changes.rbegin(), dossier.changes.rend(),
                     [field](const domain::Change& one) { return one.field == field; });
    REQUIRE(found != dossier.changes.rend());
    return *found;
  }
  static domain::Giver giver(const domain::Dossier& dossier, const domain::Change& change) {
    for (const domain::NumberedSource& one : dossier.sources) {
      if (one.id == change.source) return one.giver;
    }
    return domain::Giver::unknown;
  }
};

}  // namespace

TEST_CASE("who gave data whose source names nobody goes by the kind of the record") {
  domain::Source nobody;
  nobody.received = Date::parse("2026-03-02");
  CHECK(domain::giver_of("client", nobody) == domain::Giver::client);
  CHECK(domain::giver_of("guardian", nobody) == domain::Giver::guardian);
  CHECK(domain::giver_of("case", nobody) == domain::Giver::practice);
  CHECK(domain::giver_of("plan", nobody) == domain::Giver::client);
  CHECK(domain::giver_of("client", {}) == domain::Giver::unknown);
  domain::Source program = nobody;
  program.origin = domain::kSystemOrigin;
  CHECK(domain::giver_of("client", program) == domain::Giver::system);
  domain::Source county = nobody;
  county.origin = "Esimerkkilän hyvinvointialue";
  CHECK(domain::giver_of("guardian", county) == domain::Giver::other);
}

TEST_CASE_FIXTURE(Fixture, "an ending that the program makes comes from the program") {
  const auto first = add(agreed_plan());
  const auto second = edit<Plan>(first, {{"goals", "Uni paranee"}}).record.number;
  (void)edit<Plan>(second, {{"agreed_on", "2026-03-02"}});
  const domain::Dossier held = dossier();
  const domain::Change ended = latest(held, "ended_on");
  CHECK(ended.record_id == first);
  CHECK(giver(held, ended) == domain::Giver::system);
  // What somebody said stays theirs.
  CHECK(giver(held, latest(held, "agreed_on")) == domain::Giver::client);

  // It goes with the entry that it follows from.
  CHECK(reg::undo(next()).size() == 2);
  CHECK(test::show<Plan>(office.store(), first).fact("state") == "agreed");
}

TEST_CASE_FIXTURE(Fixture,
                  "what is put right holds for the time that the wrong value was said to") {
  domain::Provenance moved;
  moved.occasion.valid_from = Date::parse("2026-01-15");
  (void)reg::edit_record(next(), {"client", client.value},
                         test::said<Client>({{"street", "Koivukuja 1"}}), moved);
  (void)test::rectify<Client>(next(), client.value, "street", "Koivukuja 1", "Koivukuja 11");
  CHECK(latest(dossier(), "street").valid_from.iso() == "2026-01-15");

  // An entry that was taken back is not the wrong value's beginning.
  domain::Provenance slip;
  slip.occasion.valid_from = Date::parse("2026-02-20");
  (void)reg::edit_record(next(), {"client", client.value},
                         test::said<Client>({{"street", "Väärätie 1"}}), slip);
  (void)reg::undo(next());
  (void)test::rectify<Client>(next(), client.value, "street", "Koivukuja 11", "Koivukuja 12");
  CHECK(latest(dossier(), "street").valid_from.iso() == "2026-01-15");
}

TEST_CASE_FIXTURE(Fixture, "somebody may say another day of what is put right") {
  domain::Provenance later = test::because("kirjoitusvirhe");
  later.occasion.valid_from = Date::parse("2026-02-01");
  (void)reg::rectify_record(next(), {"client", client.value}, test::said<Client>({{"street", ""}}),
                            test::said<Client>({{"street", "Koivukuja 11"}}), later);
  CHECK(latest(dossier(), "street").valid_from.iso() == "2026-02-01");
}

TEST_CASE_FIXTURE(Fixture, "the household is read from whoever names the other") {
  const auto sibling = reg::add_client(next(), test::named("Aada", "Koivu"), {}, {}).id.value;
  CHECK_FALSE(dossier().household.shielded);
  (void)test::edit<Client>(next(), sibling, {{"street", "Salakatu 1"}});
  (void)test::edit<Client>(next(), sibling, {{"safety_prohibition", true}});
  CHECK_FALSE(dossier().household.shielded);  // they do not live together
  (void)test::edit<Client>(
      next(), sibling, {{"lives_with", std::vector<std::string>{std::to_string(client.value)}}});
  const domain::Household household = dossier().household;
  CHECK(household.shielded);
  bool found = false;
  for (const auto& [field, value] : household.contacts) {
    found = found || (field->key == "street" && value == domain::Value("Salakatu 1"));
  }
  CHECK(found);
}

TEST_CASE_FIXTURE(Fixture, "a report that is refused leaves no row") {
  const auto refuse = [](const domain::Dossier&) {
    throw Error(ErrorKind::configuration, {"error.export.gaps", {}});
  };
  db::Connection connection = office.raw();
  const auto rows = test::trail_end(connection);
  CHECK_THROWS_AS((void)reg::export_client(next(), client, refuse), Error);
  CHECK(test::trail_end(connection) == rows);
}
