#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/agreement.h"
#include "domain/record.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

std::optional<Date> day(const char* iso) {
  return Date::parse(iso);
}

// The least that an agreement says.
Agreement a_draft() {
  Agreement one;
  one.parties = {"Esimerkkipalvelu Koivu", "Aino Virtanen"};
  one.service = "Perhetyö";
  one.agreed_matters = "Käynti kerran viikossa";
  one.price = Money{7'550};
  one.price_basis = PriceBasis::visit;
  one.vat = VatTreatment::exempt_social_care;
  one.billing_terms = "Lasku kerran kuussa";
  one.valid_from = day("2026-03-02");
  return one;
}

Agreement a_signed() {
  Agreement one = a_draft();
  one.signed_on = day("2026-03-02");
  one.place = "Helsinki";
  one.signatories = {"Kaisa Koivu, palveluntuottaja", "Aino Virtanen, asiakas"};
  return one;
}

std::string refusal(const Agreement& one, bool bought = false) {
  try {
    const bool warned = !check(one, kToday, bought).empty();
    CHECK_FALSE(warned);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "";
}

TEST_CASE("an agreement says who agrees, on what, at which price and on which terms") {
  CHECK(refusal(a_draft()) == "");
  const Values all = values_of(a_draft());
  for (const char* key : {"parties", "service", "agreed_matters", "price", "price_basis", "vat",
                          "billing_terms", "valid_from"}) {
    CAPTURE(key);
    Values values = all;
    std::erase_if(values, [key](const FieldValue& one) { return one.field->key == key; });
    CHECK(refusal(record_of<Agreement>(values)) ==
          "error.field.required field=field." + std::string(key));
  }
}

TEST_CASE("a contract of nobody is none") {
  Agreement one = a_draft();
  one.parties.clear();
  CHECK(refusal(one) == "error.field.required field=field.parties");
  CHECK(canonical(field_of<Agreement>("parties"), std::vector<std::string>{" ", ""}) ==
        Value(std::vector<std::string>{}));
}

TEST_CASE("a price may be nothing, and is an amount") {
  Agreement one = a_draft();
  one.price = Money{0};
  CHECK(refusal(one) == "");
  CHECK_THROWS_AS((void)canonical(field_of<Agreement>("price"), std::string("-75")), const Error&);
}

TEST_CASE("an end before the beginning is refused") {
  Agreement one = a_draft();
  one.valid_to = day("2026-03-01");
  CHECK(refusal(one) == "error.field.order field=field.valid_to field2=field.valid_from");
  one.valid_to = one.valid_from;
  CHECK(refusal(one) == "");
  one.valid_to = day("2027-12-31");
  CHECK(refusal(one) == "");
}

TEST_CASE("an invoice leaves a consumer fourteen days") {
  Agreement one = a_draft();
  for (const int days : {0, 13}) {
    one.due_days = days;
    CHECK(refusal(one) == "error.agreement.due-days field=field.due_days");
  }
  one.due_days = 14;
  CHECK(refusal(one) == "");
  CHECK_THROWS_AS((void)canonical(field_of<Agreement>("due_days"), std::string("367")),
                  const Error&);
}

TEST_CASE("where a buyer pays, the buyer's terms on personal data are named") {
  Agreement one = a_draft();
  CHECK(refusal(one, true) == "error.agreement.processor-contract field=field.processor_contract");
  one.processor_contract = "Ostopalvelusopimus 2026, liite 4";
  CHECK(refusal(one, true) == "");
  CHECK(refusal(one, false) == "");
}

TEST_CASE("what is signed has a place and signatories") {
  CHECK(refusal(a_signed()) == "");
  Agreement one = a_signed();
  one.place.clear();
  CHECK(refusal(one) == "error.field.required field=field.place");
  one = a_signed();
  one.signatories.clear();
  CHECK(refusal(one) == "error.field.required field=field.signatories");
}

TEST_CASE("what was done was done today or before") {
  Agreement one = a_signed();
  one.signed_on = day("2026-11-23");
  CHECK(refusal(one) == "error.field.future field=field.signed_on");
  one = a_draft();
  one.printed_on = day("2026-11-23");
  CHECK(refusal(one) == "error.field.future field=field.printed_on");
  one = a_signed();
  one.ended_on = day("2026-11-23");
  CHECK(refusal(one) == "error.field.future field=field.ended_on");
  // It may begin later than it is signed.
  one = a_signed();
  one.valid_from = day("2027-01-01");
  CHECK(refusal(one) == "");
}

TEST_CASE("an agreement ends after it was signed, and the reason is that of an end") {
  Agreement one = a_signed();
  one.ended_on = day("2026-03-01");
  CHECK(refusal(one) == "error.field.order field=field.ended_on field2=field.signed_on");
  one.ended_on.reset();
  one.end_reason = "asiakas irtisanoi";
  CHECK(refusal(one) == "error.record.end-reason field=field.end_reason");
  one.ended_on = kToday;
  CHECK(refusal(one) == "");
}

TEST_CASE("the state follows from the days") {
  Agreement one = a_draft();
  CHECK(state(one, kToday) == AgreementState::draft);
  one.printed_on = day("2026-03-01");
  CHECK(state(one, kToday) == AgreementState::printed);
  one = a_signed();
  one.printed_on = day("2026-03-01");
  CHECK(state(one, kToday) == AgreementState::signed_);
  one.ended_on = kToday;
  CHECK(state(one, kToday) == AgreementState::ended);
}

TEST_CASE("what is signed ends by itself after its last day, a draft never does") {
  Agreement one = a_signed();
  one.valid_to = kToday;
  CHECK(state(one, kToday) == AgreementState::signed_);
  one.valid_to = day("2026-11-21");
  CHECK(state(one, kToday) == AgreementState::ended);
  one = a_draft();
  one.valid_to = day("2026-11-21");
  CHECK(state(one, kToday) == AgreementState::draft);
}

TEST_CASE("only its paper and its end change of what is signed") {
  std::vector<std::string_view> upkeep;
  for (const Field& field : kFields<Agreement>) {
    if (is_upkeep(kAgreementVersioning, field.key)) upkeep.push_back(field.key);
  }
  CHECK(upkeep ==
        std::vector<std::string_view>{"printed_on", "paper_place", "ended_on", "end_reason"});
  CHECK_FALSE(kAgreementVersioning.edit_amends);
}

TEST_CASE("nobody agrees alone") {
  Agreement one = a_draft();
  one.parties.pop_back();
  CHECK(refusal(one) == "error.agreement.parties field=field.parties");
}

TEST_CASE("it may be ended before it begins") {
  Agreement one = a_signed();
  one.valid_from = day("2026-06-01");
  one.ended_on = day("2026-03-10");
  CHECK(refusal(one) == "");
}

}  // namespace
