#include "commands/demo.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"
#include "base/new_directory.h"
#include "base/new_file.h"
#include "base/owner.h"
#include "base/printable.h"
#include "db/vault_connection.h"
#include "demo/books.h"
#include "demo/year.h"
#include "exchange/toml_string.h"
#include "session/open_register.h"
#include "session/places.h"
#include "terminal/json_output.h"
#include "terminal/shell.h"
#include "upkeep/create.h"

namespace kortisto::app {

namespace {

constexpr std::int64_t kUsualClients = 12;  // as many lives are different
constexpr std::int64_t kMostClients = 100'000;

// No secret, and not meant to be one: the people are invented, and demo writes this into a file
// beside the register and says so.
constexpr std::string_view kPassphrase = "seven birches by the shore";

// Of an invented practice; its paths stand below it.
constexpr std::string_view kConfiguration = R"toml([controller]
name = "Esimerkkipalvelu Koivu"
business_id = "1234567-1"
address = "Koivukuja 1, 00990 Helsinki"
contact_person = "Kaisa Koivu"
phone = "+358 40 123 4567"
email = "kaisa@koivu.example"

[invoice]
iban = @account@
e_address = "003712345671"
operator = "003723327487"
vat_registered = "no"

[passphrase]
file = @passphrase@

[register]
path = @register@
name = "Asiakasrekisteri"
legal_basis = """
Sopimus ja lakisääteinen velvoite \
(tietosuoja-asetuksen 6 artiklan 1 kohdan b ja c alakohta)"""
purposes = [
  "Asiakassuhteen hoitaminen",
  "Yhteydenpito asiakkaaseen",
  "Laskutus",
]
sites = ["www.koivu.example"]
recipients = ["Kirjanpitopalvelun tuottaja", "Palvelun ostaja (hyvinvointialue)"]
disclosures = ["none"]
transfers = "none"
automated_decisions = "none"
retention = "2 vuotta asiakkuuden päättymisestä"
elsewhere = "Allekirjoitetut sopimukset ja suunnitelmat lukitussa kaapissa; sähköpostit"

[user]
name = "Kaisa Koivu"
id = "kaisa"
)toml";

// The one of that configuration, whose work the year was.
reg::Use her_use() {
  return {.user_name = "Kaisa Koivu", .user_id = "kaisa", .purpose = ""};
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  NewFile file(path, NewFile::Existing::refuse);
  file.write(text);
  (void)file.commit();  // the directory is synced as a whole
}

// What no configuration can hold is replaced, for write_config() to notice.
void fill_in(std::string& text, std::string_view mark, const std::string& value) {
  text.replace(text.find(mark), mark.size(), exchange::toml_string(printable(value)));
}

// Throws Error(invalid) "error.demo.path" for a path that no configuration can hold.
void write_config(const NewDirectory& directory) {
  const std::filesystem::path file = directory.temporary() / "config.toml";
  const std::filesystem::path store = directory.target() / "register.kortisto";
  std::string text(kConfiguration);
  fill_in(text, "@account@", std::string(demo::kAccount));
  fill_in(text, "@passphrase@", (directory.target() / "passphrase").string());
  fill_in(text, "@register@", store.string());
  write_file(file, text);
  config::Config read;
  config::Origins origins;
  try {
    config::read_file(file, {}, read, origins);
  } catch (const Error&) {
    read.register_path.clear();
  }
  if (read.register_path != store) {
    throw Error(ErrorKind::invalid, {"error.demo.path", {{"path", directory.target().string()}}});
  }
}

demo::Year year_of(const Configured& with) {
  const Arguments& arguments = with.arguments;
  constexpr std::int64_t kMostSeed = std::numeric_limits<std::int64_t>::max();
  const auto clients = arguments.number(option::kClients, 1, kMostClients).value_or(kUsualClients);
  const auto seed = arguments.number(option::kSeed, 0, kMostSeed).value_or(1);
  const Date today = with.clock.as_of();
  const auto year = static_cast<int>(today.ymd().year());
  if (year < demo::kFirstYear || year > demo::kLastYear) {
    throw Error(ErrorKind::invalid, {"error.demo.year",
                                     {{"first", std::int64_t{demo::kFirstYear}},
                                      {"last", std::int64_t{demo::kLastYear}}}});
  }
  return {static_cast<int>(clients), static_cast<std::uint64_t>(seed), today};
}

void fill(const Configured& with, const std::filesystem::path& directory, const demo::Year& year) {
  const Secret passphrase = Secret::copy_of(bytes_of(kPassphrase));
  const std::filesystem::path file = directory / "register.kortisto";
  demo::WalkingClock clock(demo::beginning_of(year));
  const Secret recovery_key =
      upkeep::create_register(file, passphrase, kdf_settings(with.config), clock, her_use())
          .recovery_key;
  std::string line(kPassphrase);
  write_file(directory / "passphrase", line += '\n');
  NewFile key(directory / "recovery-key", NewFile::Existing::refuse);
  key.write(recovery_key.text());
  key.write("\n");
  (void)key.commit();
  reg::Register store(db::open_vault(file, passphrase, {}), clock, her_use());
  demo::live(year, store, clock);
}

void print_result(const Configured& with, const NewDirectory& made, const demo::Year& year) {
  const std::filesystem::path config = made.target() / "config.toml";
  if (with.arguments.has(option::kJson)) {
    nlohmann::ordered_json json = json_object("demo");
    json["directory"] = made.target().string();
    json["config"] = config.string();
    json["register"] = (made.target() / "register.kortisto").string();
    json["clients"] = year.clients;
    json["seed"] = year.seed;
    json["as_of"] = year.today.iso();
    return print_json(with.terminal, json);
  }
  for (const char* name : {"KORTISTO_REGISTER", "KORTISTO_PASSPHRASE_FILE"}) {
    if (!with.environment.get(name)) continue;
    with.terminal.note({"result.demo-unset", {}});
    break;
  }
  with.terminal.print_line(
      {"result.demo-made",
       {{"path", made.target().string()}, {"count", std::int64_t{year.clients}}}});
  with.terminal.print_line({"result.demo-look", {}});
  with.terminal.print("\n  kortisto --config " + shell_word(printable(config.string())) +
                      " list\n\n");
  with.terminal.print_line({"result.demo-passphrase", {}});
}

}  // namespace

void demo(const Configured& with) {
  const demo::Year year = year_of(with);
  const std::filesystem::path target = *with.arguments.positional(0);
  if (target.empty()) throw Error(ErrorKind::usage, {"error.usage.no-value", {{"option", "DIR"}}});
  make_directories(std::filesystem::absolute(target).lexically_normal().parent_path());
  NewDirectory directory(target);
  {
    const Progress progress(with.terminal, {"progress.demo", {}});
    write_config(directory);
    in_new_file([&] { fill(with, directory.temporary(), year); });
  }
  const auto warning = directory.commit();
  print_result(with, directory, year);
  if (warning) with.terminal.warn(*warning);
}

}  // namespace kortisto::app
