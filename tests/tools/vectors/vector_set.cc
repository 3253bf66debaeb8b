#include "vector_set.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "crypto/kdf.h"
#include "hex.h"

namespace kortisto::test {

namespace {

using Json = nlohmann::ordered_json;

// Runs of changed bytes that are nearer to each other are told as one.
constexpr std::size_t kNear = 16;
// Zeros, and bytes that stand in a good file too, are told in words when there are more of them.
constexpr std::size_t kMany = 64;

struct Run {
  std::size_t at;
  std::size_t size;
};

// Where `to` differs from `from`, which counts as zeros behind its end. No run leaves its slot.
std::vector<Run> difference(Bytes from, Bytes to) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < to.size(); ++at) {
    if (to[at] == (at < from.size() ? from[at] : 0)) continue;
    const bool near = !runs.empty() && at <= runs.back().at + runs.back().size + kNear &&
                      at / vault::kBlockSize == runs.back().at / vault::kBlockSize;
    if (!near) runs.push_back({at, 0});
    runs.back().size = at + 1 - runs.back().at;
  }
  return runs;
}

struct Source {
  std::string name;
  std::size_t offset = 0;
  Bytes bytes;
  std::size_t wrong = kEnough;  // bytes that are not the ones looked for
  static constexpr std::size_t kEnough = 100;
};

// The good file that has most of the bytes, at the same place in some slot.
Source best_source(std::size_t at, Bytes wanted, const std::map<std::string, Vector>& vectors) {
  Source best;
  for (const auto& [name, vector] : vectors) {
    if (!vector.from.empty()) continue;
    for (std::size_t from = at % vault::kBlockSize; from + wanted.size() <= vector.file.size();
         from += vault::kBlockSize) {
      const Bytes bytes = Bytes(vector.file).subspan(from, wanted.size());
      std::size_t wrong = 0;
      for (std::size_t i = 0; i < wanted.size() && wrong < best.wrong; ++i) {
        wrong += bytes[i] == wanted[i] ? 0 : 1;
      }
      if (wrong < best.wrong) best = {name, from, bytes, wrong};
    }
  }
  return best;
}

Json changes(const File& from, const File& to, const std::map<std::string, Vector>& vectors) {
  Json list = Json::array();
  for (const Run& run : difference(from, to)) {
    const Bytes bytes = Bytes(to).subspan(run.at, run.size);
    const auto put = [&](const Run& part) {
      list.push_back({{"at", run.at + part.at}, {"bytes", hex(bytes.subspan(part.at, part.size))}});
    };
    if (run.size <= kMany) {
      put({0, run.size});
    } else if (all_zero(bytes)) {
      list.push_back({{"at", run.at}, {"length", run.size}});
    } else if (const Source source = best_source(run.at, bytes, vectors); !source.name.empty()) {
      list.push_back(
          {{"at", run.at}, {"length", run.size}, {"from", source.name}, {"offset", source.offset}});
      for (const Run& part : difference(source.bytes, bytes)) put(part);
    } else {
      put({0, run.size});
    }
  }
  return list;
}

// Like Json::dump, with a line for each member and each change.
std::string printed(const Json& json) {
  std::string out;
  for (const auto& [key, value] : json.items()) {
    out += (out.empty() ? "{\n  " : ",\n  ") + Json(key).dump() + ": ";
    if (!value.is_array()) {
      out += value.dump();
      continue;
    }
    std::string items;
    for (const Json& item : value) items += (items.empty() ? "\n    " : ",\n    ") + item.dump();
    out += "[" + items + "\n  ]";
  }
  return out + "\n}\n";
}

}  // namespace

Vector& VectorSet::change(const std::string& name, const std::string& from, std::string why,
                          const Expected& expected, const std::function<void(Forge&)>& edit) {
  Vector vector = vectors_.at(from);
  vector.why = std::move(why);
  vector.from = from;
  vector.wrong_secrets.clear();
  vector.open = expected.open;
  vector.verify = expected.verify;
  if (!expected.content) vector.content.reset();
  Forge forge(std::move(vector.file), vector.data_key);
  edit(forge);
  vector.file = std::move(forge.file());
  return vectors_[name] = std::move(vector);
}

std::string VectorSet::description(const Vector& vector) const {
  Json json;
  json["why"] = vector.why;
  if (!vector.from.empty()) {
    const File& from = vectors_.at(vector.from).file;
    json["from"] = vector.from;
    if (vector.file.size() != from.size()) json["file_size"] = vector.file.size();
    json["changes"] = changes(from, vector.file, vectors_);
  }
  json["secrets"] = vector.secrets;
  if (!vector.wrong_secrets.empty()) json["wrong_secrets"] = vector.wrong_secrets;
  json["open"] = vector.open;
  json["verify"] = vector.verify;
  if (vector.content) {
    json["content_size"] = vector.content->size();
    json["content_sha256"] = hex(crypto::sha256(*vector.content));
  }
  return printed(json);
}

std::map<std::string, std::string> VectorSet::files() const {
  std::map<std::string, std::string> files;
  for (const auto& [name, vector] : vectors_) {
    files[name + ".json"] = description(vector);
    if (vector.from.empty()) files[name + ".kortisto"] = {vector.file.begin(), vector.file.end()};
  }
  return files;
}

}  // namespace kortisto::test
