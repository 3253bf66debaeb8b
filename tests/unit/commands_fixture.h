// A small program for the units of cli and records: commands about guardians, whose names and
// labels have words in the catalogue, and a way to see what is printed.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "cli/command_rows.h"
#include "cli/command_table.h"
#include "cli/parser.h"
#include "domain/checks.h"
#include "domain/provenance.h"
#include "terminal/terminal.h"

namespace kortisto::commands_fixture {

using domain::FieldType;

inline constexpr std::array<std::string_view, 2> kRoleCodes{"guardian", "legal_representative"};

inline constexpr std::array kFields = std::to_array<domain::Field>({
    {.record = "guardian",
     .key = "family_name",
     .type = FieldType::text,
     .check = domain::check_text,
     .option = domain::Name("family-name"),
     .required = domain::Required::yes},
    {.record = "guardian",
     .key = "role",
     .type = FieldType::choice,
     .check = domain::check_choice,
     .option = domain::Name("role"),
     .choices = kRoleCodes},
    {.record = "guardian",
     .key = "birth_date",
     .type = FieldType::date,
     .check = domain::check_date,
     .option = domain::Name("birth-date")},
    {.record = "guardian",
     .key = "phones",
     .type = FieldType::text_list,
     .check = domain::check_phone,
     .option = domain::Name("phone")},
    {.record = "guardian",
     .key = "safety_prohibition",
     .type = FieldType::flag,
     .check = nullptr,
     .option = domain::Name("safety-prohibition")},
});
inline constexpr std::array<std::span<const domain::Field>, 3> kRecord{
    kFields, domain::kFields<domain::Occasion>, domain::kFields<domain::Source>};

inline constexpr std::array kClient{app::Positional{"CLIENT"}};
inline constexpr std::array kGuardian{app::Positional{"CLIENT"},
                                      app::Positional{"GUARDIAN", false}};
inline constexpr std::array kFile{app::Positional{"FILE"}};
inline constexpr std::array kTopic{app::Positional{"COMMAND", false},
                                   app::Positional{"VERB", false}};
inline constexpr std::array kWriting{app::option::kFrom, app::option::kEdit,  app::option::kYes,
                                     app::option::kText, app::option::kClear, app::option::kWas};
inline constexpr std::array kListing{app::option::kListFormat};

inline void do_nothing(const app::Invocation&) {}

inline constexpr std::array kGuardianRows = std::to_array<app::Command>({
    {.name = "guardian list",
     .run = do_nothing,
     .examples = {"guardian list 2", "guardian list 2 --json"},
     .positionals = kClient,
     .options = kListing},
    {.name = "guardian rectify",
     .run = do_nothing,
     .examples = {"guardian rectify 2 --edit", "guardian rectify 2 1 --from right.toml"},
     .positionals = kGuardian,
     .options = kWriting,
     .fields = kRecord},
});
inline constexpr std::array kOtherRows = std::to_array<app::Command>({
    {.name = "restore",
     .run = do_nothing,
     .examples = {"restore copy", "restore copy --json"},
     .positionals = kFile},
    {.name = "help", .run = do_nothing, .examples = {"help", "help list"}, .positionals = kTopic},
    {.name = "list",
     .run = do_nothing,
     .examples = {"list", "list --format csv"},
     .options = kListing},
    {.name = "guardian",
     .run = do_nothing,
     .examples = {"guardian 2", "guardian 2 --json"},
     .positionals = kClient},
});

inline constexpr auto kRows = app::joined<kOtherRows, kGuardianRows>();

[[nodiscard]] inline app::CommandTable table() noexcept {
  return app::CommandTable(kRows);
}

[[nodiscard]] inline app::Parsed parsed(const std::vector<const char*>& words) {
  app::Parsed out;
  app::parse(table(), words, out);
  return out;
}

// "error.key name=value | hint.key name=value" of what `f` throws, "none" when it does not.
template <typename F>
[[nodiscard]] std::string error_of(F f) {
  try {
    f();
  } catch (const Error& error) {
    return error.message().plain() + (error.hint() ? " | " + error.hint()->plain() : "");
  }
  return "none";
}

// What `f` prints on the terminal that it is given. Nothing may be checked in `f`: what doctest
// says would be part of it.
template <typename F>
[[nodiscard]] std::string printed(text::Language language, F f) {
  const FileDescriptor file(memfd_create("standard-output", MFD_CLOEXEC));
  const FileDescriptor before(dup(STDOUT_FILENO));
  (void)std::fflush(stdout);
  dup2(file.get(), STDOUT_FILENO);
  try {
    app::Terminal terminal;
    terminal.set_manner({.language = language});
    f(terminal);
    terminal.flush();
  } catch (...) {
    dup2(before.get(), STDOUT_FILENO);
    throw;
  }
  dup2(before.get(), STDOUT_FILENO);
  std::string out(static_cast<std::size_t>(lseek(file.get(), 0, SEEK_END)), '\0');
  const ssize_t count = pread(file.get(), out.data(), out.size(), 0);
  out.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return out;
}

}  // namespace kortisto::commands_fixture
