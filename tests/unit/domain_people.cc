#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/client.h"
#include "domain/guardian.h"
#include "domain/name.h"
#include "domain/source.h"

namespace {

using namespace kortisto;
using namespace kortisto::domain;

const Date kToday = *Date::parse("2026-11-22");

template <typename R>
std::string refusal(const R& record, Date today = kToday) {
  try {
    (void)check(record, today);
  } catch (const Error& error) {
    return error.message().plain();
  }
  return "";
}

TEST_CASE("a client needs a family name") {
  Client client;
  CHECK(refusal(client) == "error.field.required field=field.family_name");
  client.family_name = "Koivula";
  CHECK(refusal(client) == "");
  CHECK(refusal(Guardian{}) == "error.field.required field=field.family_name");
}

TEST_CASE("the identity code and the birth date agree") {
  Client client;
  client.family_name = "Koivula";
  client.identity_code = "010516B903X";
  CHECK(birth_date(client) == Date::parse("2016-05-01"));
  client.birth_date = Date::parse("2016-05-01");
  CHECK(refusal(client) == "");
  client.birth_date = Date::parse("1916-05-01");
  CHECK(refusal(client) == "error.client.birth-differs field=field.birth_date");
}

TEST_CASE("nobody is born tomorrow") {
  Client client;
  client.family_name = "Koivula";
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
  Client client;
  client.family_name = "Koivula";
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

TEST_CASE("a name is given names and family name") {
  Client client;
  client.family_name = "Koivula";
  CHECK(full_name(client) == "Koivula");
  client.given_names = "Aino Maria";
  CHECK(full_name(client) == "Aino Maria Koivula");
}

TEST_CASE("nothing is received tomorrow") {
  CHECK(refusal(Source{}) == "");
  Source source;
  source.received = Date::parse("2026-11-23");
  CHECK(refusal(source) == "error.source.received-future field=field.received");
}

}  // namespace
