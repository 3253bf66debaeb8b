// The vectors as they stand in tests/vectors: good registers, broken ones as their difference to a
// good one, and beside each what is expected of it. See the README there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forge.h"

namespace kortisto::test {

using Secrets = std::map<std::string, std::string>;  // "passphrase" or "recovery" to what is typed

struct Vector {
  std::string why;
  std::string from;  // the good one it is a change of; "" when it is a file of its own
  File file;
  Secrets secrets;
  Secrets wrong_secrets;  // each of them exits with 12
  int open = 0;
  int verify = 0;
  std::optional<File> content;  // nothing when it is refused
  ByteArray<32> data_key{};     // not written down
};

class VectorSet {
 public:
  void add(const std::string& name, Vector vector) { vectors_[name] = std::move(vector); }
  [[nodiscard]] const Vector& operator[](const std::string& name) const {
    return vectors_.at(name);
  }
  // Adds a change of a good one. Without a content that is read, `content` is dropped.
  struct Expected {
    int open;
    int verify;
    bool content;
  };
  Vector& change(const std::string& name, const std::string& from, std::string why,
                 const Expected& expected, const std::function<void(Forge&)>& edit);

  // What tests/vectors holds: names of files and their bytes.
  [[nodiscard]] std::map<std::string, std::string> files() const;

 private:
  [[nodiscard]] std::string description(const Vector& vector) const;

  std::map<std::string, Vector> vectors_;
};

// Fill it; the broken ones need the good ones.
void add_good_vectors(VectorSet& set);
void add_opening_vectors(VectorSet& set);
void add_impossible_vectors(VectorSet& set);
void add_block_vectors(VectorSet& set);

}  // namespace kortisto::test
