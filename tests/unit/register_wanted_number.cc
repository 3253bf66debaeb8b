#include <doctest/doctest.h>

#include "register/wanted_number.h"

using kortisto::reg::Hit;
using kortisto::reg::WantedNumber;

namespace {

Hit hit(const char* wanted, const char* text) {
  return WantedNumber(wanted).in(text);
}

constexpr const char* kSpellings[] = {
    "040 765 1111",      "0407651111",       "040-765 1111",           "(040) 765 1111",
    "040.765.1111",      "040/7651111",      "+358 40 765 1111",       "+358 (0)40 765 1111",
    "+358407651111",     "00358407651111",   "+358 040 765 1111",      "358407651111",
    "040\u00A0765 1111", "040\u20117651111", "040\u2013765\u20131111", "０４０ ７６５ １１１１"};

}  // namespace

TEST_CASE("a number is the same however it is written, alone or in a remark") {
  for (const char* wanted : kSpellings) {
    for (const char* text : kSpellings) {
      CAPTURE(wanted);
      CAPTURE(text);
      CHECK(hit(wanted, text) >= Hit::part);
    }
    for (const char* text :
         {"+358407651111", "040 765 1111 (koti)", "puh. 040 765 1111, iltaisin",
          "puh +358 40 765 1111 iltaisin", "äidin: 040-765 1111", "(0)9 123 456; 040 765 1111",
          "050 123 4567, 040 765 1111", "050 123 4567 / 040 765 1111",
          "+358 50 123 4567 +358 40 765 1111", "050 123 4567\n040 765 1111",
          "koti 00358 40 765 1111, työ 050 123 4567", "+358 (0)40 765 1111 (työ)"}) {
      CAPTURE(wanted);
      CAPTURE(text);
      CHECK(hit(wanted, text) >= Hit::part);
      CHECK(hit(wanted, "puh. 040 765 1112, iltaisin") == Hit::none);
    }
  }
}

TEST_CASE("what is looked for may have words around it") {
  for (const char* wanted :
       {"puh. 040 765 1111", "040 765 1111 (koti)", "puh. 040 765 1111, iltaisin klo 17-19",
        "\t+358 40 765 1111\n", "Soittaja: 040-765 1111.", "050 999 9999 tai 040 765 1111"}) {
    CAPTURE(wanted);
    CHECK(hit(wanted, "+358407651111") == Hit::exact);
    CHECK(hit(wanted, "040 765 1111 (koti)") == Hit::exact);
    CHECK(hit(wanted, "+358501719000") == Hit::none);
  }
}

TEST_CASE("a part has four digits at least") {
  CHECK(hit("765 11", "+358407651111") == Hit::part);
  CHECK(hit("040 765", "puh. 040 765 1111") == Hit::part);
  CHECK(hit("1111", "+358407651111") == Hit::part);
  CHECK(WantedNumber("111").empty());
  CHECK(WantedNumber("0501").empty());
  CHECK(WantedNumber("klo 1719").empty());
}

TEST_CASE("digits of codes and addresses are no number") {
  for (const char* text : {"010190-900P", "0407651111@sms.example", "", "+", "Koivu", "()"}) {
    CAPTURE(text);
    CHECK(WantedNumber(text).empty());
  }
}

TEST_CASE("of other countries, with their zeros and without") {
  CHECK(hit("070-123 45 67", "+46701234567") == Hit::part);
  CHECK(hit("+46 (0)70 123 45 67", "+46701234567") == Hit::exact);
  CHECK(hit("+39 (0)6 123 4567", "+3961234567") == Hit::exact);
  CHECK(hit("+39 (0)6 123 4567", "+39061234567") == Hit::exact);
  CHECK(hit("+39 06 123 4567", "+39 (0)6 123 4567 (ufficio)") == Hit::exact);
  CHECK(hit("116117", "päivystys 116 117") == Hit::exact);
}
