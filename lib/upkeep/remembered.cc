#include "upkeep/remembered.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/new_file.h"
#include "base/owner.h"
#include "upkeep/copy.h"
#include "vault/digest.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 10U;
constexpr std::string_view kSchema = "kortisto.memory/1";
// A file of its own, which no state that is written at the same time can undo.
constexpr std::string_view kBackupSchema = "kortisto.backup-memory/1";
constexpr std::string_view kBackupEnding = "-backup.json";
constexpr std::size_t kPlaceSize = 8;  // bytes: enough to tell the places of one person apart

std::string digest_of(std::string_view text) {
  vault::Sha256 digest;
  digest.update(Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
  return hexadecimal(digest.finish());
}

bool holds(const std::vector<std::string>& texts, const std::string& one) {
  return std::find(texts.begin(), texts.end(), one) != texts.end();
}

}  // namespace

struct Remembered::State {
  std::uint64_t generation = 0;
  std::string commit = {};             // its id, hexadecimal
  std::int64_t row = 0;                // the number of the trail's last row, 0 for none
  std::string row_digest = {};         // SHA-256 of what it says, hexadecimal
  std::vector<std::string> keys = {};  // fingerprints

  explicit State(const Sighting& seen);
  explicit State(const nlohmann::json& said);
  [[nodiscard]] nlohmann::ordered_json json() const;
  [[nodiscard]] std::vector<Message> compare(const db::Commit& found) const;
  [[nodiscard]] bool is_without_row(db::Connection& connection) const;
};

struct Remembered::Memory {
  std::vector<State> states = {};  // each of them is as it should be
  std::string doubted = {};        // the id of a commit, as above, or empty

  [[nodiscard]] bool has(const std::string& commit_id) const;
};

Remembered::State::State(const Sighting& seen)
    : generation(seen.commit.generation),
      commit(hexadecimal(seen.commit.id)),
      row(seen.last_row ? seen.last_row->number : 0),
      row_digest(seen.last_row ? digest_of(seen.last_row->text) : ""),
      keys(seen.commit.keys) {}

Remembered::State::State(const nlohmann::json& said)
    : generation(said.at("generation").get<std::uint64_t>()),
      commit(said.at("commit").get<std::string>()),
      row(said.at("row").get<std::int64_t>()),
      row_digest(said.at("row_sha256").get<std::string>()),
      keys(said.at("keys").get<std::vector<std::string>>()) {}

nlohmann::ordered_json Remembered::State::json() const {
  return {{"generation", generation},
          {"commit", commit},
          {"row", row},
          {"row_sha256", row_digest},
          {"keys", keys}};
}

std::vector<Message> Remembered::State::compare(const db::Commit& found) const {
  std::vector<Message> said;
  const auto found_generation = static_cast<std::int64_t>(found.generation);
  if (found.generation < generation) {
    said.push_back(
        {"warning.register.older",
         {{"remembered", static_cast<std::int64_t>(generation)}, {"found", found_generation}}});
  } else if (found.generation == generation && hexadecimal(found.id) != commit) {
    said.push_back({"warning.register.other", {{"generation", found_generation}}});
  }
  for (const std::string& key : found.keys) {
    if (!holds(keys, key)) said.push_back({"warning.key.new", {{"fingerprint", key}}});
  }
  for (const std::string& key : keys) {
    if (!holds(found.keys, key)) said.push_back({"warning.key.gone", {{"fingerprint", key}}});
  }
  return said;
}

bool Remembered::State::is_without_row(db::Connection& connection) const {
  if (row == 0) return false;
  const auto found = reg::trail_row(connection, row);
  return !found || digest_of(found->text) != row_digest;
}

bool Remembered::Memory::has(const std::string& commit_id) const {
  return std::any_of(states.begin(), states.end(),
                     [&](const State& state) { return state.commit == commit_id; });
}

Remembered::Remembered(std::filesystem::path directory, const std::filesystem::path& register_path)
    : directory_(std::move(directory)) {
  std::error_code failed;
  const auto place = std::filesystem::weakly_canonical(register_path, failed);
  place_ = digest_of((failed ? register_path : place).string()).substr(0, 2 * kPlaceSize);
}

std::filesystem::path Remembered::file_of(const db::Commit& commit, std::string_view ending) const {
  return directory_ / (hexadecimal(commit.file) + '-' + place_ + std::string(ending));
}

