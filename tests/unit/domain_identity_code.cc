#include <doctest/doctest.h>

#include <string>

#include "base/error.h"
#include "domain/identity_code.h"

namespace {

using kortisto::Error;
using kortisto::ErrorKind;
using kortisto::domain::IdentityCode;

IdentityCode parse(std::string_view text) {
  return IdentityCode::parse(text, "field.identity_code");
}

std::string refusal(std::string_view text) {
  try {
    (void)parse(text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    CHECK(error.message().arguments.size() == 1);  // the label, never the code
    return error.message().key.text();
  }
  return "";
}

TEST_CASE("valid codes, of each kind of sign") {
  struct Row {
    const char* text;
    const char* birth;
    int individual;
  };
  for (const auto& [text, birth, individual] : {
           Row{"131052-308T", "1952-10-13", 308},
           Row{"010101-0101", "1901-01-01", 10},
           Row{"290296-7808", "1996-02-29", 780},
           Row{"010594Y9021", "1994-05-01", 902},
           Row{"020594X903P", "1994-05-02", 903},
           Row{"010516B903X", "2016-05-01", 903},
       }) {
    CAPTURE(text);
    const IdentityCode code = parse(text);
    CHECK(code.text == text);
    CHECK(code.birth.iso() == birth);
    CHECK(code.individual == individual);
    CHECK(code.is_temporary() == (individual >= 900));
  }
}

TEST_CASE("the sign says the century, and the check does not depend on it") {
  // 131052 and 308 give T whatever the sign.
  for (const char sign : std::string("+")) {
    CHECK(parse(std::string("131052") + sign + "308T").birth.iso() == "1852-10-13");
  }
  for (const char sign : std::string("-YXWVU")) {
    CHECK(parse(std::string("131052") + sign + "308T").birth.iso() == "1952-10-13");
  }
  for (const char sign : std::string("ABCDEF")) {
    CHECK(parse(std::string("131052") + sign + "308T").birth.iso() == "2052-10-13");
  }
  for (const char sign : std::string("GTZ/ 0")) {
    CHECK(refusal(std::string("131052") + sign + "308T") == "error.identity-code.form");
  }
}

TEST_CASE("small letters are taken as capitals") {
  CHECK(parse("131052-308t").text == "131052-308T");
  CHECK(parse("010516b903x").text == "010516B903X");
}

TEST_CASE("a wrong check character, an impossible day and a wrong form are told apart") {
  CHECK(refusal("131052-308U") == "error.identity-code.check");
  CHECK(refusal("310252-308Y") == "error.identity-code.day");
  CHECK(refusal("290200-101K") == "error.identity-code.day");  // 1900 was no leap year
  CHECK(refusal("001052-308T") == "error.identity-code.day");
  CHECK(refusal("131352-308T") == "error.identity-code.day");
  for (const char* text : {"", "131052-308", "131052-308TT", "131052308T", "1310a2-308T",
                           "131052-3O8T", "131052\u2013308T"}) {
    CAPTURE(text);
    CHECK(refusal(text) == "error.identity-code.form");
  }
}

TEST_CASE("29 February 2000 was a day") {
  // 290200101 mod 31 is the same as in the refused 290200-101K.
  CHECK(parse("290200A101K").birth.iso() == "2000-02-29");
}

TEST_CASE("the individual numbers 000 and 001 are not in use") {
  CHECK(refusal("131052-000A") == "error.identity-code.form");
  CHECK(refusal("131052-001A") == "error.identity-code.form");
}

TEST_CASE("a code that is made can be read") {
  for (const auto& [birth, individual] :
       {std::pair("1899-12-31", 900), std::pair("1952-10-13", 308), std::pair("1996-02-29", 2),
        std::pair("2000-01-01", 999), std::pair("2016-05-01", 903)}) {
    const IdentityCode made = IdentityCode::of(*kortisto::Date::parse(birth), individual);
    CAPTURE(made.text);
    const IdentityCode read = parse(made.text);
    CHECK(read.text == made.text);
    CHECK(read.birth.iso() == birth);
    CHECK(read.individual == individual);
  }
  CHECK(IdentityCode::of(*kortisto::Date::parse("1952-10-13"), 308).text == "131052-308T");
}

}  // namespace
