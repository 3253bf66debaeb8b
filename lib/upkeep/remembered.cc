#include "upkeep/remembered.h"

#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "upkeep/copy.h"
#include "vault/digest.h"
#include "vfs/locked_file.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 10U;
constexpr std::string_view kSchema = "kortisto.memory/1";
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

struct Remembered::Memory {
  std::uint64_t generation = 0;
  std::string commit = {};        // its id, hexadecimal
  std::int64_t row = 0;           // the number of the trail's last row, 0 for none
  std::string row_digest = {};    // SHA-256 of what it says, hexadecimal
  std::vector<std::string> keys;  // fingerprints
  std::string doubted = {};       // the id of a commit, as above, or empty
};

Remembered::Remembered(std::filesystem::path directory, const std::filesystem::path& register_path)
    : directory_(std::move(directory)) {
  std::error_code failed;
  const auto place = std::filesystem::weakly_canonical(register_path, failed);
  place_ = digest_of((failed ? register_path : place).string()).substr(0, 2 * kPlaceSize);
}

std::filesystem::path Remembered::file_of(const db::Commit& commit) const {
  return directory_ / (hexadecimal(commit.file) + '-' + place_ + ".json");
}

std::optional<Remembered::Memory> Remembered::recall(const db::Commit& commit) const {
  try {
    const auto said = nlohmann::json::parse(read_file(file_of(commit), kMostBytes));
    if (said.at("schema") != kSchema) return std::nullopt;
    return Memory{said.at("generation").get<std::uint64_t>(),
                  said.at("commit").get<std::string>(),
                  said.at("row").get<std::int64_t>(),
                  said.at("row_sha256").get<std::string>(),
                  said.at("keys").get<std::vector<std::string>>(),
                  said.at("doubted").get<std::string>()};
  } catch (const Error&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

std::vector<Message> Remembered::compare(const db::Commit& found) const {
  std::vector<Message> said;
  const auto memory = recall(found);
  if (!memory) return said;
  const auto generation = static_cast<std::int64_t>(found.generation);
  const std::string id = hexadecimal(found.id);
  if (found.generation < memory->generation) {
    said.push_back(
        {"warning.register.older",
         {{"remembered", static_cast<std::int64_t>(memory->generation)}, {"found", generation}}});
  } else if (found.generation == memory->generation && id != memory->commit) {
    said.push_back({"warning.register.other", {{"generation", generation}}});
  } else if (id == memory->doubted) {
    said.push_back({"warning.register.trail", {{"number", memory->row}}});
  }
  for (const std::string& key : found.keys) {
    if (!holds(memory->keys, key)) said.push_back({"warning.key.new", {{"fingerprint", key}}});
  }
  for (const std::string& key : memory->keys) {
    if (!holds(found.keys, key)) said.push_back({"warning.key.gone", {{"fingerprint", key}}});
  }
  return said;
}

std::vector<Message> Remembered::compare(const db::Commit& found,
                                         db::Connection& connection) const {
  std::vector<Message> said = compare(found);
  const auto memory = recall(found);
  // Where the commit is the one that was left here, its trail is, too.
  if (!memory || memory->row == 0 || hexadecimal(found.id) == memory->commit) return said;
  const auto is_of_state = [](const Message& message) {
    return message.key.text().starts_with("warning.register.");
  };
  if (std::any_of(said.begin(), said.end(), is_of_state)) return said;
  const auto row = reg::trail_row(connection, memory->row);
  if (!row || digest_of(row->text) != memory->row_digest) {
    said.insert(said.begin(), {"warning.register.trail", {{"number", memory->row}}});
  }
  return said;
}

bool Remembered::has_other_keys(const std::filesystem::path& register_path) const {
  try {
    const db::Commit found = db::commit_of(vfs::peek(register_path, {}));
    const auto memory = recall(found);
    return memory && memory->commit == hexadecimal(found.id) && memory->keys != found.keys;
  } catch (const Error&) {
    return false;
  }
}

bool Remembered::knows(const db::Commit& found, const std::string& fingerprint) const {
  const auto memory = recall(found);
  return !memory || holds(memory->keys, fingerprint);
}

void Remembered::note(const Sighting& seen) const {
  Memory memory{.generation = seen.commit.generation,
                .commit = hexadecimal(seen.commit.id),
                .keys = seen.commit.keys};
  if (seen.last_row) {
    memory.row = seen.last_row->number;
    memory.row_digest = digest_of(seen.last_row->text);
  }
  write(seen.commit, memory);
}

void Remembered::doubt(const db::Commit& committed) const {
  auto memory = recall(committed);
  const std::string id = hexadecimal(committed.id);
  if (!memory || memory->commit == id || memory->doubted == id) return;
  memory->doubted = id;
  write(committed, *memory);
}

void Remembered::write(const db::Commit& commit, const Memory& memory) const {
  std::error_code failed;
  do {
    std::filesystem::create_directories(directory_, failed);
  } while (failed == std::errc::interrupted);
  if (failed) throw system_error("mkdir", directory_.string(), failed.value());
  std::filesystem::permissions(directory_, std::filesystem::perms::owner_all, failed);
  const nlohmann::ordered_json said = {
      {"schema", kSchema},        {"generation", memory.generation}, {"commit", memory.commit},
      {"row", memory.row},        {"row_sha256", memory.row_digest}, {"keys", memory.keys},
      {"doubted", memory.doubted}};
  NewFile file(file_of(commit), NewFile::Existing::replace);
  file.write(said.dump(2) + '\n');
  file.commit();
}

}  // namespace kortisto::upkeep
