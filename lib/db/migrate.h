// The schema, as numbered SQL files that are never changed once released (lib/db/schema). They are
// part of the program: the build turns them into the list behind migrations().
//
// To add one, write lib/db/schema/NNNN_name.sql with the next number and add its digest to
// tests/schema_digests.txt. `user_version` in the file counts the migrations that have been run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "db/connection.h"

namespace kortisto::db {

// "KRTS", in the database's header, says that it is a register.
inline constexpr std::int64_t kApplicationId = 0x4b525453;

struct Migration {
  std::string_view name;  // "0001_clients"
  std::string_view sql;
};

// In the order of their numbers; the first one is number 1.
[[nodiscard]] std::span<const Migration> migrations() noexcept;

// How many migrations the file has seen; 0 of a new, empty one. Throws Error(newer_version)
// "error.register.newer-schema" when they are more than `known`, and Error(integrity)
// "error.register.not-a-register" for a database of another program.
[[nodiscard]] std::size_t schema_version(Connection& connection,
                                         std::span<const Migration> known = migrations());

// Brings the schema up to date, each migration in one transaction together with its number, so that
// an interrupted run goes on where it stopped. Throws as schema_version(). Nothing is written when
// the schema is up to date.
void migrate(Connection& connection, std::span<const Migration> known = migrations());

}  // namespace kortisto::db
