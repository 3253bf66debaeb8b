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
constexpr std::string_view kDisputed = "older";

}  // namespace

// "GENERATION COMMIT\n", or "GENERATION COMMIT older\n" once an older register was seen.
struct Remembered::Memory {
  std::uint64_t generation = 0;
  std::string commit;  // hexadecimal
  bool disputed = false;
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
  std::string_view left(rest, static_cast<std::size_t>(end - rest));
  if (error != std::errc() || left.size() < 34 || left[0] != ' ') return std::nullopt;
  memory.commit = left.substr(1, 32);
  left.remove_prefix(33);
  memory.disputed = left == " " + std::string(kDisputed) + "\n";
  if (!memory.disputed && left != "\n") return std::nullopt;
  return memory;
}

std::optional<Message> Remembered::compare(const db::Commit& found) const {
  const auto memory = recall(found);
  if (!memory) return std::nullopt;
  const bool older = found.generation < memory->generation;
  const bool other =
      found.generation == memory->generation && hexadecimal(found.id) != memory->commit;
  if (!older && !other && !memory->disputed) return std::nullopt;
  return Message{"warning.register.older",
                 {{"remembered", static_cast<std::int64_t>(memory->generation)},
                  {"found", static_cast<std::int64_t>(found.generation)}}};
}

void Remembered::note(const db::Commit& committed, bool warned) const {
  auto memory = recall(committed).value_or(Memory{});
  memory.disputed = memory.disputed || warned;
  // An older register keeps being measured against the newest one that was ever seen.
  if (committed.generation > memory.generation) {
    memory.generation = committed.generation;
    memory.commit = hexadecimal(committed.id);
  }
  write(committed, memory);
}

void Remembered::reset(const db::Commit& restored) const {
  write(restored, {restored.generation, hexadecimal(restored.id), false});
}

void Remembered::write(const db::Commit& commit, const Memory& memory) const {
  std::error_code failed;
  std::filesystem::create_directories(directory_, failed);
  if (failed) throw system_error("mkdir", directory_.string(), failed.value());
  std::filesystem::permissions(directory_, std::filesystem::perms::owner_all, failed);
  NewFile file(file_of(commit), NewFile::Existing::replace);
  std::string text = std::to_string(memory.generation) + ' ' + memory.commit;
  if (memory.disputed) text += ' ' + std::string(kDisputed);
  file.write(text + '\n');
  file.commit();
}

}  // namespace kortisto::upkeep
