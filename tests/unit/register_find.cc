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
  std::int64_t found(const char* text) { return reg::pick_client(store, text).value; }
  std::string failed(const char* text) {
    return thrown([&] { (void)reg::pick_client(store, text); });
  }

  test::Office office;
  reg::Register& store = office.open();
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "by number") {
  CHECK(found("1") == 1);
  CHECK(found("6") == 6);
  CHECK(failed("7") == "error.register.no-client");
  for (const char* text : {" 1", "1 ", "\t1,\n"}) CHECK(found(text) == 1);
  for (const char* text : {"0", "-1", "+1", "1.0", "0x1", "99999999999999999999"}) {
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
  CHECK(failed("nobody") == "error.register.no-match");
  CHECK(failed("") == "error.register.no-match");
  CHECK(failed("\xff") == "error.utf8");
}

TEST_CASE_FIXTURE(Fixture, "a whole name wins, a part never guesses") {
  CHECK(found("Anna Koivu") == 1);
  CHECK(found("koivu anna") == 1);
  CHECK(found("koivula") == 2);
  try {
    (void)reg::pick_client(store, "anna");
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    CHECK(error.message().plain() == "error.register.several-match count=3 numbers=1, 2, 3");
  }
}

TEST_CASE_FIXTURE(Fixture, "by any given name, in either order, with anything between") {
  CHECK(found("Maria Mäkelä") == 3);
  CHECK(found("Mäkelä, Maria") == 3);
  CHECK(found("\n mäkelä\t,\u00A0maria \r\n") == 3);
  CHECK(found("Juhani Aalto") == 6);
  CHECK(found("aalto, kalle") == 6);
  CHECK(failed("Juhani Mäkelä") == "error.register.no-match");
}

TEST_CASE_FIXTURE(Fixture, "without the accents, with another apostrophe or hyphen") {
  (void)reg::add_client(store, test::named("Anna‑Liisa", "O’Brien"), {}, {});  // 7
  (void)reg::add_client(store, test::named("Ayşe", "Yıldız"), {}, {});         // 8
  (void)reg::add_client(store, test::named("Søren", "Dąbrowski"), {}, {});     // 9
  CHECK(found("makela") == 3);
  CHECK(found("zoe") == 4);
  CHECK(found("ipek strasse") == 5);
  CHECK(found("IPEK") == 5);
  CHECK(found("o'brien") == 7);
  CHECK(found("obrien") == 7);
  CHECK(found("Anna Liisa") == 7);
  CHECK(found("YILDIZ") == 8);
  CHECK(found("Yildiz Ayse") == 8);
  CHECK(found("soren dabrowski") == 9);
}

TEST_CASE_FIXTURE(Fixture, "a name with its accents is meant before the same without") {
  (void)reg::add_client(store, test::named("Anna", "Väisänen"), {}, {});  // 7
  (void)reg::add_client(store, test::named("Anna", "Vaisanen"), {}, {});  // 8
  CHECK(found("Anna Väisänen") == 7);
  CHECK(found("vaisanen, anna") == 8);
  CHECK(failed("Anna Vaisänen") == "error.register.several-match");
  CHECK(failed("väisänen") == "error.register.several-match");
}

TEST_CASE_FIXTURE(Fixture, "the numbers of the best of many are told, the whole name first") {
  for (int i = 0; i < 9; ++i) (void)reg::add_client(store, test::named("Iina", "Annala"), {}, {});
  (void)reg::add_client(store, test::named("", "Anna"), {}, {});  // 16
  CHECK(found("anna") == 16);
  (void)reg::add_client(store, test::named("", "Anna"), {}, {});  // 17
  try {
    (void)reg::pick_client(store, "anna");
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.message().plain() ==
          "error.register.several-match count=14 numbers=16, 17, 1, 2, 3, 7, 8, 9, 10, 11, …");
  }
}

TEST_CASE_FIXTURE(Fixture, "two clients of one name are several") {
  (void)reg::add_client(store, test::named("Anna", "Koivu"), {}, {});
  CHECK(failed("Anna Koivu") == "error.register.several-match");
}

TEST_CASE_FIXTURE(Fixture, "finding writes nothing") {
  const std::string before = office.dump();
  (void)reg::pick_client(office.open(), "zoë");
  CHECK(office.dump() == before);
}

