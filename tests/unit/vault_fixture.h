// Stores on a device in memory, and the plain bytes that they are compared with.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "seeded_random.h"
#include "vault/check.h"
#include "vault/store.h"
#include "vault_device.h"

namespace kortisto::test {

inline const ByteArray<32> kDataKey{1, 2, 3};

// A store and its generator. `kept_nodes` 0 makes the map let go of its nodes at every chance.
struct OpenStore {
  explicit OpenStore(vault::Device& device, std::size_t kept_nodes = 1024, std::uint64_t seed = 1)
      : random(seed),
        store(device, kDataKey, {.create = true, .kept_nodes = kept_nodes, .random = &random}) {
    store.refresh();
  }
  vault::Store* operator->() { return &store; }

  SeededRandom random;
  vault::Store store;
};

// The content as a plain vector.
class Model {
 public:
  void write(std::uint64_t offset, Bytes bytes) {
    bytes_.resize(std::max<std::size_t>(bytes_.size(), offset + bytes.size()));
    std::copy(bytes.begin(), bytes.end(), bytes_.begin() + static_cast<std::ptrdiff_t>(offset));
  }
  void truncate(std::uint64_t size) { bytes_.resize(size); }
  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const noexcept { return bytes_; }
  bool operator==(const Model&) const = default;

 private:
  std::vector<std::uint8_t> bytes_;
};

inline std::vector<std::uint8_t> content_of(vault::Store& store) {
  std::vector<std::uint8_t> content(store.size());
  store.read(0, content);
  return content;
}

inline std::vector<std::uint8_t> some_bytes(std::mt19937_64& random, std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  for (std::size_t at = 0; at < count; at += 8) {
    const std::uint64_t drawn = random();
    std::memcpy(bytes.data() + at, &drawn, std::min<std::size_t>(8, count - at));
  }
  // In bytes 18 and 19 of a content 2 would mean a write-ahead log.
  std::replace(bytes.begin(), bytes.end(), std::uint8_t{2}, std::uint8_t{3});
  return bytes;
}

inline std::vector<std::string> findings_of(const vault::CheckResult& check) {
  std::vector<std::string> findings;
  for (const vault::Finding& finding : check.findings) {
    findings.emplace_back(Error(ErrorKind::integrity, finding.what).what());
  }
  return findings;
}

// What another process finds in the file: the content and the findings.
struct Opened {
  std::vector<std::uint8_t> content;
  vault::CheckResult check;
  vault::Header header;
};

inline Opened open_anew(Image image) {
  MemoryDevice device(std::move(image));
  OpenStore open(device);
  REQUIRE(open->is_born());
  Opened opened;
  opened.check = vault::check(open.store);
  opened.content = content_of(open.store);
  opened.header = open->header();
  return opened;
}

// The file holds `model`, and not one byte in it is out of place.
inline void check_file(const Image& image, const Model& model) {
  const Opened opened = open_anew(image);
  CHECK(opened.content == model.bytes());
  for (const std::string& finding : findings_of(opened.check)) FAIL_CHECK(finding);
}

}  // namespace kortisto::test
