// Makes the vectors in tests/vectors, the same bytes in every run.
//   make_vectors write DIR    writes them all; what else stands there is left alone
//   make_vectors check DIR    fails when a file differs, is missing, or is one too many
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "vector_set.h"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_vector(const fs::path& path) {
  return path.extension() == ".json" || path.extension() == ".kortisto";
}

int check(const fs::path& folder, const std::map<std::string, std::string>& files) {
  int wrong = 0;
  for (const auto& [name, bytes] : files) {
    if (read(folder / name) == bytes) continue;
    std::cout << name << " differs\n";
    ++wrong;
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!is_vector(entry.path()) || files.count(entry.path().filename().string()) > 0) continue;
    std::cout << entry.path().filename().string() << " is no vector\n";
    ++wrong;
  }
  std::cout << files.size() << " files, " << wrong << " wrong\n";
  return wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc == 3 ? argv[1] : "";
  if (command != "write" && command != "check") {
    std::cerr << "make_vectors write|check DIR\n";
    return 2;
  }
  kortisto::test::VectorSet set;
  kortisto::test::add_good_vectors(set);
  kortisto::test::add_opening_vectors(set);
  kortisto::test::add_impossible_vectors(set);
  kortisto::test::add_block_vectors(set);
  const auto files = set.files();
  if (command == "check") return check(argv[2], files);
  for (const auto& [name, bytes] : files) {
    std::ofstream(fs::path(argv[2]) / name, std::ios::binary) << bytes;
  }
  return 0;
}
