#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "domain/kinds.h"
#include "exchange/import.h"
#include "exchange/vcard.h"
#include "exchange_input.h"

namespace {

using namespace kortisto;
using namespace kortisto::exchange;
using kortisto::test::error_of;
using kortisto::test::in_parts;
using kortisto::test::place_and_key;

constexpr std::size_t kAtOnce = 1'000'000;

// A card of 4.0 around these lines.
std::string card(const std::string& lines, const std::string& version = "4.0") {
  return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + lines + "END:VCARD\r\n";
}

struct Read {
  std::vector<domain::Values> clients;
  std::vector<std::string> faults;
  std::vector<std::string> warnings;
  std::map<std::string, std::int64_t> left_out;
  std::vector<std::int64_t> lines;

  // "" when the client says nothing of the field; the items of a list stand between bars.
  [[nodiscard]] std::string says(std::string_view key, std::size_t client = 0) const {
    const domain::Value* value = domain::find_value(clients.at(client), key);
    if (value == nullptr) return {};
    std::string text = domain::to_text(*value);
    std::replace(text.begin(), text.end(), '\n', '|');
    return text;
  }
};

Read read(const std::string& file, std::size_t part = kAtOnce, Encoding encoding = Encoding::utf8) {
  TextInput input(in_parts(file, part), "cards.vcf", encoding);
  const auto reader = open_import(input, domain::kind_of<domain::Client>(), {});
  Read all;
  ImportedRecord record;
  while (reader->next(record)) {
    all.clients.push_back(record.values);
    all.lines.push_back(record.place.line);
    for (const Error& fault : record.faults) all.faults.push_back(place_and_key(fault.message()));
    for (const Message& warning : record.warnings) all.warnings.push_back(place_and_key(warning));
  }
  all.left_out = reader->left_out();
  return all;
}

std::string error_in(const std::string& file) {
  return error_of([&] { (void)read(file); });
}

TEST_CASE("a card of version 4.0 is a client") {
  const Read found =
      read(card("N:Virtanen;Aino;Maria,Liisa;;\r\n"
                "FN:Aino Virtanen\r\n"
                "ADR;TYPE=home:;;Koivukuja 1 A;Helsinki;;00990;Finland\r\n"
                "TEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+358-40-123-4567\r\n"
                "EMAIL:aino@koivu.example\r\n"
                "BDAY:19900101\r\n"
                "LANG:sv\r\n"));
  REQUIRE(found.clients.size() == 1);
  CHECK(found.says("family_name") == "Virtanen");
  CHECK(found.says("given_names") == "Aino Maria Liisa");
  CHECK(found.says("street") == "Koivukuja 1 A");
  CHECK(found.says("postcode") == "00990");
  CHECK(found.says("city") == "Helsinki");
  CHECK(found.says("country").empty());  // which is Finland
  CHECK(found.says("phones") == "+358401234567");
  CHECK(found.says("emails") == "aino@koivu.example");
  CHECK(found.says("birth_date") == "1990-01-01");
  CHECK(found.says("language") == "sv");
  CHECK(found.faults.empty());
  CHECK(found.warnings.empty());
  CHECK(found.left_out.empty());
}

TEST_CASE("a card of version 3.0 may say its version anywhere, and its groups and types") {
  const Read found = read(
      "begin:vcard\nN:Koivu;Kaisa;;Dr.;\nFN:Kaisa Koivu\n"
      "item1.TEL;CELL;TYPE=pref:040 123 4567\nitem1.X-ABLABEL:puhelin\n"
      "TEL;TYPE=work,fax:09 123 456\nTEL:09 765 432\n"
      "BDAY;VALUE=date:1985-04-12\nVERSION:3.0\nend:vcard\n");
  REQUIRE(found.clients.size() == 1);
  CHECK(found.says("phones") == "+358401234567|+3589765432");
  CHECK(found.says("birth_date") == "1985-04-12");
  CHECK(found.left_out == std::map<std::string, std::int64_t>{
                              {"N (Dr., Jr.)", 1}, {"TEL (fax)", 1}, {"X-ABLABEL", 1}});
}

TEST_CASE("folded lines go on, also in the middle of a letter") {
  CHECK(read(card("N:Kä\r\n pylä;Ai\r\n\tno\r\n")).says("family_name") == "Käpylä");
  CHECK(read(card("N:Kä\r\n pylä;Ai\r\n\tno\r\n")).says("given_names") == "Aino");
  CHECK(read(card("N:K\xC3\n \xA4pyl\xC3\xA4;Aino\n", "3.0")).says("family_name") == "Käpylä");
}

TEST_CASE("escaped signs stand for themselves, and \\n is a blank in a name") {
  const Read found =
      read(card("N:O\\;Brien\\, Jr\\\\;Anna\\nLiisa;;;\r\n"
                "ADR:;;Koivukuja 1\\, A 2;Espoo\\;;;02100;\r\n"));
  CHECK(found.says("family_name") == "O;Brien, Jr\\");
  CHECK(found.says("given_names") == "Anna Liisa");
  CHECK(found.says("street") == "Koivukuja 1, A 2");
  CHECK(found.says("city") == "Espoo;");
}

TEST_CASE("the preferred address and language are the client's, other addresses stay") {
  const Read found =
      read(card("N:Koivu;Kaisa\r\n"
                "ADR;PREF=2:;;Mökkitie 2;Inari;;99800;\r\n"
                "ADR;PREF=1:PL 5;c/o Malli;Koivukuja 1;Turku;;20100;Sverige\r\n"
                "LANG;PREF=2:en\r\nLANG;PREF=1:smn\r\n"));
  CHECK(found.says("street") == "Koivukuja 1, c/o Malli, PL 5");
  CHECK(found.says("country") == "Sverige");
  CHECK(found.says("other_addresses") == "Mökkitie 2, 99800 Inari");
  CHECK(found.says("language") == "smn");
  CHECK(found.left_out == std::map<std::string, std::int64_t>{{"LANG", 1}});
}

TEST_CASE("a day of birth that is not whole is left out and warned of") {
  for (const char* birth : {"BDAY:--0412", "BDAY:1985-04", "BDAY:1985", "BDAY;VALUE=text:keväällä",
                            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"}) {
    CAPTURE(birth);
    const Read found = read(card("N:Koivu;Kaisa\r\n" + std::string(birth) + "\r\n"));
    CHECK(found.says("birth_date").empty());
    CHECK(found.warnings == std::vector<std::string>{"warning.vcard.birth 4:1"});
    CHECK(found.faults.empty());
  }
  CHECK(read(card("N:K\r\nBDAY:1985-04-12T10:00:00Z\r\n")).says("birth_date") == "1985-04-12");
  // A whole day that no calendar has is an error of the card.
  CHECK(read(card("N:K\r\nBDAY:19850431\r\n")).faults ==
        std::vector<std::string>{"error.field.date-impossible 4:1"});
}

TEST_CASE("without N the last word of FN is the family name, which is warned of") {
  const Read found = read(card("FN:Aino Maria Virtanen\r\n"));
  CHECK(found.says("family_name") == "Virtanen");
  CHECK(found.says("given_names") == "Aino Maria");
  CHECK(found.warnings == std::vector<std::string>{"warning.vcard.name 3:1"});
  const Read single = read(card("FN:Zoë\r\n"));
  CHECK(single.says("family_name") == "Zoë");
  CHECK(single.warnings.empty());
  CHECK(read(card("N:;Zoë;;;\r\nFN:Zoë\r\n")).says("family_name") == "Zoë");
}

TEST_CASE("several cards are told by the lines in which they begin") {
  const Read found = read(card("N:Koivu;Kaisa\r\n") + "\r\n" + card("N:Malli;Matti\r\n"));
  REQUIRE(found.clients.size() == 2);
  CHECK(found.says("family_name", 1) == "Malli");
  CHECK(found.lines == std::vector<std::int64_t>{1, 6});
}

TEST_CASE("cards of groups and organisations are passed over and counted") {
  const Read found =
      read(card("KIND:org\r\nFN:Esimerkki Oy\r\n") + card("KIND:Individual\r\nN:Koivu;Kaisa\r\n"));
  REQUIRE(found.clients.size() == 1);
  CHECK(found.says("family_name") == "Koivu");
  CHECK(found.left_out == std::map<std::string, std::int64_t>{{"KIND:org", 1}});
}

TEST_CASE("what no field is for is counted by its name, and a picture takes no room") {
  const std::string picture(3'000'000, 'A');
  const Read found = read(card("N:Koivu;Kaisa\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + picture + "\r\n " +
                                   picture + "\r\nNOTE:muistiinpano\r\nNOTE:toinen\r\n",
                               "3.0"),
                          1000);
  CHECK(found.says("family_name") == "Koivu");
  CHECK(found.left_out == std::map<std::string, std::int64_t>{{"NOTE", 2}, {"PHOTO", 1}});
}

TEST_CASE("wherever the parts end that a file comes in, it is the same") {
  const std::string file = card("N:Kä\r\n pylä;Aino\r\nTEL:040 1\r\n  23 4567\r\n") +
                           card("N:Malli;Matti\r\nNOTE:x\r\n y\r\n", "3.0");
  for (std::size_t part = 1; part < file.size(); ++part) {
    CAPTURE(part);
    const Read found = read(file, part);
    REQUIRE(found.clients.size() == 2);
    CHECK(found.says("family_name") == "Käpylä");
    CHECK(found.says("phones") == "+358401234567");
    CHECK(found.says("family_name", 1) == "Malli");
    CHECK(found.lines == std::vector<std::int64_t>{1, 8});
  }
}

TEST_CASE("a value that the field refuses is a fault with its line") {
  CHECK(read(card("N:Koivu;Kaisa\r\nEMAIL:nobody\r\nLANG:1\r\n")).faults ==
        std::vector<std::string>{"error.field.email 4:1", "error.field.language 5:1"});
  CHECK(read(card("N:Koivu;Kaisa\r\nno property\r\n")).faults ==
        std::vector<std::string>{"error.vcard.line 4:1"});
}

TEST_CASE("other versions, and cards that are not whole, end the reading") {
  CHECK(error_in(card("N:Koivu\r\n", "2.1")) == "error.vcard.version 2:1");
  CHECK(error_in("BEGIN:VCARD\nN:Koivu\nEND:VCARD\n") == "error.vcard.version 1:1");
  CHECK(error_in("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:K=C3=A4\nEND:VCARD\n") ==
        "error.vcard.version 2:1");
  CHECK(error_in("BEGIN:VCARD\nVERSION:4.0\nN:Koivu\n") == "error.vcard.nesting 1:1");
  CHECK(error_in("BEGIN:VCARD\nVERSION:4.0\nBEGIN:VCARD\n") == "error.vcard.nesting 3:1");
  CHECK(error_in(card("N:Koivu\r\n") + "N:Malli\r\n") == "error.vcard.nesting 5:1");
}

TEST_CASE("a card in windows-1252 is read where that is said") {
  const std::string file = card("N:K\xE4pyl\xE4;Aino\r\n", "3.0");
  CHECK(read(file, kAtOnce, Encoding::windows_1252).says("family_name") == "Käpylä");
  CHECK(error_in(file) == "error.import.utf8 3:4");
}

TEST_CASE("values and parts of them are split where no sign is escaped") {
  CHECK(split_value("a;b\\;c;;d", ';') == std::vector<std::string_view>{"a", "b\\;c", "", "d"});
  CHECK(unescaped("a\\nb\\Nc\\,d\\\\e\\") == "a\nb\nc,d\\e\\");
}

}  // namespace
