// The statements that are generated for every kind, as text that can be read and searched:
// statements.golden beside this file.
#include <fstream>

#include "register/statements.h"
#include "register_fixture.h"

using namespace kortisto;

namespace {

const std::filesystem::path kGolden =
    std::filesystem::path(KORTISTO_TESTS_DIR) / "unit/statements.golden";

// A line of at most 100 characters, broken at blanks and continued with four.
std::string wrapped(std::string_view text) {
  constexpr std::size_t kWidth = 100;
  std::string out;
  std::string_view indent;
  while (!text.empty()) {
    const std::size_t room = kWidth - indent.size();
    std::size_t end = text.size() <= room ? text.size() : text.rfind(' ', room);
    if (end == std::string_view::npos) end = std::min(text.find(' '), text.size());
    out.append(indent).append(text.substr(0, end)) += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
    indent = "    ";
  }
  return out;
}

template <std::size_t kKind>
std::string statements_of() {
  const reg::Statements& sql = reg::kStatements<kKind>;
  std::string out = "-- " + std::string(domain::kKinds[kKind].name) + "\n\n";
  for (const std::string_view one :
       {sql.insert, sql.select, sql.select_one, sql.select_all, sql.update, sql.remove}) {
    out += wrapped(one);
  }
  return out;
}

template <std::size_t... kKind>
std::vector<std::string> all_statements(std::index_sequence<kKind...>) {
  return {statements_of<kKind>()...};
}

std::vector<std::string> generated() {
  return all_statements(std::make_index_sequence<domain::kKinds.size()>());
}

}  // namespace

TEST_CASE("the generated statements are those of the golden file") {
  std::string text;
  for (const std::string& one : generated()) text += (text.empty() ? "" : "\n") + one;
  if (text != test::slurp(kGolden)) {
    const std::filesystem::path made = std::filesystem::temp_directory_path() / kGolden.filename();
    std::ofstream(made) << text;
    FAIL_CHECK(
        "the statements have changed: look at what is different, and if it is meant so,\n"
        "  cp "
        << made.string() << " " << kGolden.string());
  }
}

TEST_CASE("every generated statement fits a fresh schema") {
  test::Office office;
  (void)office.open();
  db::Connection connection = office.raw();
  std::size_t count = 0;
  const auto check = [&](const reg::Statements& sql) {
    for (const std::string_view one :
         {sql.insert, sql.select, sql.select_one, sql.select_all, sql.update, sql.remove}) {
      CAPTURE(one);
      CHECK_NOTHROW(connection.run_script("EXPLAIN " + std::string(one)));
      ++count;
    }
  };
  [&]<std::size_t... kKind>(std::index_sequence<kKind...>) {
    (check(reg::kStatements<kKind>), ...);
  }
  (std::make_index_sequence<domain::kKinds.size()>());
  CHECK(count == 6 * domain::kKinds.size());
}