std::optional<Remembered::Memory> Remembered::recall(const db::Commit& commit) const {
  try {
    const auto said = nlohmann::json::parse(read_file(file_of(commit), kMostBytes));
    Memory memory{.states = {}, .doubted = said.at("doubted").get<std::string>()};
    for (const auto& state : said.at("states")) memory.states.emplace_back(state);
    if (said.at("schema") != kSchema || memory.states.empty()) return std::nullopt;
    return memory;
  } catch (const Error&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

std::vector<Message> Remembered::compare(const db::Commit& found,
                                         db::Connection* connection) const {
  std::vector<Message> said;
  const auto memory = recall(found);
  if (!memory) return said;
  const std::string id = hexadecimal(found.id);
  for (const State& state : memory->states) {
    said = state.compare(found);
    const bool is_told = !said.empty() && said.front().key.text().starts_with("warning.register.");
    // Where the commit is the one that was left here, its trail is, too.
    if (!is_told && id != state.commit &&
        (id == memory->doubted || (connection != nullptr && state.is_without_row(*connection)))) {
      said.insert(said.begin(), {"warning.register.trail", {{"number", state.row}}});
    }
    if (said.empty()) return said;
  }
  return said;
}

bool Remembered::has_other_keys(const std::filesystem::path& register_path) const {
  try {
    const db::Commit found = db::commit_of(vfs::peek(register_path, {}));
    const auto memory = recall(found);
    const std::string id = hexadecimal(found.id);
    return memory &&
           std::any_of(memory->states.begin(), memory->states.end(), [&](const State& state) {
             return state.commit == id && state.keys != found.keys;
           });
  } catch (const Error&) {
    return false;
  }
}

bool Remembered::knows(const db::Commit& found, const std::string& fingerprint) const {
  const auto memory = recall(found);
  return !memory || std::any_of(memory->states.begin(), memory->states.end(),
                                [&](const State& state) { return holds(state.keys, fingerprint); });
}

void Remembered::note(const Sighting& seen) const {
  write(seen.commit, {.states = {State(seen)}});
}

void Remembered::expect(const Sighting& next) const {
  Memory memory = recall(next.commit).value_or(Memory{});
  memory.states.emplace_back(next);
  write(next.commit, memory);
}

void Remembered::settle(const Sighting& come) const {
  const auto memory = recall(come.commit);
  if (memory && memory->has(hexadecimal(come.commit.id))) note(come);
}

void Remembered::doubt(const db::Commit& committed) const {
  auto memory = recall(committed);
  const std::string id = hexadecimal(committed.id);
  if (!memory || memory->doubted == id || memory->has(id)) return;
  memory->doubted = id;
  write(committed, *memory);
}

void Remembered::note_backup(const db::Commit& commit, const Timestamp& made) const {
  const nlohmann::ordered_json said = {
      {"schema", kBackupSchema}, {"made", made.iso()}, {"generation", commit.generation}};
  write(file_of(commit, kBackupEnding), said.dump(2) + '\n');
}

std::optional<Timestamp> Remembered::last_backup(const db::Commit& commit) const {
  try {
    const auto said = nlohmann::json::parse(read_file(file_of(commit, kBackupEnding), kMostBytes));
    if (said.at("schema") != kBackupSchema) return std::nullopt;
    return Timestamp::parse(said.at("made").get<std::string>());
  } catch (const Error&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

void Remembered::write(const db::Commit& commit, const Memory& memory) const {
  nlohmann::ordered_json said = {{"schema", kSchema},
                                 {"states", nlohmann::ordered_json::array()},
                                 {"doubted", memory.doubted}};
  for (const State& state : memory.states) said["states"].push_back(state.json());
  write(file_of(commit), said.dump(2) + '\n');
}

void Remembered::write(const std::filesystem::path& path, const std::string& text) const {
  make_directories(directory_);
  std::error_code failed;
  std::filesystem::permissions(directory_, std::filesystem::perms::owner_all, failed);
  NewFile file(path, NewFile::Existing::replace);
  leave_to_owner(file.fd(), directory_);
  file.write(text);
  if (const auto warning = file.commit()) throw Error(ErrorKind::io, *warning);
}

}  // namespace kortisto::upkeep
