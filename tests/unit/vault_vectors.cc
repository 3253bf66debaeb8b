// Every vector of tests/vectors is opened, verified and read, as its description says.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "hex.h"
#include "vault/unlock.h"
#include "vault_fixture.h"

namespace {

using namespace kortisto;
using namespace kortisto::test;
using Json = nlohmann::json;

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string good_file(const fs::path& folder, const std::string& name) {
  return read_all(folder / (name + ".kortisto"));
}

// tests/vectors/README.md says how a broken one is made of a good one.
std::string bytes_of_vector(const fs::path& folder, const std::string& name, const Json& vector) {
  if (!vector.contains("from")) return good_file(folder, name);
  std::string bytes = good_file(folder, vector["from"]);
  bytes.resize(vector.value("file_size", bytes.size()), '\0');
  for (const Json& change : vector["changes"]) {
    std::string put;
    if (change.contains("bytes")) {
      const auto literal = unhex(change["bytes"].get<std::string>());
      put.assign(literal.begin(), literal.end());
    } else if (change.contains("from")) {
      put = good_file(folder, change["from"]).substr(change["offset"], change["length"]);
    } else {
      put.assign(change["length"], '\0');
    }
    bytes.replace(change["at"], put.size(), put);
  }
  return bytes;
}

int status_of(const Error& error) {
  switch (error.kind()) {
    case ErrorKind::wrong_passphrase:
      return 12;
    case ErrorKind::integrity:
      return 13;
    case ErrorKind::newer_version:
      return 17;
    default:
      return 1;
  }
}

struct Outcome {
  int open = 0;
  int verify = 0;
  std::optional<std::string> content_sha256;
  std::uint64_t content_size = 0;
  bool operator==(const Outcome&) const = default;
};

Outcome outcome_of(MemoryDevice& device, const std::string& secret) {
  try {
    const auto unlocked = vault::unlock(device, Secret::copy_of(bytes_of(secret)));
    if (!unlocked) return {12, 12, {}, 0};
    vault::Store store(device, unlocked->data_key.bytes(), {});
    store.refresh();
    Outcome outcome;
    const vault::CheckResult check = vault::check(store);
    outcome.verify = check.serious ? 13 : check.findings.empty() ? 0 : 3;
    try {
      const auto content = content_of(store);
      outcome.content_sha256 = hex(crypto::sha256(content));
      outcome.content_size = content.size();
    } catch (const Error& error) {
      CHECK(status_of(error) == 13);
    }
    return outcome;
  } catch (const Error& error) {
    return {status_of(error), status_of(error), {}, 0};
  }
}

int check_vectors(const fs::path& folder) {
  int seen = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    const Json vector = Json::parse(read_all(entry.path()));
    const std::string bytes = bytes_of_vector(folder, name, vector);
    const auto outcome = [&](const std::string& secret) {
      Image image;
      image.write(0, kortisto::bytes_of(bytes));
      MemoryDevice device(image);
      return outcome_of(device, secret);
    };
    Outcome expected{vector["open"], vector["verify"], {}, vector.value("content_size", 0U)};
    if (vector.contains("content_sha256")) expected.content_sha256 = vector["content_sha256"];
    REQUIRE_FALSE(vector["secrets"].empty());
    for (const auto& item : vector["secrets"].items()) {
      const std::string kind = item.key();
      CAPTURE(kind);
      const Outcome found = outcome(item.value());
      CHECK(found.open == expected.open);
      CHECK(found.verify == expected.verify);
      CHECK((found == expected));
    }
    const Json wrong = vector.value("wrong_secrets", Json::object());
    for (const auto& item : wrong.items()) {
      CHECK(outcome(item.value()).open == 12);
    }
    ++seen;
  }
  return seen;
}

TEST_CASE("every vector is what its description says") {
  const fs::path vectors = fs::path(KORTISTO_TESTS_DIR) / "vectors";
  CHECK(check_vectors(vectors) > 80);  // of format version 1
  CHECK(check_vectors(vectors / "format-2") > 80);
}

}  // namespace
