#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "domain/kinds.h"
#include "exchange/import.h"
#include "exchange_input.h"

namespace {

using namespace kortisto;
using namespace kortisto::exchange;
using kortisto::test::error_of;
using kortisto::test::in_parts;

// The file of one kind, opened.
class File {
 public:
  explicit File(const std::string& text, ImportOptions options = {},
                const domain::Kind& kind = domain::kind_of<domain::Client>())
      : input_(in_parts(text, 1'000'000), "file.csv", Encoding::utf8),
        reader_(open_import(input_, kind, options)) {}

  // The next record; `REQUIRE`s that there is one.
  const ImportedRecord& next() {
    REQUIRE(reader_->next(record_));
    return record_;
  }
  [[nodiscard]] bool at_end() { return !reader_->next(record_); }
  [[nodiscard]] const ImportReader& reader() const { return *reader_; }

 private:
  TextInput input_;
  std::unique_ptr<ImportReader> reader_;
  ImportedRecord record_;
};

// "key=value" of each field that is said, the items of a list between bars.
std::string said(const domain::Values& values) {
  std::string all;
  for (const auto& [field, value] : values) {
    std::string text = domain::to_text(value);
    std::replace(text.begin(), text.end(), '\n', '|');
    all += (all.empty() ? "" : " ") + std::string(field->key) + "=" + text;
  }
  return all;
}

// The faults with their fields and hints, without the file.
std::string plain(const Error& error) {
  Message message = error.message();
  std::erase_if(message.arguments, [](const auto& one) { return one.first == "file"; });
  return message.plain() + (error.hint() ? " | " + error.hint()->plain() : "");
}

std::string first_fault(const std::string& text, const ImportOptions& options = {}) {
  File file(text, options);
  const ImportedRecord& record = file.next();
  return record.faults.empty() ? "none" : plain(record.faults.front());
}

std::string refusal(const std::string& text, const ImportOptions& options = {},
                    const domain::Kind& kind = domain::kind_of<domain::Client>()) {
  try {
    const File file(text, options, kind);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::invalid);
    return plain(error);
  }
  return "none";
}

TEST_CASE("columns are called as the fields, and cells that say nothing leave the field alone") {
  File file(
      "family_name,birth_date,phones,language,safety_prohibition\n"
      "Virtanen,1.1.1990,040 123 4567,,yes\n"
      "Koivu,,,sv,\n");
  CHECK(said(file.next().values) ==
        "family_name=Virtanen birth_date=1990-01-01 phones=+358401234567 safety_prohibition=yes");
  CHECK(said(file.next().values) == "family_name=Koivu language=sv");
  CHECK(file.at_end());
}

TEST_CASE("a mapping gives a column its field, or none") {
  ImportOptions options;
  options.columns = {{"Sukunimi", "family_name"}, {"Etunimi (kaikki)", "given_names"}, {"Nro", ""}};
  File file("Nro;Sukunimi ;Etunimi (kaikki)\n7;Virtanen;Aino\n", options);
  CHECK(said(file.next().values) == "family_name=Virtanen given_names=Aino");
}

TEST_CASE("a column that is called as a field can be mapped to another") {
  ImportOptions options;
  options.columns = {{"city", "home_municipality"}};
  File file("family_name,city\nVirtanen,Espoo\n", options);
  CHECK(said(file.next().values) == "family_name=Virtanen home_municipality=Espoo");
}

TEST_CASE("the items of a list stand in lines, between semicolons, or in columns") {
  File commas("family_name,phones\nVirtanen,\"040 1234567; 09 123456\n050 7654321\"\n");
  CHECK(said(commas.next().values) ==
        "family_name=Virtanen phones=+358401234567|+3589123456|+358507654321");
  // Where semicolons stand between cells, one within a cell is a part of its text.
  File semicolons("family_name;other_addresses\nVirtanen;\"Tie 1; 2 krs\nTie 2\"\n");
  CHECK(said(semicolons.next().values) ==
        "family_name=Virtanen other_addresses=Tie 1; 2 krs|Tie 2");
  ImportOptions options;
  options.columns = {{"Koti", "phones"}, {"Matka", "phones"}};
  File columns("family_name,Koti,Matka\nVirtanen,09 123456,040 1234567\nKoivu,,050 7654321\n",
               options);
  CHECK(said(columns.next().values) == "family_name=Virtanen phones=+3589123456|+358401234567");
  CHECK(said(columns.next().values) == "family_name=Koivu phones=+358507654321");
}

