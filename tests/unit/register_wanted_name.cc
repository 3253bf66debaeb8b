#include <doctest/doctest.h>

#include "register/wanted_name.h"

using kortisto::reg::Hit;
using kortisto::reg::PersonName;
using kortisto::reg::WantedName;

namespace {

Hit hit(const char* text, const PersonName& name) {
  return WantedName(text).in(name);
}

constexpr PersonName kAino{.family = "Väisänen", .given = "Aino Maria", .call = "Maija"};

}  // namespace

TEST_CASE("any of the given names with the family name, in any order, is a hit by words") {
  for (const char* text : {"Maria Väisänen", "Väisänen Maria", "väisänen aino", "VÄISÄNEN, MARIA",
                           "Maria Aino", "\tväisänen,\n maria \r\n", "maria", "Väisänen",
                           "maija aino", "vaisanen", "VAISANEN Maria", "maria aino väisänen"}) {
    CAPTURE(text);
    CHECK(hit(text, kAino) == Hit::words);
  }
}

TEST_CASE("all names, or the one used with the family name, are the whole") {
  for (const char* text : {"Aino Maria Väisänen", "väisänen, aino maria", "Maija Väisänen",
                           "Väisänen Maija", " Aino\u00A0Maria\tVäisänen\n"}) {
    CAPTURE(text);
    CHECK(hit(text, kAino) == Hit::exact);
  }
  CHECK(hit("aino maria vaisanen", kAino) == Hit::whole);
  CHECK(hit("Maija Vaisanen", kAino) == Hit::whole);
  CHECK(hit("Zoë", {.family = "Zoë", .given = ""}) == Hit::exact);
  CHECK(hit("zoe", {.family = "", .given = "Zoë"}) == Hit::whole);
  CHECK(hit("anna koivu", {.family = "Koivu", .given = "Anna"}) == Hit::exact);
}

TEST_CASE("beginnings and parts of names, each of a name of its own") {
  CHECK(hit("väis", kAino) == Hit::prefix);
  CHECK(hit("mar vai", kAino) == Hit::prefix);
  CHECK(hit("M. Väisänen", kAino) == Hit::prefix);
  CHECK(hit("äis", kAino) == Hit::part);
  CHECK(hit("ria väi", kAino) == Hit::part);
  CHECK(hit("eino", kAino) == Hit::none);
  CHECK(hit("maria koivu", kAino) == Hit::none);
  CHECK(hit("anna anna", {.family = "Koivu", .given = "Anna"}) == Hit::none);
  CHECK(hit("anna koivu matti", {.family = "Koivu", .given = "Anna"}) == Hit::none);
  // Whichever word comes first.
  CHECK(hit("an anna", {.family = "Andersson", .given = "Anna"}) == Hit::prefix);
  CHECK(hit("anna an", {.family = "Andersson", .given = "Anna"}) == Hit::prefix);
  // A part is not put together of the end of one name and the beginning of another.
  CHECK(hit("nako", {.family = "Koivu", .given = "Anna"}) == Hit::none);
}

TEST_CASE("another apostrophe or hyphen, or none") {
  const PersonName brien{.family = "O’Brien", .given = "Anna-Liisa"};
  for (const char* text : {"o'brien anna liisa", "OBrien, Anna-Liisa", "anna\u2011liisa o`brien",
                           "O Brien Anna Liisa", "annaliisa obrien"}) {
    CAPTURE(text);
    CHECK(hit(text, brien) >= Hit::whole);
  }
  for (const char* text :
       {"o'brien", "o´brien", "OBRIEN", "o brien", "Anna Liisa", "annaliisa", "liisa o'brien"}) {
    CAPTURE(text);
    CHECK(hit(text, brien) == Hit::words);
  }
  CHECK(hit("Anna-Liisa", {.family = "Koivu", .given = "Annaliisa"}) == Hit::words);
  CHECK(hit("d'Angelo", {.family = "D Angelo", .given = "Eva"}) == Hit::words);
}

TEST_CASE("no letter is nobody's name") {
  for (const char* text : {"", " ", "-", ",\n", "\u200B", "''"}) {
    CAPTURE(text);
    CHECK(WantedName(text).empty());
    CHECK(hit(text, kAino) == Hit::none);
    CHECK(hit(text, {}) == Hit::none);
  }
}

TEST_CASE("one wanted name is asked about many") {
  WantedName wanted("koivu");
  CHECK(wanted.in({.family = "Koivu", .given = "Anna"}) == Hit::words);
  CHECK(wanted.in({.family = "Kuusi", .given = "Anna", .call = "Anna"}) == Hit::none);
  CHECK(wanted.in({.family = "Koivula", .given = ""}) == Hit::prefix);
  CHECK(wanted.in({.family = "Koivu", .given = ""}) == Hit::exact);
}
