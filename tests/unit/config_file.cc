#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "config/config.h"

using namespace kortisto;
using namespace kortisto::config;

namespace {

// A configuration file for one reading.
class File {
 public:
  explicit File(std::string_view text) {
    std::string name = std::filesystem::temp_directory_path() / "kortisto-config.XXXXXX";
    const int fd = mkstemp(name.data());
    REQUIRE(fd >= 0);
    close(fd);
    path_ = name;
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~File() { std::filesystem::remove(path_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Read {
  Config config;
  Origins origins;
};

Read read(std::string_view text) {
  const File file(text);
  Read out;
  read_file(file.path(), "/home/kaisa", out.config, out.origins);
  return out;
}

// The message without the file's name, and the hint.
std::string error_of(std::string_view text) {
  try {
    (void)read(text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::configuration);
    Message message = error.message();
    std::erase_if(message.arguments, [](const auto& a) { return a.first == "file"; });
    return message.plain() + (error.hint() ? " | " + error.hint()->plain() : "");
  }
  return "none";
}

}  // namespace

TEST_CASE("an empty file changes nothing") {
  const Read out = read("# nothing yet\n");
  CHECK(out.origins.empty());
  CHECK(out.config.memory_mib == 64);
  CHECK(out.config.register_path.empty());
}

TEST_CASE("every kind of setting is read, with where it stood") {
  const Read out = read(R"(language = "sv"
[controller]
name = "Esimerkkipalvelu Koivu"
[register]
path = "~/koivu.kortisto"
purposes = ["hoito", "laskutus"]
[passphrase]
memory_mib = 8
)");
  CHECK(out.config.language == "sv");
  CHECK(out.config.controller_name == "Esimerkkipalvelu Koivu");
  CHECK(out.config.register_path == "/home/kaisa/koivu.kortisto");
  CHECK(out.config.purposes == std::vector<std::string>{"hoito", "laskutus"});
  CHECK(out.config.memory_mib == 8);
  CHECK(out.config.passes == 3);
  CHECK(out.origins.find("passphrase.memory_mib")->second.ends_with(":8"));
  CHECK(out.origins.size() == 5);
}

TEST_CASE("a second file is read over the first") {
  const File system("[passphrase]\npasses = 5\nlanes = 2\n");
  const File user("[passphrase]\nlanes = 1\n");
  Config config;
  Origins origins;
  read_file(system.path(), "", config, origins);
  read_file(user.path(), "", config, origins);
  CHECK(config.passes == 5);
  CHECK(config.lanes == 1);
  CHECK(origins["passphrase.lanes"] == user.path().string() + ":2");
}

TEST_CASE("text is kept in NFC") {
  CHECK(read("[controller]\nname = \"A\u0308ssa\"").config.controller_name == "\u00c4ssa");
}

TEST_CASE("what is misspelt is named, with its place and the nearest key") {
  CHECK(error_of("[regsiter]\n") ==
        "error.config.unknown-key key=regsiter line=1 column=2 | hint.did-you-mean name=register");
  CHECK(error_of("[register]\n\nnam = \"x\"") ==
        "error.config.unknown-key key=nam line=3 column=1 | hint.did-you-mean name=name");
  CHECK(error_of("zzz = 1") == "error.config.unknown-key key=zzz line=1 column=1");
  CHECK(error_of("[register]\nname = \"x\"\nname = \"y\"\n").starts_with("error.config.syntax"));
}

TEST_CASE("a value of another type is not converted") {
  CHECK(error_of("language = 1") == "error.config.wanted-text key=language line=1 column=12");
  CHECK(error_of("[register]\npurposes = \"x\"") ==
        "error.config.wanted-list key=register.purposes line=2 column=12");
  CHECK(error_of("[register]\npurposes = [\"x\", 1]") ==
        "error.config.wanted-text key=register.purposes line=2 column=18");
  CHECK(error_of("register = 1") == "error.config.wanted-table key=register line=1 column=1");
  for (const char* number : {"\"8\"", "true", "8.0", "7", "1025", "-1", "99999999999999999999"}) {
    CHECK(error_of("[passphrase]\nmemory_mib = " + std::string(number)) != "none");
  }
}

TEST_CASE("a value out of its range is refused") {
  CHECK(error_of("language = \"de\"") ==
        "error.config.choice key=language choices=fi, sv, en line=1 column=12");
  CHECK(error_of("[register]\npath = \"koivu.kortisto\"") ==
        "error.config.relative-path key=register.path line=2 column=8");
  CHECK(
      error_of("[controller]\nname = \"a\\u001bb\"") ==
      "error.config.control sign=U+001B what=sign.control row=1 place=2 key=controller.name line=2 "
      "column=8");
  CHECK(error_of("[controller]\nname = \"a\\uFFFE\"") ==
        "error.config.control sign=U+FFFE what=sign.noncharacter row=1 place=2 key=controller.name "
        "line=2 column=8");
  CHECK(error_of("[register]\npurposes = [\"a\", \"\\u202Eb\"]") ==
        "error.config.control sign=U+202E what=sign.direction row=1 place=1 key=register.purposes "
        "line=2 column=18");
}

TEST_CASE("memory times passes is bounded, also over two files") {
  CHECK(error_of("[passphrase]\nmemory_mib = 1024\npasses = 4") == "none");
  CHECK(error_of("[passphrase]\npasses = 5\nmemory_mib = 1024") ==
        "error.config.work product=5120 highest=4096 line=3 column=14");
  const File system("[passphrase]\nmemory_mib = 1024\n");
  const File user("[passphrase]\npasses = 32\n");
  Config config;
  Origins origins;
  read_file(system.path(), "", config, origins);
  CHECK_THROWS_AS(read_file(user.path(), "", config, origins), Error);
  CHECK(config.passes == 3);
}

TEST_CASE("line 15: blanks of any kind around a setting are cut off") {
  CHECK(read("[controller]\nname = \"\u3000Koivu\u2003\u00A0\"").config.controller_name == "Koivu");
  CHECK(read("[controller]\nname = \"\u2800\u200B\"").config.controller_name.empty());
  CHECK(read("[user]\nname = \"\u200Fשלום\"").config.user_name == "\u200Fשלום");
}

TEST_CASE("what is not TOML is refused with its place") {
  CHECK(error_of("a = [1,\n").find("line=") != std::string::npos);
  CHECK(error_of("language = \"fi\"\na = \"\xe4\"") == "error.exchange.utf8 line=2 column=6");
  std::string deep = "a";
  for (int i = 0; i < 30'000; ++i) deep += ".a";
  CHECK(error_of(deep + " = 1").starts_with("error.toml.deep"));
  CHECK(error_of("a = " + std::string(60'000, '[')).starts_with("error.config.syntax"));
  CHECK(error_of("# " + std::string(70'000, '.')).starts_with("error.file.too-long"));
}

TEST_CASE("a directory and a missing file are configuration errors") {
  for (const char* path : {"/tmp", "/nowhere/config.toml"}) {
    Config config;
    Origins origins;
    CHECK_THROWS_AS(read_file(path, "", config, origins), Error);
  }
}

TEST_CASE("a file with an error changes nothing") {
  const File file("language = \"sv\"\n[nonsense]\n");
  Config config;
  Origins origins;
  CHECK_THROWS_AS(read_file(file.path(), "", config, origins), Error);
  CHECK(config.language.empty());
  CHECK(origins.empty());
}

TEST_CASE("the examples of the rows are themselves a configuration") {
  std::string text;
  std::string table;
  const Config any;
  visit(any, [&](const Key& key, const auto&) {
    if (key.table != table) {
      table = key.table;
      text += "[" + table + "]\n";
    }
    text += std::string(key.name) + " = " + std::string(key.example) + "\n";
  });
  CHECK(error_of(text) == "none");
}

TEST_CASE("a text that nobody sees says nothing") {
  const auto read_name = [](const char* text) {
    return read(std::string("[controller]\nname = \"") + text + "\"").config.controller_name;
  };
  for (const char* text : {"", " ", "\u200B", "\uFEFF"}) CHECK(read_name(text).empty());
  CHECK(read("[register]\npurposes = [\" \", \"x\"]").config.purposes.size() == 1);
}
