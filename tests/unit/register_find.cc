#include "register/find.h"
#include "register_fixture.h"

using namespace kortisto;
using test::thrown;

namespace {

struct Fixture {
  Fixture() {
    for (const auto& [given, family] :
         {std::pair("Anna", "Koivu"), std::pair("Anna", "Koivula"),
          std::pair("Anna Maria", "Mäkelä"), std::pair("", "Zoë"), std::pair("İpek", "Straße")}) {
      (void)reg::add_client(store, test::named(given, family), {}, {});
    }
    domain::Client called = test::named("Kaarlo Juhani", "Aalto");
    called.call_name = "Kalle";
    (void)reg::add_client(store, called, {}, {});
  }
  std::int64_t found(const char* text) { return reg::resolve(store, text).value; }
  std::string failed(const char* text) {
    return thrown([&] { (void)reg::resolve(store, text); });
  }

  test::Practice practice;
  reg::Register& store = practice.open();
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "by number") {
  CHECK(found("1") == 1);
  CHECK(found("6") == 6);
  CHECK(failed("7") == "error.register.no-client");
  for (const char* text : {"0", "-1", "+1", "1 ", "1.0", "0x1", "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(failed(text) == "error.register.no-match");
  }
}

TEST_CASE_FIXTURE(Fixture, "by a part of the name that only one client has") {
  CHECK(found("mäkelä") == 3);
  CHECK(found("MÄKE") == 3);
  CHECK(found("ma\xcc\x88k") == 3);  // decomposed
  CHECK(found("maria m") == 3);
  CHECK(found("mäkelä anna") == 3);
  CHECK(found("ZOË") == 4);
  CHECK(found("strasse") == 5);
  CHECK(found("kalle") == 6);
  CHECK(found("Kalle Aalto") == 6);
  CHECK(failed("makela") == "error.register.no-match");
  CHECK(failed("nobody") == "error.register.no-match");
  CHECK(failed("") == "error.register.no-match");
  CHECK(failed("\xff") == "error.utf8");
}

TEST_CASE_FIXTURE(Fixture, "a whole name wins, a part never guesses") {
  CHECK(found("Anna Koivu") == 1);
  CHECK(found("koivu anna") == 1);
  CHECK(found("koivula") == 2);
  try {
    (void)reg::resolve(store, "anna");
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    CHECK(error.message().plain() == "error.register.several-match count=3");
  }
}

TEST_CASE_FIXTURE(Fixture, "two clients of one name are several") {
  (void)reg::add_client(store, test::named("Anna", "Koivu"), {}, {});
  CHECK(failed("Anna Koivu") == "error.register.several-match");
}

TEST_CASE_FIXTURE(Fixture, "finding writes nothing") {
  const std::string before = practice.dump();
  (void)reg::resolve(practice.open(), "zoë");
  CHECK(practice.dump() == before);
}