namespace {

// People of several scripts, one of whom has a guardian.
struct People {
  People() {
    (void)reg::add_client(store, test::aino(), {}, {});  // 1: 010190-900P, +358 40 123 4567
    const std::vector guardians{test::matti()};          // +358 50 111 2222
    (void)reg::add_client(store, test::named("Leo Elias", "Nieminen"), guardians, {});
    (void)reg::add_client(store, test::named("ნინო", "ბერიძე"), {}, {});
    (void)reg::add_client(store, test::named("Анна", "Ёлкина"), {}, {});
    (void)reg::add_client(store, test::named("小明", "王"), {}, {});
    domain::Client swede = test::named("Åsa", "Öberg");
    swede.phones = {"+46701234567", "116 117"};
    swede.emails = {"asa.oberg@exempel.example"};
    (void)reg::add_client(store, swede, {}, {});
  }
  // "6 client" of each, or the error's key.
  std::vector<std::string> found(const std::string& text) {
    std::vector<std::string> lines;
    const std::string error = thrown([&] {
      for (const reg::FoundClient& one : reg::find_clients(store, text)) {
        lines.push_back(std::to_string(one.client.id.value) + " " + one.record);
      }
    });
    if (error != "nothing") lines.push_back(error);
    return lines;
  }
  std::vector<std::string> trail() {
    db::Connection connection = office.raw();
    return test::trail(connection, 8);  // after the six clients and the guardian
  }

  using Lines = std::vector<std::string>;
  test::Office office;
  reg::Register& store = office.open();
};

}  // namespace

TEST_CASE_FIXTURE(People, "names are found in any script and case, by any part, in either order") {
  CHECK(found("virt") == Lines{"1 client"});
  CHECK(found("NIEMI") == Lines{"2 client"});
  CHECK(found("nieminen leo") == Lines{"2 client"});
  CHECK(found("elias niem") == Lines{"2 client"});
  CHECK(found("ბერი") == Lines{"3 client"});
  CHECK(found("ёЛКИНА") == Lines{"4 client"});
  CHECK(found("анна ё") == Lines{"4 client"});
  CHECK(found("小明") == Lines{"5 client"});
  CHECK(found("王") == Lines{"5 client"});
  CHECK(found("öber") == Lines{"6 client"});
  CHECK(found("O\xcc\x88"
              "BERG") == Lines{"6 client"});  // decomposed
  CHECK(found("in") == Lines{"1 client", "2 client"});
  CHECK(found("nobody") == Lines{"error.register.none-found"});
}

TEST_CASE_FIXTURE(People, "a telephone number is found however it is grouped, by any part") {
  for (const char* text : {"040 123 4567", "040-1234567", "+358401234567", "+358 (0)40 123 4567",
                           "00358 40 1234567", "358 40 123", "(040) 123", "040.123", "401234567"}) {
    CAPTURE(text);
    CHECK(found(text) == Lines{"1 client"});
  }
  for (const char* text : {"070-123 45 67", "+46 70 123", "0046 70 123", "+46 (0)70 123",
                           "46701234567", "116 117", "116117"}) {
    CAPTURE(text);
    CHECK(found(text) == Lines{"6 client"});
  }
  CHECK(found("1234") == Lines{"1 client", "6 client"});
  CHECK(found("040 999") == Lines{"error.register.none-found"});
}

TEST_CASE_FIXTURE(People, "a telephone number is found in the middle of a remark") {
  domain::Client remarked = test::named("Kaisa", "Lind");
  remarked.phones = {"040 765 1111 (koti)", "puh. 050 765 2222, iltaisin"};
  (void)reg::add_client(store, remarked, {}, {});  // 7
  for (const char* text :
       {"040 765 1111", "+358 40 765 1111", "040-7651111", "765 2222", "+358507652222",
        "00358 50 765 2222", "puh. 040 765 1111, iltaisin", "iltaisin", "(koti)"}) {
    CAPTURE(text);
    CHECK(found(text) == Lines{"7 client"});
  }
  domain::Guardian aunt = test::matti();
  aunt.phones = {"täti 044 765 3333 / setä 045 765 4444"};
  (void)test::add(store, {3}, aunt);
  CHECK(found("0457654444") == Lines{"3 guardian"});
  CHECK(found("+358 44 765 3333") == Lines{"3 guardian"});
}

