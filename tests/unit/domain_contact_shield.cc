// Where somebody under a non-disclosure for safety can be found is recognised however it is
// written, and what only looks like it is not.
#include <doctest/doctest.h>

#include "domain/contact_shield.h"

namespace {

using kortisto::domain::ContactShield;
using Match = ContactShield::Match;

ContactShield sanna() {
  ContactShield shield;
  shield.protect("street", "Salakatu 1");
  shield.protect("postcode", "33100");
  shield.protect("city", "Tampere");
  shield.protect("phones", "+358407651111\n+35831234567");
  shield.protect("emails", "sanna.virtanen@posti.example");
  shield.protect("other_addresses", "Mökkipolku 3, 12345 Metsäkylä");
  return shield;
}

TEST_CASE("a shield that protects nobody matches nothing") {
  CHECK(ContactShield().in_text("Salakatu 1") == Match::none);
  CHECK(ContactShield().empty());
}

TEST_CASE("street and house, telephone and e-mail are certain") {
  const ContactShield shield = sanna();
  for (const char* text :
       {"Salakatu 1", "salakatu  1 A 5", "muutti osoitteeseen Salakatu 1, Tampere",
        "SALAKATU 1:ssä", "asuu Salakadulla 1", "puh. 040 765 1111", "+358 40 765 1111 (koti)",
        "040-7651111 iltaisin", "0407651111", "Sanna.Virtanen@posti.example",
        "kirje: <sanna.virtanen@posti.example>", "mökillä, Mökkipolku 3"}) {
    CAPTURE(text);
    CHECK(shield.in_text(text) == Match::certain);
  }
  CHECK(shield.in("street", "SALAKATU 1 b") == Match::certain);
  CHECK(shield.in("phones", "+358401234567\n+358407651111") == Match::certain);
}

TEST_CASE("a street without its house, a town or a postcode are doubtful") {
  const ContactShield shield = sanna();
  for (const char* text : {"käy koulua Salakadun lähellä", "muutti Tampereelle", "33100", "Tampere",
                           "Mökkipolun varrella"}) {
    CAPTURE(text);
    CHECK(shield.in_text(text) == Match::doubtful);
  }
  CHECK(shield.in("city", "tampere") == Match::doubtful);
  CHECK(shield.in("home_municipality", "Tampere") == Match::doubtful);
  CHECK(shield.in("postcode", "33100") == Match::doubtful);
}

TEST_CASE("another house, another number and other words are nobody's secret") {
  const ContactShield shield = sanna();
  for (const char* text : {"Salakatu 12", "Salakatu 21", "Kujakatu 1", "040 765 1112", "1111",
                           "sanna@posti.example", "kello 1", "Tampio", "", "33101"}) {
    CAPTURE(text);
    CHECK(shield.in_text(text) == Match::none);
  }
  CHECK(shield.in("city", "Helsinki") == Match::none);
  CHECK(shield.in("street", "Salakatu 10") == Match::none);
}

TEST_CASE("a place that has no number is recognised by its name") {
  ContactShield shield;
  shield.protect("street", "Rauhala");
  CHECK(shield.in("street", "rauhala") == Match::certain);
  CHECK(shield.in_text("asuu Rauhalassa") == Match::doubtful);
}

}  // namespace
