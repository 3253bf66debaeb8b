// Service agreements from the draft to the end, and what their case asks of them.
#include "register/paper.h"
#include "register_fixture.h"

using namespace kortisto;
using domain::Agreement;
using test::draft_agreement;
using test::thrown;

namespace {

struct Fixture : test::Matter {
  // What is said when the paper comes back.
  reg::Changed sign(std::int64_t number, const char* day) {
    return edit<Agreement>(
        number, {{"signed_on", day},
                 {"place", "Helsinki"},
                 {"signatories",
                  std::vector<std::string>{"Kaisa Koivu, palveluntuottaja", "Onni Koivu, asiakas"}},
                 {"paper_place", "kansio 3"}});
  }
  std::int64_t amend(std::int64_t number, test::Said fields) {
    return reg::amend_record(next(), test::id_of<Agreement>(number), test::said<Agreement>(fields),
                             {})
        .record.number;
  }
  std::string refusal(std::int64_t number, test::Said fields) {
    return edit_error<Agreement>(number, fields);
  }
  test::Held<Agreement> held(std::int64_t number) {
    return test::show<Agreement>(office.store(), number);
  }
  std::string state(std::int64_t number) { return held(number).fact("state"); }
  std::string add_error(const Agreement& agreement) {
    return thrown([&] { (void)add(agreement); });
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "an agreement comes back as it was added") {
  Agreement agreement = draft_agreement();
  agreement.in_case = domain::CaseId{in_case};
  agreement.due_days = 14;
  agreement.valid_to = Date::parse("2026-12-31");
  agreement.notice_period = "kuukausi";
  agreement.cancellation_rule = "päivää ennen";
  agreement.processor_contract = "liite 4";
  agreement.place = "Helsinki";
  agreement.printed_on = agreement.signed_on = agreement.ended_on = Date::parse("2026-03-02");
  agreement.signatories = {"Kaisa Koivu, palveluntuottaja"};
  agreement.paper_place = "kansio 3";
  agreement.end_reason = "asiakas muutti";
  for (const auto& [field, value] : domain::values_of(agreement)) {
    CAPTURE(field->key);
    CHECK_FALSE(domain::is_absent(value));
  }
  const auto number = add(agreement);
  CHECK(held(number).record == agreement);
  db::Connection connection = office.raw();
  CHECK(connection.query("SELECT price FROM agreement").only<std::int64_t>() == 7'550);
}

TEST_CASE_FIXTURE(Fixture, "an agreement is a draft, then printed, signed and ended") {
  const auto number = add(draft_agreement());
  CHECK(state(number) == "draft");
  (void)edit<Agreement>(number, {{"printed_on", "2026-03-02"}});
  CHECK(state(number) == "printed");
  (void)sign(number, "2026-03-02");
  CHECK(state(number) == "signed");
  (void)edit<Agreement>(number, {{"ended_on", "2026-03-02"}, {"end_reason", "asiakas irtisanoi"}});
  CHECK(state(number) == "ended");
  db::Connection connection = office.raw();
  CHECK(test::history(connection, {"agreement", number}) ==
        std::vector<std::string>{
            ":  -> , added", "printed_on:  -> 2026-03-02, edited", "place:  -> Helsinki, edited",
            "signed_on:  -> 2026-03-02, edited",
            "signatories:  -> Kaisa Koivu, palveluntuottaja\nOnni Koivu, asiakas, edited",
            "paper_place:  -> kansio 3, edited", "ended_on:  -> 2026-03-02, edited",
            "end_reason:  -> asiakas irtisanoi, edited"});
}

TEST_CASE_FIXTURE(Fixture, "the mark of printing goes when the content changes, not with signing") {
  const auto number = add(draft_agreement());
  (void)edit<Agreement>(number, {{"printed_on", "2026-03-01"}});
  const auto changed = edit<Agreement>(number, {{"price", "80"}});
  CHECK(changed.fields == std::vector<std::string_view>{"price", "printed_on"});
  CHECK(state(number) == "draft");
  (void)edit<Agreement>(number, {{"printed_on", "2026-03-02"}});
  (void)sign(number, "2026-03-02");
  CHECK(held(number).record.printed_on == Date::parse("2026-03-02"));
  CHECK(state(number) == "signed");
}

TEST_CASE_FIXTURE(Fixture, "what is signed is never edited") {
  const auto number = add(draft_agreement());
  (void)sign(number, "2026-03-02");
  const std::string before = office.dump();
  for (const auto& [key, text] :
       {std::pair("price", "80"), std::pair("agreed_matters", "Käynti kahdesti viikossa"),
        std::pair("valid_to", "2026-12-31"), std::pair("signed_on", "2026-03-01"),
        std::pair("place", "Espoo")}) {
    CAPTURE(key);
    CHECK(refusal(number, {{key, text}}) == "error.record.signed");
  }
  CHECK(refusal(number, {{"price", "80"}, {"paper_place", "kansio 4"}}) == "error.record.signed");
  CHECK(office.dump() == before);
  // Where its paper is, is no part of it.
  (void)edit<Agreement>(number, {{"paper_place", "kansio 4"}});
  CHECK(held(number).record.paper_place == "kansio 4");
}

TEST_CASE_FIXTURE(Fixture, "an amendment is a new version, which ends the old one when signed") {
  const auto first = add(draft_agreement());
  CHECK(thrown([&] { (void)amend(first, {{"price", "80"}}); }) == "error.record.not-signed");
  (void)edit<Agreement>(first, {{"printed_on", "2026-03-01"}});
  (void)sign(first, "2026-03-01");
  const Agreement as_signed = held(first).record;

  const auto second = amend(first, {{"price", "80"}});
  CHECK(second != first);
  CHECK(held(first).record == as_signed);
  CHECK(state(first) == "signed");
  CHECK(state(second) == "draft");
  CHECK(held(second).fact("version") == "2");
  CHECK(held(second).fact("follows") == std::to_string(first));
  // It says all that the old one says, but nothing of its paper.
  Agreement next = as_signed;
  next.price = Money{8'000};
  next.printed_on.reset();
  next.signed_on.reset();
  next.signatories.clear();
  next.place = next.paper_place = "";
  CHECK(held(second).record == next);

  (void)sign(second, "2026-03-02");
  CHECK(state(second) == "signed");
  CHECK(state(first) == "ended");
  CHECK(held(first).record.ended_on == Date::parse("2026-03-02"));
}

TEST_CASE_FIXTURE(Fixture, "one amendment at a time, and none of what has ended") {
  const auto first = add(draft_agreement());
  (void)sign(first, "2026-03-01");
  const auto second = amend(first, {{"price", "80"}});
  CHECK(thrown([&] { (void)amend(first, {{"price", "90"}}); }) == "error.record.superseded");
  (void)edit<Agreement>(first, {{"ended_on", "2026-03-02"}, {"end_reason", "asiakas muutti"}});
  // What was drafted from it ends with it.
  CHECK(state(second) == "ended");
  CHECK(thrown([&] { (void)amend(first, {{"price", "90"}}); }) == "error.record.ended");
}

TEST_CASE_FIXTURE(Fixture, "what is signed without a place or signatories is not signed") {
  const auto number = add(draft_agreement());
  CHECK(refusal(number, {{"signed_on", "2026-03-02"}}) == "error.field.required");
  CHECK(refusal(number, {{"signed_on", "2026-03-02"}, {"place", "Helsinki"}}) ==
        "error.field.required");
  CHECK(state(number) == "draft");
}

TEST_CASE_FIXTURE(Fixture, "what a service agreement cannot say is refused, and nothing written") {
  const std::string before = office.dump();
  Agreement nobody = draft_agreement();
  nobody.parties.clear();
  CHECK(add_error(nobody) == "error.field.required");
  Agreement backwards = draft_agreement();
  backwards.valid_to = Date::parse("2026-02-28");
  CHECK(add_error(backwards) == "error.field.order");
  Agreement soon = draft_agreement();
  soon.due_days = 13;
  CHECK(add_error(soon) == "error.agreement.due-days");
  Agreement unpriced = draft_agreement();
  unpriced.price.reset();
  CHECK(add_error(unpriced) == "error.field.required");
  CHECK(office.dump() == before);
  soon.due_days = 14;
  CHECK(add_error(soon) == "nothing");
}

TEST_CASE_FIXTURE(Fixture, "a bought service names the buyer's terms on personal data") {
  Agreement agreement = draft_agreement();
  agreement.in_case = domain::CaseId{add(test::bought_case())};
  CHECK(add_error(agreement) == "error.agreement.processor-contract");
  agreement.processor_contract = "Ostopalvelusopimus 2026, liite 4";
  CHECK(add_error(agreement) == "nothing");
  CHECK(refusal(1, {{"processor_contract", ""}}) == "error.agreement.processor-contract");
}

TEST_CASE_FIXTURE(Fixture, "an agreement for a time is over by itself the day after") {
  Agreement agreement = draft_agreement();
  agreement.valid_to = Date::parse("2026-03-02");
  const auto number = add(agreement);
  (void)sign(number, "2026-03-02");
  CHECK(state(number) == "signed");
  office.clock.set_today("2026-03-03");
  CHECK(state(number) == "ended");
}

TEST_CASE_FIXTURE(Fixture, "what was signed before its case became a buyer's can still be ended") {
  const auto number = add(draft_agreement());
  const auto draft = add(draft_agreement());
  (void)sign(number, "2026-03-02");
  (void)edit<domain::Case>(
      in_case,
      {{"controller", "buyer"}, {"controller_name", "Esimerkkilän kunta"}, {"basis", "bought"}});
  CHECK(refusal(draft, {{"price", "80"}}) == "error.agreement.processor-contract");
  CHECK(refusal(number, {{"paper_place", "kansio 4"}}) == "nothing");
  CHECK(refusal(number, {{"ended_on", "2026-03-02"}}) == "nothing");
  // And a paper of what cannot be signed as it is, is not made.
  const std::string before = office.dump();
  CHECK(thrown([&] { (void)reg::print_record(next(), test::id_of<Agreement>(draft)); }) ==
        "error.agreement.processor-contract");
  CHECK(office.dump() == before);
  CHECK(thrown([&] { (void)reg::print_record(next(), test::id_of<Agreement>(number)); }) ==
        "nothing");
}

TEST_CASE_FIXTURE(Fixture, "an exemption from VAT takes a case of social care") {
  domain::Case other = test::own_case();
  other.task = domain::ServiceTask::not_social_care;
  Agreement exempt = draft_agreement();
  exempt.in_case = domain::CaseId{add(other)};
  const auto added = reg::add_record(next(), "agreement", client, domain::values_of(exempt), {});
  REQUIRE(added.warnings.size() == 1);
  CHECK(added.warnings[0].key == "warning.agreement.not-social-care");
  exempt.vat = domain::VatTreatment::standard;
  CHECK(
      reg::add_record(next(), "agreement", client, domain::values_of(exempt), {}).warnings.empty());
}
