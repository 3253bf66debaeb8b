#include <doctest/doctest.h>

#include <algorithm>

#include "cli/completion.h"
#include "commands_fixture.h"

using namespace kortisto;
using namespace kortisto::app;
using namespace kortisto::commands_fixture;

namespace {

std::string answer(const std::vector<const char*>& words) {
  return printed(text::Language::en, [&](Terminal& terminal) {
    print_candidates(terminal, Environment(), table(), words);
  });
}

// What each line offers, without its meaning.
std::vector<std::string> candidates(const std::vector<const char*>& words) {
  std::vector<std::string> found;
  const std::string lines = answer(words);
  for (std::size_t at = 0; at < lines.size(); at = lines.find('\n', at) + 1) {
    found.push_back(lines.substr(at, lines.find_first_of("\t\n", at) - at));
  }
  return found;
}

bool offers(const std::vector<const char*>& words, const std::string& candidate) {
  const std::vector<std::string> found = candidates(words);
  return std::find(found.begin(), found.end(), candidate) != found.end();
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("the first word is a command or a noun, each once") {
  CHECK(candidates({""}) == Found{"guardian", "help", "list", "restore"});
  CHECK(candidates({"gu"}) == candidates({""}));  // the shell narrows them
  CHECK(candidates({"--quiet", ""}) == candidates({""}));
  CHECK(candidates({}).empty());
}

TEST_CASE("a candidate has its meaning in the language of the line") {
  CHECK(answer({"--lang", "sv", "list", "--format", ""}) == "table\njson\ncsv\ntsv\n");
  CHECK(answer({"--lang", "sv", "guardian", "rectify", "2", "--clear", ""})
            .starts_with("family_name\tefternamn\nrole\t"));
}

TEST_CASE("after a noun come its verbs") {
  CHECK(candidates({"guardian", ""}) == Found{"list", "rectify"});
  CHECK(candidates({"help", "guardian", ""}) == Found{"list", "rectify"});
}

TEST_CASE("an option comes once, unless it repeats") {
  CHECK(offers({"guardian", "rectify", "2", "-"}, "--family-name"));
  CHECK(offers({"guardian", "rectify", "2", "-"}, "--json"));
  CHECK_FALSE(offers({"list", "-"}, "--family-name"));
  CHECK_FALSE(offers({"guardian", "rectify", "2", "--role", "guardian", "-"}, "--role"));
  CHECK_FALSE(offers({"list", "-q", "-"}, "--quiet"));
  CHECK(offers({"guardian", "rectify", "2", "--phone", "040", "-"}, "--phone"));
}

TEST_CASE("a value is one of the option's choices") {
  const Found roles{"guardian", "legal_representative"};
  CHECK(candidates({"guardian", "rectify", "2", "--role", ""}) == roles);
  CHECK(candidates({"guardian", "rectify", "2", "--role=g"}) ==
        Found{"--role=guardian", "--role=legal_representative"});
}

TEST_CASE("a field's name goes on with = where a file follows") {
  const std::vector<const char*> clear{"guardian", "rectify", "2", "--clear", ""};
  CHECK(candidates(clear) ==
        Found{"family_name", "role", "birth_date", "phones", "safety_prohibition"});
  CHECK(candidates({"guardian", "rectify", "2", "--text", ""}).front() == "family_name=");
  CHECK(answer({"guardian", "rectify", "2", "--text", "role="}) == ":files\trole=\n");
}

TEST_CASE("names that the shell knows are left to it") {
  CHECK(answer({"restore", ""}) == ":files\n");
  CHECK(answer({"--register="}) == ":files\t--register=\n");
  CHECK(answer({"restore", "--", "-"}) == ":files\n");
}

TEST_CASE("words that nothing can be made of have no candidates") {
  CHECK(candidates({"nonsense", ""}).empty());
  CHECK(candidates({"list", "--nonsense=", ""}) == candidates({"list", ""}));
  CHECK(candidates({"guardian", "list", "2", "3"}).empty());
  CHECK(candidates({"guardian", "list", ""}).empty());  // a client's number is never offered
}