TEST_CASE_FIXTURE(People, "without accents, in any order, with anything between") {
  CHECK(found("oberg") == Lines{"6 client"});
  CHECK(found("OBERG,\tasa\n") == Lines{"6 client"});
  CHECK(found("елкина анна") == Lines{"4 client"});
  CHECK(found("Maria Virtanen") == Lines{"1 client"});
  CHECK(found("virtanen, maria") == Lines{"1 client"});
  CHECK(found("王 小明") == Lines{"5 client"});
  CHECK(found("Maria Korhonen") == Lines{"error.register.none-found"});
}

TEST_CASE_FIXTURE(People, "the best hits come first") {
  (void)reg::add_client(store, test::named("Aino", "Virtanen-Åberg"), {}, {});  // 7
  (void)reg::add_client(store, test::named("Aïno", "Virtanen"), {}, {});        // 8
  (void)reg::add_client(store, test::named("Tainos", "Virtanenko"), {}, {});    // 9
  (void)reg::add_client(store, test::named("", "Aino Virtanen"), {}, {});       // 10
  // 1 is called Aino; 8 has an accent; of 7 both words are names; of 9 they are parts.
  CHECK(found("aino virtanen") ==
        Lines{"1 client", "10 client", "8 client", "7 client", "9 client"});
}

TEST_CASE_FIXTURE(People, "an e-mail address and an identity code are found by any part") {
  CHECK(found("ASA.OBERG@") == Lines{"6 client"});
  CHECK(found("exempel.example") == Lines{"6 client"});
  CHECK(found("010190-900p") == Lines{"1 client"});
  CHECK(found("900P") == Lines{"1 client"});
}

TEST_CASE_FIXTURE(People, "a client is found by the guardian, and told once") {
  CHECK(found("korhonen") == Lines{"2 guardian"});
  CHECK(found("050 111 2222") == Lines{"2 guardian"});
  CHECK(found("matti@") == Lines{"2 guardian"});
  domain::Guardian second = test::matti();
  second.given_names = "Liisa";
  (void)test::add(store, {2}, second);
  CHECK(found("korhonen") == Lines{"2 guardian"});
  CHECK(found("liisa") == Lines{"2 guardian"});
  // Who is meant by both is the client.
  second.family_name = "Nieminen";
  (void)test::add(store, {2}, second);
  CHECK(found("nieminen") == Lines{"2 client"});
}

TEST_CASE_FIXTURE(People, "what is found has a day of birth and no code") {
  const auto rows = reg::find_clients(store, "virtanen");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].client.birth_date == Date::parse("1990-01-01"));
  CHECK(rows[0].client.given_names == "Aino Maria");
  CHECK(rows[0].client.home_municipality == "Espoo");
  CHECK(rows[0].client.safety_prohibition);
}

TEST_CASE_FIXTURE(People, "one letter finds too much, and what is no text nothing") {
  for (const char* text : {"", "a", "1", "Ä", " a\n", "--", "\u00A0"}) {
    CAPTURE(text);
    CHECK(found(text) == Lines{"error.register.short-search"});
  }
  CHECK(found("\xff\xfe") == Lines{"error.utf8"});
  CHECK(trail().empty());
}

TEST_CASE_FIXTURE(People, "each client who is found has a row in the trail, and a miss has none") {
  const std::string keys = "family_name,given_names,call_name,identity_code,phones,emails";
  (void)found("in");
  (void)found("korhonen");
  (void)found("nobody");
  CHECK(trail() == Lines{"client.find client 1 " + keys, "client.find client 2 " + keys,
                         "client.find client 2 " + keys});
}

TEST_CASE("more than can be meant is one row for all") {
  test::Office office;
  for (std::size_t i = 0; i < reg::kMostFound; ++i) {
    (void)reg::add_client(office.open(), test::named("Onni", "Koivu"), {}, {});
  }
  const auto count = [&](const char* record_id) {
    db::Connection connection = office.raw();
    return connection
        .query("SELECT count(*) FROM audit WHERE action = 'client.find' AND record_id " +
               std::string(record_id))
        .only<std::int64_t>();
  };
  CHECK(reg::find_clients(office.open(), "koivu").size() == reg::kMostFound);
  CHECK(count("> 0") == static_cast<std::int64_t>(reg::kMostFound));
  CHECK(count("= 0") == 0);
  (void)reg::add_client(office.open(), test::named("Onni", "Koivu"), {}, {});
  CHECK(reg::find_clients(office.open(), "koivu").size() == reg::kMostFound + 1);
  CHECK(count("> 0") == static_cast<std::int64_t>(reg::kMostFound));
  CHECK(count("= 0") == 1);
}
