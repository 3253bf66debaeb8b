#include "upkeep/remembered.h"

#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/file.h"
#include "upkeep/copy.h"

namespace kortisto::upkeep {

namespace {

constexpr std::size_t kMostBytes = 256;

}  // namespace

// As "GENERATION COMMIT\n".
struct Remembered::Memory {
  std::uint64_t generation = 0;
  std::string commit;  // hexadecimal
};

std::filesystem::path Remembered::file_of(const db::Commit& commit) const {
  return directory_ / hexadecimal(commit.file);
}

std::optional<Remembered::Memory> Remembered::recall(const db::Commit& commit) const {
  std::string text;
  try {
    text = read_file(file_of(commit), kMostBytes);
  } catch (const Error&) {
    return std::nullopt;
  }
  Memory memory;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, memory.generation);
  const std::string_view left(rest, static_cast<std::size_t>(end - rest));
  if (error != std::errc() || left.size() != 34 || left.front() != ' ' || left.back() != '\n') {
    return std::nullopt;
  }
  memory.commit = left.substr(1, 32);
  return memory;
}

std::optional<Message> Remembered::compare(const db::Commit& found) const {
  const auto memory = recall(found);
  if (!memory) return std::nullopt;
  const auto generation = static_cast<std::int64_t>(found.generation);
  if (found.generation < memory->generation) {
    return Message{
        "warning.register.older",
        {{"remembered", static_cast<std::int64_t>(memory->generation)}, {"found", generation}}};
  }
  if (found.generation == memory->generation && hexadecimal(found.id) != memory->commit) {
    return Message{"warning.register.other", {{"generation", generation}}};
  }
  return std::nullopt;
}

void Remembered::note(const db::Commit& committed) const {
  const auto memory = recall(committed);
  // An older register keeps being measured against the newest one that was ever seen.
  if (memory && committed.generation <= memory->generation) return;
  reset(committed);
}

void Remembered::reset(const db::Commit& restored) const {
  write(restored, {restored.generation, hexadecimal(restored.id)});
}

void Remembered::write(const db::Commit& commit, const Memory& memory) const {
  std::error_code failed;
  do {
    std::filesystem::create_directories(directory_, failed);
  } while (failed == std::errc::interrupted);
  if (failed) throw system_error("mkdir", directory_.string(), failed.value());
  std::filesystem::permissions(directory_, std::filesystem::perms::owner_all, failed);
  NewFile file(file_of(commit), NewFile::Existing::replace);
  file.write(std::to_string(memory.generation) + ' ' + memory.commit + '\n');
  file.commit();
}

}  // namespace kortisto::upkeep
