#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "commands_fixture.h"
#include "domain/provenance.h"
#include "records/input.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

using exchange::RecordDocument;

// A file of the person's.
class TextFile {
 public:
  explicit TextFile(std::string_view text) {
    std::string name = std::filesystem::temp_directory_path() / "kortisto-record.XXXXXX";
    const FileDescriptor file(mkstemp(name.data()));
    REQUIRE(file.valid());
    path_ = name;
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TextFile() { std::filesystem::remove(path_); }
  TextFile(const TextFile&) = delete;
  TextFile& operator=(const TextFile&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// What would be saved of `guardian rectify 2 OPTION...`.
RecordDocument taken(const std::vector<const char*>& options, bool may_be_empty = false) {
  std::vector<const char*> words{"guardian", "rectify", "2"};
  words.insert(words.end(), options.begin(), options.end());
  const Parsed line = parsed(words);
  const Environment environment;
  const Clock clock;
  Terminal terminal;
  const auto document =
      read_record({*line.command, terminal, line.arguments, environment, clock, text::Language::en},
                  exchange::Beside::nothing, may_be_empty);
  REQUIRE(document);
  return *document;
}

std::string refusal(const std::vector<const char*>& options) {
  return error_of([&] { (void)taken(options); });
}

domain::Value said(const domain::Values& values, std::string_view key) {
  const domain::Value* value = domain::find_value(values, key);
  REQUIRE(value != nullptr);
  return *value;
}

}  // namespace

TEST_CASE("options say the fields in canonical form") {
  const RecordDocument document =
      taken({"--family-name", " Niemi ", "--phone", "040 123 4567", "--phone", "112",
             "--safety-prohibition", "--birth-date", "1985-05-10"});
  CHECK(said(document.values, "family_name") == domain::Value("Niemi"));
  CHECK(said(document.values, "phones") ==
        domain::Value(std::vector<std::string>{"+358401234567", "112"}));
  CHECK(said(document.values, "safety_prohibition") == domain::Value(true));
  CHECK(said(document.values, "birth_date") == domain::Value("1985-05-10"));
  CHECK(document.values.size() == 4);
}

TEST_CASE("a wrong value is named by its option") {
  CHECK(refusal({"--birth-date", "eilen"}) ==
        "error.field.date field=field.birth_date file=--birth-date");
  CHECK(refusal({"--birth-date", "31.6.1985"}) ==
        "error.field.date-impossible field=field.birth_date file=--birth-date");
}

TEST_CASE("--clear empties a field, --text takes it from a file") {
  const TextFile file("Niemi\n");
  const std::string text = "family-name=" + file.path();
  const RecordDocument document = taken({"--clear", "phones", "--text", text.c_str()});
  CHECK(said(document.values, "phones") == domain::Value(std::vector<std::string>()));
  CHECK(said(document.values, "family_name") == domain::Value("Niemi"));
  CHECK(refusal({"--clear", "phnes"}) ==
        "error.usage.field option=--clear | hint.did-you-mean name=phones");
  CHECK(refusal({"--clear", "phones", "--phone", "112"}) == "error.usage.twice option=--phone");
  CHECK(refusal({"--text", "family_name"}) == "error.usage.no-value option=--text");
}

TEST_CASE("--was speaks of the one field that is put right") {
  const RecordDocument document = taken({"--family-name", "Niemi", "--was", "Nimei"});
  CHECK(said(document.was, "family_name") == domain::Value("Nimei"));
  const RecordDocument flag = taken({"--clear", "safety_prohibition", "--was", "yes"});
  CHECK(said(flag.was, "safety_prohibition") == domain::Value(true));
  CHECK(refusal({"--family-name", "Niemi", "--clear", "phones", "--was", "x"}) ==
        "error.usage.was");
  CHECK(refusal({"--family-name", "Niemi", "--was", "a", "--was", "b"}) ==
        "error.usage.twice option=--was");
  CHECK(refusal({"--clear", "safety_prohibition", "--was", "maybe"}) ==
        "error.field.choice field=field.safety_prohibition choices=yes, no file=--was");
}

TEST_CASE("a record is said in one way, and in one at least") {
  const TextFile file("family_name = \"Niemi\"\n");
  CHECK(refusal({}) == "error.usage.no-record | hint.option option=--from");
  CHECK(refusal({"--from", file.path().c_str(), "--family-name", "Mäki"}) == "error.usage.one-way");
  CHECK(refusal({"--from", file.path().c_str(), "--edit"}) == "error.usage.one-way");
  CHECK(refusal({"--edit", "--clear", "phones"}) == "error.usage.one-way");
  CHECK(taken({}, true).values.empty());
}

TEST_CASE("a document is read with its tables, and errors say where") {
  const TextFile file("family_name = \"Niemi\"\n[change]\nreason = \"typing error\"\n");
  const RecordDocument document = taken({"--from", file.path().c_str()});
  CHECK(said(document.values, "family_name") == domain::Value("Niemi"));
  CHECK(document.provenance.occasion.reason == "typing error");
  const TextFile wrong("\nfamly_name = \"Niemi\"\n");
  const std::string refused = refusal({"--from", wrong.path().c_str()});
  CHECK(refused.find("line=2") != std::string::npos);
  CHECK(refused.ends_with("hint.did-you-mean name=family_name"));
}