TEST_CASE("flags are said in many ways") {
  ImportOptions options;
  options.words = {{"kyllä"}, {"ei"}};
  for (const char* yes : {"yes", "TRUE", "1", "x", "Kyllä"}) {
    CAPTURE(yes);
    File file("family_name,safety_prohibition\nV," + std::string(yes) + "\n", options);
    CHECK(said(file.next().values) == "family_name=V safety_prohibition=yes");
  }
  for (const char* no : {"no", "False", "0", "EI", ""}) {
    CAPTURE(no);
    File file("family_name,safety_prohibition\nV," + std::string(no) + "\n", options);
    CHECK(said(file.next().values) == "family_name=V");
  }
  CHECK(first_fault("family_name,safety_prohibition\nV,perhaps\n") ==
        "error.import.wanted-flag field=safety_prohibition line=2 column=3");
}

TEST_CASE("whose a record is stands in columns of its own, and only where it is not a client's") {
  const domain::Kind& kind = domain::kind_of<domain::Agreement>();
  File file("client;name;birth_date;service\n3;Aino Virtanen;1.1.1990;Perhetyö\n", {}, kind);
  const ImportedRecord& record = file.next();
  CHECK(said(record.owner) == "client=3 name=Aino Virtanen birth_date=1990-01-01");
  CHECK(said(record.values) == "service=Perhetyö");
  CHECK(refusal("service,price\n", {}, kind) == "error.import.no-owner line=1 column=1");
  CHECK(refusal("service,name\n", {}, kind) == "error.import.no-owner line=1 column=1");
  CHECK(refusal("family_name,client\n").starts_with("error.import.unknown-column"));
}

TEST_CASE("an unknown column is named, with the nearest field") {
  CHECK(refusal("family_name,phone,Koko\n") ==
        "error.import.unknown-column columns=phone, Koko line=1 column=13 | "
        "hint.import.map-near name=phones");
  CHECK(refusal("family_name,Koko\n") ==
        "error.import.unknown-column columns=Koko line=1 column=13 | hint.import.map");
}

TEST_CASE("a file without a header does not have its first row repeated") {
  const std::string error = refusal("Virtanen,Aino,010190-900P\n");
  CHECK(
      error.starts_with("error.import.no-header line=1 column=1 | hint.import.keys keys=family_"));
  CHECK(error.find("Virtanen") == std::string::npos);
}

TEST_CASE("what is wrong with the columns") {
  CHECK(refusal("family_name,city,city\n") ==
        "error.import.field-twice field=city line=1 column=18");
  ImportOptions mapped;
  mapped.columns = {{"Puhelin", "phones"}};
  CHECK(refusal("family_name\n", mapped) ==
        "error.import.no-column column=Puhelin line=1 column=1");
  CHECK(refusal("") == "error.import.empty line=1 column=1");
  CHECK(refusal("\n \n") == "error.import.empty line=1 column=1");
  CHECK(refusal("family_name,\"city\n") == "error.csv.unclosed line=1 column=13");
  CHECK(refusal("BEGIN:VCARD\n", mapped) == "error.import.only-csv line=1 column=1");
}

TEST_CASE("a header alone is a file of no records") {
  File file("family_name,city\n");
  CHECK(file.at_end());
}

TEST_CASE("a column without a name is passed over as long as nothing stands in it") {
  File file("family_name;\nVirtanen;\nKoivu;x\n");
  CHECK(file.next().faults.empty());
  const ImportedRecord& second = file.next();
  REQUIRE(second.faults.size() == 1);
  CHECK(plain(second.faults[0]) == "error.import.unnamed line=3 column=7");
}

TEST_CASE("a row with more or fewer cells than the header is wrong") {
  CHECK(first_fault("family_name,city\nVirtanen\n") ==
        "error.import.cells count=1 wanted=2 line=2 column=1");
  CHECK(first_fault("family_name,city\nVirtanen,Oulu,\n") ==
        "error.import.cells count=3 wanted=2 line=2 column=1");
}

TEST_CASE(
    "each value that is wrong is told with its place and its field's key, and without itself") {
  File file("family_name,birth_date,emails\n\"Virta\nnen\",30.2.1990,aino\n");
  const ImportedRecord& record = file.next();
  REQUIRE(record.faults.size() == 3);
  CHECK(plain(record.faults[0]) ==
        "error.field.control sign=U+000A what=sign.control row=1 place=6 field=family_name line=2 "
        "column=2");
  CHECK(plain(record.faults[1]) == "error.field.date-impossible field=birth_date line=3 column=6");
  CHECK(plain(record.faults[2]) == "error.field.email field=emails line=3 column=16");
}

TEST_CASE("what the register says of a field is placed at its cell, other things at the row") {
  File file("family_name,city\nVirtanen,Oulu\n");
  (void)file.next();
  const auto placed = [&](const Message& message) {
    Message all = file.reader().placed(message);
    std::erase_if(all.arguments, [](const auto& one) { return one.first == "file"; });
    return all.plain();
  };
  const MessageKey city = label_of(domain::field_of<domain::Client>("city"));
  CHECK(placed({"error.x", {{"field", city}}}) == "error.x field=city line=2 column=10");
  CHECK(placed({"error.y", {}}) == "error.y line=2 column=1");
}

}  // namespace
