#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/agreement.h"
#include "domain/checks.h"
#include "domain/client.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

constexpr const Field& kPhones = field_of<Client>("phones");
constexpr const Field& kEmails = field_of<Client>("emails");
constexpr const Field& kLanguage = field_of<Client>("language");
constexpr const Field& kRegime = field_of<Client>("regime");
constexpr const Field& kBirthDate = field_of<Client>("birth_date");

TEST_CASE("telephone numbers become E.164") {
  for (const char* text : {"040 123 4567", "040-1234567", "(040) 123 4567", "+358 40 1234567",
                           "+358 (0)40 123 4567", "+358 (0) 40 1234567", "+3580401234567",
                           "00358401234567", "00358 (0)40 1234567", "040\u00A0123\u20114567"}) {
    CAPTURE(text);
    CHECK(check_phone(kPhones, text) == "+358401234567");
  }
  CHECK(check_phone(kPhones, "09 123 456") == "+3589123456");
  CHECK(check_phone(kPhones, "+46 8 123 456 78") == "+46812345678");
  CHECK(check_phone(kPhones, "00 995 32 2123456") == "+995322123456");
}

TEST_CASE("a number that cannot be read is kept as it was given") {
  for (const char* text :
       {"112", "040 123 4567 / äiti", "40 123 4567", "040", "+", "++358401234567", "+0401234567",
        "+123456789012345678", "ei ole", "020202 alanumero 12"}) {
    CAPTURE(text);
    CHECK(check_phone(kPhones, text) == text);
  }
}

TEST_CASE("an e-mail address has one at sign and a domain with labels") {
  for (const char* text : {"aino@esimerkki.example", "a.b+c@x.y", "äijö@esimerkki.example",
                           "o_o@sub.esimerkki.example", "a@äijö.example", "a@xn--ij-0ia.example",
                           "o'brien@esimerkki.example", "{a}`b|c@esimerkki.example",
                           "!#$%&'*+-/=?^_`{|}~@esimerkki.example", "-@a-b.example", "1@2.example",
                           "山田@例え.example"}) {
    CAPTURE(text);
    CHECK(check_email(kEmails, text) == text);
  }
  for (const char* text : {"aino",
                           "@esimerkki.example",
                           "aino@",
                           "aino@localhost",
                           "a@b@c.d",
                           "a b@c.d",
                           "a@c..d",
                           "a@.c.d",
                           "a@c.d.",
                           ".a@c.d",
                           "a.@c.d",
                           "a..b@c.d",
                           "\"a b\"@c.d",
                           "a\\b@c.d",
                           "a(b)@c.d",
                           "a[b]@c.d",
                           "a:b@c.d",
                           "a@[127.0.0.1]",
                           "a@-c.d",
                           "a@c-.d",
                           "a@c_c.d",
                           "a\u00A0b@c.d",
                           "a@c\u200B.d",
                           "a@c.d\u00AD",
                           "@",
                           "",
                           "Aino <aino@esimerkki.example>",
                           "a@c.d,b@c.d",
                           "a@c.d;b@c.d",
                           "mailto:a@c.d"}) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)check_email(kEmails, text), const Error&);
  }
  CHECK_THROWS_AS((void)check_email(kEmails, std::string(65, 'a') + "@c.d"), const Error&);
  CHECK(check_email(kEmails, std::string(64, 'a') + "@c.d").size() == 68);
  CHECK_THROWS_AS((void)check_email(kEmails, "a@" + std::string(64, 'c') + ".d"), const Error&);
}

TEST_CASE("line 15: a zero that belongs to the number stays, a trunk zero goes") {
  for (const auto& [text, number] : {std::pair("+39 (0)6 1234 5678", "+390612345678"),
                                     std::pair("0039 (0)6 12345678", "+390612345678"),
                                     std::pair("+39 06 12345678", "+390612345678"),
                                     std::pair("+39 333 1234567", "+393331234567"),
                                     std::pair("+378 (0)549 882 914", "+3780549882914"),
                                     std::pair("+379 (0)6 698 12345", "+3790669812345"),
                                     std::pair("+225 (0)7 12 34 56 78", "+2250712345678"),
                                     std::pair("+229 (0)1 95 12 34 56", "+2290195123456"),
                                     std::pair("+242 (0)6 123 4567", "+242061234567"),
                                     std::pair("+226 (0)1 23 45 67", "+22601234567"),
                                     std::pair("+358 (0)40 1234567", "+358401234567"),
                                     std::pair("+46 (0)8 123 456 78", "+46812345678"),
                                     std::pair("+44 (0)20 7946 0123", "+442079460123"),
                                     std::pair("+49 (0)30 123456", "+4930123456"),
                                     std::pair("+377 (0)93 12 34 56", "+37793123456"),
                                     std::pair("+423 (0)234 5678", "+4232345678"),
                                     std::pair("+372 (0)6 123 456", "+3726123456")}) {
    CAPTURE(text);
    CHECK(check_phone(kPhones, text) == number);
  }
}

TEST_CASE("a language is a tag") {
  CHECK(check_language(kLanguage, "FI") == "fi");
  CHECK(check_language(kLanguage, "smn") == "smn");
  CHECK(check_language(kLanguage, "zh-Hans") == "zh-Hans");
  for (const char* text : {"f", "suomi", "f1", "fi-", "fi_FI", "-fi"}) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)check_language(kLanguage, text), const Error&);
  }
}

TEST_CASE("a choice is one of its codes") {
  CHECK(check_choice(kRegime, "other") == "other");
  try {
    (void)check_choice(kRegime, "Other");
    FAIL("accepted");
  } catch (const Error& error) {
    CHECK(error.message().plain() ==
          "error.field.choice field=field.regime choices=social_care, other");
  }
}

TEST_CASE("a number is whole, not negative and within its limit") {
  const Field& due_days = field_of<Agreement>("due_days");
  CHECK(check_number(due_days, "14") == "14");
  CHECK(check_number(due_days, "014") == "14");
  CHECK(check_number(due_days, "366") == "366");
  for (const char* text :
       {"367", "-1", "+1", "1.0", "1,0", "x", "14 days", "0x0E", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)check_number(due_days, text), const Error&);
  }
  try {
    (void)check_number(due_days, "367");
  } catch (const Error& error) {
    CHECK(error.message().plain() == "error.field.number field=field.due_days limit=366");
  }
  CHECK(number_in("14") == 14);
  for (const char* text : {"", "x", "-1"}) CHECK_FALSE(number_in(text).has_value());
}

TEST_CASE("an amount is kept with a point and two decimals") {
  const Field& price = field_of<Agreement>("price");
  CHECK(check_money(price, "1 234,5 €") == "1234.50");
  CHECK_THROWS_AS((void)check_money(price, "75 EUR"), const Error&);
}

TEST_CASE("line 16: a date is kept as ISO 8601, and what is wrong with it is told") {
  for (const char* text : {"2016-02-29", "2016-2-29", "29.2.2016", "29.02.2016"}) {
    CHECK(check_date(kBirthDate, text) == "2016-02-29");
  }
  for (const auto& [text, key] : {std::pair("29.2.2015", "error.field.date-impossible"),
                                  std::pair("2015-02-29", "error.field.date-impossible"),
                                  std::pair("1/2/1990", "error.field.date-ambiguous"),
                                  std::pair("eilen", "error.field.date")}) {
    CAPTURE(text);
    try {
      (void)check_date(kBirthDate, text);
      FAIL("accepted");
    } catch (const Error& error) {
      CHECK(error.message().plain() == std::string(key) + " field=field.birth_date");
    }
  }
}

}  // namespace
