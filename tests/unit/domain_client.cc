#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/client.h"
#include "domain/name.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

Client a_client() {
  Client client;
  client.family_name = "Koivula";
  return client;
}

std::string refusal(const Client& client, Date today = kToday) {
  try {
    (void)check(client, today);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return error.message().plain();
  }
  return "";
}

TEST_CASE("a client needs a family name") {
  CHECK(refusal(Client{}) == "error.field.required field=field.family_name");
  CHECK(refusal(a_client()) == "");
}

TEST_CASE("the identity code and the birth date agree") {
  Client client = a_client();
  client.identity_code = "010516B903X";
  CHECK(birth_date(client) == Date::parse("2016-05-01"));
  client.birth_date = Date::parse("2016-05-01");
  CHECK(refusal(client) == "");
  client.birth_date = Date::parse("1916-05-01");
  CHECK(refusal(client) == "error.client.birth-differs field=field.birth_date");
}

TEST_CASE("nobody is born tomorrow") {
  Client client = a_client();
  client.birth_date = kToday;
  CHECK(refusal(client) == "");
  client.birth_date = Date::parse("2026-11-23");
  CHECK(refusal(client) == "error.client.birth-future field=field.birth_date");
  client.birth_date.reset();
  client.identity_code = "010516B903X";
  CHECK(refusal(client, *Date::parse("2016-05-01")) == "");
  CHECK(refusal(client, *Date::parse("2016-04-30")) ==
        "error.client.birth-future field=field.identity_code");
}

TEST_CASE("a temporary identity code is accepted with a warning") {
  Client client = a_client();
  client.identity_code = "010594Y9021";
  const auto warnings = check(client, kToday);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].plain() == "warning.identity-code.temporary field=field.identity_code");
  client.identity_code = "131052-308T";
  CHECK(check(client, kToday).empty());
}

TEST_CASE("a minor is under eighteen, and an unknown age is not guessed") {
  Client client;
  CHECK_FALSE(is_minor(client, kToday).has_value());
  client.birth_date = Date::parse("2008-11-23");
  CHECK(is_minor(client, kToday) == true);
  client.birth_date = Date::parse("2008-11-22");
  CHECK(is_minor(client, kToday) == false);
}

TEST_CASE("a clientship ends on a day that has come, and on a ground") {
  Client client = a_client();
  client.clientship_from = Date::parse("2026-03-02");
  CHECK(refusal(client) == "");
  client.clientship_to = kToday;
  CHECK(refusal(client) == "error.client.end-ground field=field.clientship_end_ground");
  client.clientship_end_ground = "muutti toiselle paikkakunnalle";
  CHECK(refusal(client) == "");
  client.clientship_to = Date::parse("2026-11-23");
  CHECK(refusal(client) == "error.field.future field=field.clientship_to");
  client.clientship_to = Date::parse("2026-03-01");
  CHECK(refusal(client) ==
        "error.field.order field=field.clientship_to field2=field.clientship_from");
  client.clientship_to.reset();
  CHECK(refusal(client) == "error.client.end-ground field=field.clientship_to");
}

TEST_CASE("a clientship may be agreed to begin later") {
  Client client = a_client();
  client.clientship_from = Date::parse("2027-01-01");
  CHECK(refusal(client) == "");
}

TEST_CASE("a client dies after the birth and not tomorrow") {
  Client client = a_client();
  client.birth_date = Date::parse("1952-10-13");
  client.died_on = kToday;
  CHECK(refusal(client) == "");
  client.died_on = Date::parse("2026-11-23");
  CHECK(refusal(client) == "error.field.future field=field.died_on");
  client.died_on = Date::parse("1952-10-12");
  CHECK(refusal(client) == "error.field.order field=field.died_on field2=field.birth_date");
  // The code knows the birth as well.
  client.birth_date.reset();
  client.identity_code = "131052-308T";
  CHECK(refusal(client) == "error.field.order field=field.died_on field2=field.birth_date");
  // Whom nobody knows the birth of dies all the same.
  client.identity_code.clear();
  CHECK(refusal(client) == "");
}

TEST_CASE("who lives with a client is named by number") {
  const Field& field = field_of<Client>("lives_with");
  using Numbers = std::vector<std::string>;
  CHECK(canonical(field, Numbers{"7", " 012 "}) == Value(Numbers{"7", "12"}));
  for (const char* text : {"Aino", "-7", "7.5", "1000000"}) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)canonical(field, Numbers{text}), const Error&);
  }
}

TEST_CASE("a clientship has begun by its first day and ended on its last, or with a death") {
  const auto day = [](const char* iso) { return *Date::parse(iso); };
  Client client = a_client();
  client.clientship_from.reset();
  CHECK(is_client_on(client, day("2026-01-01")));
  client.clientship_from = Date::parse("2026-01-02");
  CHECK_FALSE(is_client_on(client, day("2026-01-01")));
  CHECK_FALSE(has_ended(client, day("2026-01-01")));
  CHECK(is_client_on(client, day("2026-01-02")));
  client.clientship_to = Date::parse("2026-03-01");
  CHECK(is_client_on(client, day("2026-02-28")));
  CHECK_FALSE(is_client_on(client, day("2026-03-01")));
  CHECK(has_ended(client, day("2026-03-01")));
  client.clientship_to.reset();
  client.died_on = Date::parse("2026-02-01");
  CHECK(has_ended(client, day("2026-02-01")));
  CHECK_FALSE(has_ended(client, day("2026-01-31")));
}

TEST_CASE("a name is given names and family name") {
  Client client = a_client();
  CHECK(full_name(client) == "Koivula");
  client.given_names = "Aino Maria";
  CHECK(full_name(client) == "Aino Maria Koivula");
}

}  // namespace
